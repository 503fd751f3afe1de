import type { APIRequestContext, Page } from 'playwright-core';
import { handInMails } from './hand-in-mails.ts';

/** What a page of the app needs to be shown: somebody who waits, finalists, a mail that was caught. */
export interface Shown {
  readonly applicationId: string;
  readonly interviewId: string;
  readonly openingId: string;
  readonly importId: string;
  readonly messageId: string;
  readonly caughtId: string;
  readonly mailId: string;
}

/** A page of the app by its route, as a test and the pictures of the documentation visit it. */
export interface PageOfApp {
  readonly name: string;
  readonly route: string;
  readonly search?: string;
}

export const EVERY_PAGE: readonly PageOfApp[] = [
  { name: 'today', route: '/', search: '?whose=everyone' },
  { name: 'start', route: '/start' },
  { name: 'application', route: '/applications/$applicationId' },
  { name: 'references', route: '/applications/$applicationId', search: '?record=references' },
  { name: 'checks', route: '/applications/$applicationId', search: '?record=checks' },
  { name: 'offer', route: '/applications/$applicationId', search: '?record=offer' },
  { name: 'agencies', route: '/agencies' },
  { name: 'debrief', route: '/debrief/$applicationId/$interviewId' },
  { name: 'openings', route: '/openings' },
  { name: 'opening', route: '/openings/$openingId' },
  { name: 'answers', route: '/openings/$openingId/answers' },
  { name: 'finalists', route: '/openings/$openingId/finalists' },
  { name: 'calendar', route: '/calendar', search: '?whose=everyone' },
  { name: 'people', route: '/people', search: '?q=park' },
  { name: 'new-application', route: '/people/new' },
  { name: 'bench', route: '/bench' },
  { name: 'reports', route: '/reports' },
  { name: 'report-people', route: '/reports/people', search: '?who=waiting' },
  { name: 'law', route: '/reports/law' },
  { name: 'pulse', route: '/reports/pulse' },
  { name: 'record', route: '/reports/record' },
  { name: 'report-settings', route: '/settings/reports' },
  { name: 'imports', route: '/imports' },
  { name: 'import', route: '/imports/$importId' },
  { name: 'outbox', route: '/outbox' },
  { name: 'message', route: '/messages/$messageId' },
  { name: 'unsettled-mails', route: '/mails' },
  { name: 'kept-mail', route: '/mails/$mailId' },
  { name: 'catcher', route: '/catcher' },
  { name: 'caught', route: '/catcher/$caughtId' },
  { name: 'settings', route: '/settings' },
  { name: 'rules', route: '/settings/rules' },
  { name: 'evidence', route: '/settings/evidence' },
  { name: 'templates', route: '/settings/templates' },
  { name: 'mail', route: '/settings/mail' },
  { name: 'mailboxes', route: '/settings/mailboxes' },
  { name: 'calendars', route: '/settings/calendars' },
  { name: 'members', route: '/settings/members' },
  { name: 'away', route: '/settings/away' },
  { name: 'keys', route: '/settings/keys' },
  { name: 'sign-in', route: '/settings/sign-in' },
  { name: 'data', route: '/settings/data' },
  { name: 'workspace', route: '/settings/workspace' },
  { name: 'you', route: '/settings/you' },
  { name: 'mail-stops', route: '/settings/mail-stops' },
  { name: 'notices', route: '/settings/notices' },
];

/** The address of a page, with the ids of what is shown on it. */
export function addressOf({ route, search = '' }: PageOfApp, shown: Shown): string {
  return route.replace(/\$(\w+)/g, (_, name: string) => shown[name as keyof Shown] ?? name) + search;
}

const HOUR = 3_600_000;
const FIRST_VISIT = {
  name: 'Grace Park',
  address: 'grace@example.com',
  password: 'a long enough sentence',
  workspace: { name: 'Example Rail', kind: 'team', country: 'CA', region: 'ON', timeZone: 'America/Toronto' },
};

/** Sets a workspace up over the API, signed in as its first member, with something on every page. */
export async function fillEveryPage(page: Page): Promise<Shown> {
  const { request } = page;
  const { member } = await send(request, 'post', '/api/setup', FIRST_VISIT);
  const importId = await loadSample(request);
  const opening = await send(request, 'post', '/api/openings', { title: 'Bookkeeper' });
  const finalists: { applicationId: string; interviewId: string }[] = [];
  for (const [index, name] of ['Ada Park', 'Ben Ito'].entries())
    finalists.push(await meet(request, { name, openingId: opening.id, memberId: member.id, index }));
  const [first] = finalists;
  if (!first) throw new Error('Nobody was met');
  const message = await send(request, 'post', `/api/applications/${first.applicationId}/drafts`, {});
  await send(request, 'put', `/api/messages/${message.id}/approval`, {
    when: 'now',
    evenInQuietHours: true,
  });
  const caughtId = await findCaught(request);
  const handing = {
    openingId: opening.id,
    send: (path: string, body: unknown) => send(request, 'post', path, body as object),
  };
  const { mailId } = await handInMails(request, handing);
  return { ...first, openingId: opening.id, importId, messageId: message.id, caughtId, mailId };
}

async function loadSample(request: APIRequestContext): Promise<string> {
  const { id } = await send(request, 'post', '/api/samples', undefined);
  await until(async () => (await ask(request, `/api/imports/${id}`)).state === 'done');
  return id;
}

interface Meeting {
  readonly name: string;
  readonly openingId: string;
  readonly memberId: string;
  readonly index: number;
}

/** Somebody who was met an hour ago, thanked by nobody yet, with a scorecard in the file. */
async function meet(request: APIRequestContext, { name, openingId, memberId, index }: Meeting) {
  const person = { name, address: `${name.split(' ')[0]?.toLowerCase()}@example.com` };
  const { id: applicationId } = await send(request, 'post', '/api/applications', { openingId, person });
  const [startsAt, endsAt] = [2, 1].map((hours) => new Date(Date.now() - hours * HOUR).toISOString());
  const interview = { stage: 'Final interview', startsAt, endsAt, interviewers: [memberId], wasHeld: true };
  const path = `/api/applications/${applicationId}`;
  const { interviews } = await send(request, 'post', `${path}/interviews`, interview);
  const interviewId: string = interviews[0].id;
  const judgements = { 'Keeps books': 4, 'Explains numbers': 3 + index };
  await send(request, 'post', `${path}/scorecards`, { interviewId, judgements });
  return { applicationId: applicationId as string, interviewId };
}

async function findCaught(request: APIRequestContext): Promise<string> {
  let caughtId = '';
  await until(async () => {
    caughtId = (await ask(request, '/api/caught-messages')).caught[0]?.id ?? '';
    return caughtId !== '';
  });
  return caughtId;
}

// biome-ignore lint/suspicious/noExplicitAny: pages are filled with whatever the server answers
type Answer = any;

async function ask(request: APIRequestContext, path: string): Promise<Answer> {
  return await (await request.get(path)).json();
}

async function send(
  request: APIRequestContext,
  method: 'post' | 'put',
  path: string,
  body: object | undefined,
): Promise<Answer> {
  const response = await request[method](path, body === undefined ? {} : { data: body });
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  return await response.json();
}

async function until(isThere: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error('It did not come in time');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
