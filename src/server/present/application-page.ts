import type { ApplicationPage, TimelineEntry, VainTry } from '../../contract/application-page.ts';
import { chosenChannel } from '../../domain/draft/chosen-channel.ts';
import type { Deadline, Fact } from '../../domain/fact/fact.ts';
import { inOrder } from '../../domain/fact/order.ts';
import type { History } from '../../domain/history/history.ts';
import { meetingsOf } from '../../domain/measures/meetings.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import { type Reached, vainTries } from '../../domain/standing/reach.ts';
import { createView, type View } from '../../domain/standing/view.ts';
import { dayIn, isMidnightIn, momentIn } from '../../domain/wording/day-in.ts';
import type { Wording } from '../../domain/wording/sentences.ts';
import { toIso } from '../../lib/instant.ts';
import type { PersonRow } from '../../storage/queries/people.ts';
import { presentDecisions, presentInterviews, presentOffers } from './application-parts.ts';
import { presentAround } from './around.ts';
import { factSentence, partyOf } from './fact-sentence.ts';
import type { FactWords } from './facts/fact-speech.ts';
import { type Names, namedOf } from './names.ts';
import type { PageParts } from './page-parts.ts';
import { presentObligation, presentStanding } from './standing.ts';

/** The application page as the wire has it: ids become names, rules become sentences, instants become text. */
export function presentApplicationPage(parts: PageParts): ApplicationPage {
  const { application, history, standing, person, opening, members, notes, policy } = parts;
  const wording = wordingOf(parts);
  const view = createView(history, policy, parts.now);
  return {
    id: application.applicationId,
    asOf: toIso(parts.now),
    person: { id: person.personId, name: person.name },
    opening: { id: opening.openingId, name: opening.title, state: opening.state },
    owner: namedOf(members, history.circumstances.ladder.owner),
    channel: application.channel,
    company: parts.company ?? null,
    stage: parts.stage,
    standing: presentStanding(standing, wording),
    obligations: standing.obligations
      .toSorted(byState)
      .map((owed) => presentObligation(owed, { wording, members, view })),
    timeline: timelineOf(history, {
      words: factWordsOf(parts),
      members,
      person,
      agency: parts.agency?.name ?? null,
      notes,
      mails: parts.mails,
    }),
    interviews: presentInterviews(history, members),
    decisions: presentDecisions(history, { members, notes }),
    offers: presentOffers(history, { policy, now: parts.now }),
    tasks: history.tasks.map(({ id, owedBy, at }) => ({ id, owedBy, agreedAt: toIso(at) })),
    reach: { candidate: presentTries(view, 'candidate'), team: presentTries(view, 'team') },
    meetings: meetingsOf(history.facts),
    around: presentAround(parts),
    hasStatusLink: parts.hasStatusLink,
    noticeChannel: chosenChannel(history.facts),
  };
}

function presentTries(view: View, side: Reached): VainTry[] {
  return vainTries(view, side).map((one) => ({ ...one, at: toIso(one.at) }));
}

function wordingOf({ language, person, agency, history, company }: PageParts): Wording {
  const { workspace, team } = history.circumstances;
  return {
    language,
    candidate: person.name,
    agency: agency?.name ?? null,
    company,
    reader: workspace === 'seeker' ? 'candidate' : 'team',
    day: dayIn(language, team.timeZone),
  };
}

/** Open ones first, by due date; then those that are over, the latest first. */
function byState(a: Obligation, b: Obligation): number {
  const [isOpenA, isOpenB] = [a.state.is === 'open', b.state.is === 'open'];
  if (isOpenA !== isOpenB) return isOpenA ? -1 : 1;
  return isOpenA ? a.dueAt - b.dueAt : b.dueAt - a.dueAt;
}

function factWordsOf({ language, members, person, agency, history, company }: PageParts): FactWords {
  const { workspace, team } = history.circumstances;
  const { timeZone } = team;
  const [day, moment] = [dayIn(language, timeZone), momentIn(language, timeZone)];
  const onDay = dayIn(language, 'UTC');
  return {
    language,
    members,
    person: person.name,
    agency: agency?.name ?? null,
    seeker: workspace === 'seeker' ? { company: company ?? null } : undefined,
    moment,
    deadline: (deadline: Deadline) =>
      'at' in deadline
        ? isMidnightIn(timeZone, deadline.at)
          ? day(deadline.at - 1)
          : moment(deadline.at)
        : onDay(Date.parse(deadline.on)),
  };
}

interface Telling {
  readonly words: FactWords;
  readonly members: Names;
  readonly person: PersonRow;
  readonly agency: string | null;
  readonly notes: ReadonlyMap<string, string>;
  readonly mails: PageParts['mails'];
}

/** What was taken back stays in its place, struck through, with who did it; the taking back itself is no entry of its own. */
function timelineOf({ facts, takenBack }: History, telling: Telling): TimelineEntry[] {
  const takings = new Map(
    facts.flatMap((fact) => (fact.type === 'FactTakenBack' ? [[fact.factId, fact] as const] : [])),
  );
  const shown = facts.filter((fact) => fact.type !== 'FactTakenBack');
  return inOrder([...shown, ...takenBack])
    .toReversed()
    .map((fact) => ({
      factId: fact.id,
      type: fact.type,
      at: toIso(fact.at),
      recordedAt: toIso(fact.recordedAt),
      sentence: factSentence(fact, telling.words),
      by: partyOf(fact),
      source: { kind: sourceKindOf(fact), name: actorName(fact, telling), memberId: memberIdOf(fact) },
      note: telling.notes.get(fact.id) ?? null,
      mail: mailBehind(fact, telling),
      takenBack: takenBackBy(takings.get(fact.id), telling),
    }));
}

/** What an entry of a calendar said is told apart from what Heardback noted by itself. */
function sourceKindOf({ id, actor }: Fact): TimelineEntry['source']['kind'] {
  return id.startsWith('appointment:') ? 'calendar' : actor.kind;
}

/** A bounce has a mail of its own, which tells what the server said. */
function mailBehind(fact: Fact, { mails }: Telling): TimelineEntry['mail'] {
  const id = 'messageId' in fact ? fact.messageId : undefined;
  if (id === undefined) return null;
  const bounce = fact.type === 'MessageBounced' ? mails.get(fact.id.split(':')[2] ?? '') : undefined;
  const { id: mailId, is } = bounce ?? mails.get(id) ?? {};
  return mailId === undefined || is === undefined ? null : { id: mailId, is };
}

function takenBackBy(taking: Fact | undefined, telling: Telling): TimelineEntry['takenBack'] {
  return taking === undefined ? null : { at: toIso(taking.at), by: actorName(taking, telling) };
}

function memberIdOf({ actor }: Fact): string | null {
  return actor.kind === 'member' ? (actor.id ?? null) : null;
}

/** What a person outside did was done by the candidate, unless the fact says by whom; a referee is not named beside their word. */
function actorName(fact: Fact, { members, person, agency }: Telling): string | null {
  const { actor } = fact;
  if (actor.kind === 'person') {
    if (fact.type === 'ReferenceReceived') return null;
    return partyOf(fact) === 'agency' || fact.type === 'AgencyConfirmed' ? agency : person.name;
  }
  return actor.kind === 'member' ? (namedOf(members, actor.id)?.name ?? null) : null;
}
