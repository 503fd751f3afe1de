import type { Circumstances } from '../domain/circumstances.ts';
import type { History } from '../domain/history/history.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Standing } from '../domain/standing/standing.ts';
import { type TurnSpan, turnSpans } from '../domain/standing/turn-spans.ts';
import { createDigest, type Digest } from '../lib/digest.ts';
import type { Instant } from '../lib/instant.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import { URGENCIES } from '../storage/urgency.ts';

/** An application with its standing, worked out at `now`. */
export interface Assessed {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly openingId: string;
  readonly factCount: number;
  /** Since when Heardback knows of the application. */
  readonly knownSince: Instant;
  /** The facts are of the past, such as those of an export: nobody is nudged about a duty that was due before they came. */
  readonly isHistory?: boolean | undefined;
  readonly stage: string | null;
  readonly history: History;
  readonly standing: Standing;
  readonly policy: Policy;
  readonly now: Instant;
}

/** What lists show of a standing. Each of these rows is a pure function of it, so that writing it twice changes nothing. */
export function standingRow(assessed: Assessed): StoredRow<'standing'> {
  const { standing, history, now } = assessed;
  const { phase, turn, attention, untold, promise, silence, warnings, closure } = standing;
  return {
    workspace_id: assessed.workspaceId,
    application_id: assessed.applicationId,
    opening_id: assessed.openingId,
    owner_id: holderOf(standing, history.circumstances),
    phase,
    stage: assessed.stage,
    was_interviewed: wasInterviewed(history, now),
    turn: turn.party,
    turn_since: turn.since,
    turn_due_at: turn.dueAt,
    turn_key: turn.obligationKey,
    list: attention.list,
    urgency: URGENCIES.indexOf(attention.urgency),
    attention_since: attention.since,
    untold_since: untold?.since ?? null,
    promise_due_at: promise?.state === 'open' || promise?.state === 'broken' ? promise.dueAt : null,
    details: { promise, silence, untold, warnings, closure },
  };
}

/** When to look again, and the digests of what is written now. */
export function wakeRow(assessed: Assessed, standing: StoredRow<'standing'>): StoredRow<'wake'> {
  const { wakeAt, obligations } = assessed.standing;
  return {
    workspace_id: assessed.workspaceId,
    application_id: assessed.applicationId,
    // Never a moment that has passed, or the sweep would claim it without end.
    wake_at: wakeAt === null ? null : Math.max(wakeAt, assessed.now + 1),
    assessed_at: assessed.now,
    fact_count: assessed.factCount,
    digest: digestOfStanding(standing),
    duties_digest: digestOfDuties(obligations),
    measures_digest: null,
  };
}

function digestOfStanding({ details, ...columns }: StoredRow<'standing'>): string {
  const digest = createDigest();
  for (const value of Object.values(columns)) digest.add(value);
  digest.add(JSON.stringify(details));
  return digest.end();
}

function digestOfDuties(obligations: readonly Obligation[]): string {
  const digest = createDigest();
  for (const owed of obligations) addDuty(digest, owed);
  return digest.end();
}

/** All that can change of a duty while its key, which its kind and its cause are in, stays the same. */
function addDuty(digest: Digest, { state, ...owed }: Obligation): void {
  digest.add(owed.key);
  digest.add(owed.owedBy);
  digest.add(owed.owedTo);
  digest.add(owed.ownerId);
  digest.add(owed.dueFrom);
  digest.add(owed.dueAt);
  digest.add(owed.legal?.lawAt);
  digest.add(owed.because.at);
  digest.add(owed.snooze?.until);
  digest.add(state.is);
  switch (state.is) {
    case 'open':
      return;
    case 'met':
    case 'ended':
      digest.add(state.at);
      digest.add(state.is === 'met' ? state.by : state.why);
      return digest.add(state.factId);
    default:
      return state satisfies never;
  }
}

/** The member who holds the word that Today speaks of, or the one that has the turn, or else the application. */
function holderOf({ attention, turn, obligations }: Standing, { ladder }: Circumstances): string | null {
  const key = attention.obligationKey ?? turn.obligationKey;
  const word = obligations.find((owed) => owed.key === key);
  return memberOrNull(word?.ownerId ?? ladder.owner);
}

/** Where the pipeline of hiring has it, for lists and for the policy of a stage. */
export function stageOf({ facts }: Pick<History, 'facts'>): string | null {
  const entered = facts.findLast((fact) => fact.type === 'StageEntered');
  return entered?.stage ?? null;
}

/** An interview whose planned end passed counts as held until somebody says that it was not. */
function wasInterviewed({ interviews }: History, now: Instant): boolean {
  for (const { state } of interviews.values()) {
    if (state.is === 'held' || (state.is === 'booked' && state.endsAt <= now)) return true;
  }
  return false;
}

export function obligationRows(assessed: Assessed): StoredRow<'obligation'>[] {
  return assessed.standing.obligations.map((owed) => obligationRow(assessed, owed));
}

export function turnRows(assessed: Assessed): StoredRow<'turn'>[] {
  const spans = turnSpans(assessed.standing.obligations);
  return spans.map((span, index) => turnRow(assessed, { span, number: index + 1 }));
}

function obligationRow({ workspaceId, applicationId }: Assessed, owed: Obligation): StoredRow<'obligation'> {
  return {
    workspace_id: workspaceId,
    application_id: applicationId,
    key: owed.key,
    kind: owed.kind,
    owed_by: owed.owedBy,
    owed_to: owed.owedTo,
    owner_id: memberOrNull(owed.ownerId),
    because_fact_id: owed.because.factId,
    because_at: owed.because.at,
    rule: owed.because.rule,
    due_at: owed.dueAt,
    due_from: owed.dueFrom,
    law_clock: owed.legal?.clock ?? null,
    law_at: owed.legal?.lawAt ?? null,
    state: owed.state.is,
    ...endOf(owed),
    snoozed_until: owed.snooze?.until ?? null,
  };
}

/** A fact may name an interviewer who is no member here, for instance one whom an import knows by name alone. */
export function memberOrNull(id: string | null): string | null {
  return id !== null && UUID.test(id) ? id : null;
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

function endOf({ state, dueAt }: Obligation) {
  switch (state.is) {
    case 'open':
      return { ended_at: null, ended_how: null, ended_fact_id: null, was_late: null };
    case 'met':
      return {
        ended_at: state.at,
        ended_how: state.by,
        ended_fact_id: state.factId,
        was_late: state.wasLate,
      };
    case 'ended':
      return {
        ended_at: state.at,
        ended_how: state.why,
        ended_fact_id: state.factId,
        was_late: state.at > dueAt,
      };
    default:
      return state satisfies never;
  }
}

interface NumberedSpan {
  readonly span: TurnSpan;
  readonly number: number;
}

function turnRow(
  { workspaceId, applicationId }: Assessed,
  { span, number }: NumberedSpan,
): StoredRow<'turn'> {
  const { word, since, endedAt } = span;
  const { ended_at, ended_how, was_late } = endOf(word);
  const isWordOver = endedAt !== null && endedAt === ended_at;
  return {
    workspace_id: workspaceId,
    application_id: applicationId,
    number,
    party: word.owedBy as StoredRow<'turn'>['party'],
    since,
    owed_since: word.because.at,
    due_at: word.dueAt,
    obligation_key: word.key,
    obligation_kind: word.kind,
    owner_id: memberOrNull(word.ownerId),
    ended_at: endedAt,
    ended_how: isWordOver ? ended_how : endedAt === null ? null : 'takenOver',
    was_answered: isWordOver && word.state.is === 'met',
    was_late: isWordOver ? was_late === true : endedAt !== null && endedAt > word.dueAt,
  };
}
