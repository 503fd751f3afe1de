import { joinEndings } from '../../src/actions/join-ending.ts';
import { settleClosing } from '../../src/actions/settle-closing.ts';
import { sweep } from '../../src/actions/sweep.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { DAY, HOUR, ok, type Team } from './team-kit.ts';

/** More than any process needs: whoever comes here goes round in circles. */
const MOST_STEPS = 60;

/** What the agency's page lets its recruiter say: that a word of ours was passed on. */
export type PassOn = (applicationId: string, wordId: string) => Promise<unknown>;

/**
 * From wherever an application is, does what the app itself asks for next, the most urgent first: writes the draft that is
 * ready, decides where an answer is owed, waits where nobody owes anything. Answers with the steps, once they have heard.
 */
export async function followTheApp(team: Team, applicationId: string, passOn: PassOn): Promise<string[]> {
  const steps: string[] = [];
  /** A word that is due later, and was said too early to be the one, is not said again and again. */
  const tried = new Set<string>();
  while (steps.length < MOST_STEPS) {
    const page = await team.page(applicationId);
    const { closure, phase } = page.standing;
    // Whoever said no themselves is thanked, too.
    if (closure !== null && phase !== 'closing') return steps;
    const duty = openOf(page, 'team').find(({ key }) => !tried.has(key));
    const owedByAgency = openOf(page, 'agency').find(({ kind }) => kind === 'passOn');
    if (owedByAgency !== undefined) steps.push(await passOnLatest(page, applicationId, passOn));
    else if (duty === undefined) steps.push(await decideOrWait(team, page));
    else if (duty.kind === 'answer' || duty.kind === 'legalNotice') steps.push(await decideNo(team, page));
    else steps.push(await fulfil(team, page, duty));
    if (duty !== undefined) tried.add(duty.key);
    team.server.clock.advance(HOUR);
    await joinEndings(team.server.deps);
  }
  throw new Error(`Nobody came to a last word: ${steps.join(' → ')}`);
}

// biome-ignore lint/suspicious/noExplicitAny: stories look into answers, whose shape the server has checked
type Page = any;

interface Duty {
  readonly key: string;
  readonly kind: string;
  readonly dueAt: string;
  readonly because: { readonly factId: string };
}

function openOf({ obligations }: Page, party: string): Duty[] {
  return obligations
    .filter(
      (duty: { state: { is: string }; owedBy: string }) => duty.state.is === 'open' && duty.owedBy === party,
    )
    .sort((a: Duty, b: Duty) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

async function passOnLatest({ timeline }: Page, applicationId: string, passOn: PassOn): Promise<string> {
  const word = timeline.find(
    (one: { type: string; takenBack: unknown }) => one.type === 'MessageSent' && one.takenBack === null,
  );
  await passOn(applicationId, word?.factId ?? 'none');
  return 'the agency passes it on';
}

/** Nobody owes a word: somebody may decide at any time, and else a day goes by. */
async function decideOrWait(team: Team, page: Page): Promise<string> {
  const last = page.decisions.at(-1);
  if (last?.outcome !== 'decline') return await decideNo(team, page);
  team.server.clock.advance(DAY);
  await sweep(team.server.deps, { batchSize: 50 });
  await settleClosing(team.server.deps);
  return 'a day goes by';
}

async function decideNo(team: Team, page: Page): Promise<string> {
  const decided = await team.decide(page.id, { outcome: 'decline', criteria: ['Craft'] });
  if (decided.status < 300) return 'decide';
  return await clearTheWay(team, page, decided.body.code);
}

/** What the refusal itself names as the way: the interview that is still booked, the offer that is still open. */
async function clearTheWay({ mia }: Team, page: Page, code: string): Promise<string> {
  const params = { applicationId: page.id };
  switch (code) {
    case 'interview_to_come': {
      const booked = page.interviews.find((one: { is: string }) => one.is === 'scheduled');
      const interview = { params: { ...params, interviewId: booked.id }, body: {} };
      ok(await mia.call(endpoints.cancelInterview, interview));
      return 'call the interview off';
    }
    case 'offer_is_live': {
      const offerId = page.offers.at(-1).id;
      ok(await mia.call(endpoints.answerOffer, { params: { ...params, offerId }, body: { is: 'declined' } }));
      return 'they decline the offer';
    }
    case 'agency_not_asked':
      ok(await mia.call(endpoints.startMessage, { params, body: { kind: 'agencyGauge' } }));
      return 'ask the agency';
    default:
      throw new Error(`Cannot decide on ${page.person.name}, and nothing says how to get there: ${code}`);
  }
}

/** By the mail that is ready for it; where the app says that it takes a call, by a call. */
async function fulfil(team: Team, page: Page, { key, kind }: Duty): Promise<string> {
  if (kind === 'debrief') return await debrief(team, page);
  const sent = await team.write(page.id, { fulfils: key });
  if (sent.status === 200) return `write: ${kind}`;
  if (openOf(await team.page(page.id), 'team').every((duty) => duty.key !== key)) return `moot: ${kind}`;
  const step = CHECK_STEPS[kind];
  if (step !== undefined) return await takeStep(team, page, step);
  if (kind === 'outcome') await team.tell(page.id);
  else if (kind === 'holdingNote' || kind === 'freezeNotice') return await decideNo(team, page);
  else await team.tell(page.id, { wasReached: true, says: ['acknowledgement', 'nextStep', 'timetable'] });
  return `call: ${kind}`;
}

/** What is handed over on paper is written down. */
const CHECK_STEPS: Readonly<Record<string, 'disclosed' | 'preAdverse' | 'adverse'>> = {
  checkDisclosure: 'disclosed',
  preAdverse: 'preAdverse',
  adverseNotice: 'adverse',
};

async function takeStep(
  { mia }: Team,
  page: Page,
  step: 'disclosed' | 'preAdverse' | 'adverse',
): Promise<string> {
  const params = { applicationId: page.id };
  const { checks } = ok(await mia.call(endpoints.listChecks, { params }));
  const checkId = checks.at(-1).id;
  ok(await mia.call(endpoints.takeCheckStep, { params: { ...params, checkId }, body: { step } as never }));
  return `on paper: ${step}`;
}

async function debrief({ mia }: Team, page: Page): Promise<string> {
  const held = page.interviews.find(
    (one: { is: string; hasDebrief: boolean }) => one.is === 'held' && !one.hasDebrief,
  );
  const body = { interviewId: held?.id ?? 'none', closing: { kind: 'nothingSaid' } } as const;
  ok(await mia.call(endpoints.recordDebrief, { params: { applicationId: page.id }, body }));
  return 'debrief';
}
