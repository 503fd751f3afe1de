import type { Fact, Outcome } from '../../domain/fact/fact.ts';
import type { DueFrom, Obligation, ObligationKind } from '../../domain/obligation/obligation.ts';
import type { Party } from '../../domain/party.ts';
import type { LegalClockId } from '../../domain/policy/legal-clock-id.ts';
import type { Standing } from '../../domain/standing/standing.ts';
import type { Doubt, ImportedApplication } from '../../intake/ats/imported.ts';
import type { Instant } from '../../lib/instant.ts';

/** Decided and never told; late; due but not late yet; or it is the candidate's turn. */
export type FindingState = 'untold' | 'overdue' | 'soon' | 'waiting';

/** Somebody who waits for a word, and the word that is owed first. */
export interface Finding {
  readonly person: string;
  readonly address: string | null;
  readonly opening: string;
  readonly owner: string | null;
  readonly owedBy: Party;
  readonly kind: ObligationKind;
  readonly state: FindingState;
  readonly isLate: boolean;
  /** When the cause happened: the interview ended, the decision was made. */
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly dueFrom: DueFrom;
  readonly rule: string;
  readonly outcome: Outcome | null;
  readonly isPromiseBroken: boolean;
  readonly law: FindingLaw | null;
  /** Two weeks without an answer, whatever was promised (R8). */
  readonly isLongWait: boolean;
  readonly doubts: readonly Doubt[];
  readonly file: number;
  readonly row: number;
}

export interface FindingLaw {
  readonly clock: LegalClockId;
  readonly lawAt: Instant;
  readonly hasPassed: boolean;
  readonly isNear: boolean;
}

export interface Seen {
  readonly standing: Standing;
  readonly judged: ReadonlySet<ObligationKind>;
  readonly now: Instant;
}

/** What one application's standing comes to; `null` when nobody waits for anything that the export can tell. */
export function findingOf(application: ImportedApplication, { standing, judged, now }: Seen): Finding | null {
  const open = standing.obligations.filter(
    (owed) => owed.state.is === 'open' && judged.has(owed.kind) && !isInvitedSince(owed, application.facts),
  );
  const owed = mostPressing(open, standing);
  const [source] = application.rows;
  if (owed === null || source === undefined) return null;
  const law = lawOf(open, standing, now);
  const isUntold = standing.untold !== null && owed.kind === 'outcome';
  return {
    person: application.person.name,
    address: application.person.email,
    opening: application.opening.title,
    owner: owed.owedBy === 'agency' ? application.agency : application.owner,
    owedBy: owed.owedBy,
    kind: owed.kind,
    state: stateOf(owed, isUntold),
    isLate: owed.isLate,
    since: owed.because.at,
    dueAt: owed.dueAt,
    dueFrom: owed.dueFrom,
    rule: owed.because.rule,
    outcome: isUntold ? (standing.untold?.outcome ?? null) : null,
    isPromiseBroken: standing.promise?.state === 'broken',
    law,
    isLongWait: standing.warnings.some(({ kind }) => kind === 'longWait'),
    doubts: application.doubts,
    file: source.file,
    row: source.row,
  };
}

/** Who is invited to the next interview was thanked for the last one, as far as an export can tell. */
function isInvitedSince(owed: Obligation, facts: readonly Fact[]): boolean {
  if (owed.kind !== 'thankYou') return false;
  return facts.some((fact) => fact.type === 'InterviewScheduled' && fact.at >= owed.because.at);
}

/** The word that says most about where somebody stands: a no that was never told before thanks that were forgotten. */
function mostPressing(open: readonly Obligation[], standing: Standing): Obligation | null {
  let best: Obligation | null = null;
  for (const owed of open) if (best === null || pressesMore(owed, best, standing)) best = owed;
  return best;
}

function pressesMore(one: Obligation, other: Obligation, standing: Standing): boolean {
  const [a, b] = [rankOf(one, standing), rankOf(other, standing)];
  return a === b ? one.dueAt < other.dueAt : a < b;
}

const COURTESY: ReadonlySet<ObligationKind> = new Set<ObligationKind>([
  'thankYou',
  'withdrawalThanks',
  'silenceReply',
  'offerDeclinedThanks',
]);
const IN_TIME = 10;
const CANDIDATES = 100;

function rankOf(owed: Obligation, standing: Standing): number {
  if (owed.owedBy === 'candidate') return CANDIDATES;
  if (standing.untold !== null && owed.kind === 'outcome') return 0;
  // The law's notice is shown beside the word that fulfils it; alone it is the word itself.
  const weight = owed.kind === 'legalNotice' ? 3 : COURTESY.has(owed.kind) ? 2 : 1;
  return owed.isLate ? weight : weight + IN_TIME;
}

function stateOf(owed: Obligation, isUntold: boolean): FindingState {
  if (owed.owedBy === 'candidate') return 'waiting';
  if (isUntold) return 'untold';
  return owed.isLate ? 'overdue' : 'soon';
}

function lawOf(open: readonly Obligation[], standing: Standing, now: Instant): FindingLaw | null {
  const notices = open.flatMap((owed) => owed.legal ?? []).sort((a, b) => a.lawAt - b.lawAt);
  const [first] = notices;
  if (first === undefined) return null;
  const isNear = standing.warnings.some(({ kind }) => kind === 'lawNear' || kind === 'lawPassed');
  return { ...first, hasPassed: first.lawAt <= now, isNear };
}

/** When the last interview ended that took place by then, as far as the facts say. */
export function lastInterviewOf(facts: readonly Fact[], now: Instant): Instant | null {
  let last: Instant | null = null;
  for (const fact of facts) {
    const end =
      fact.type === 'InterviewScheduled' ? fact.endsAt : fact.type === 'InterviewHeld' ? fact.at : null;
    if (end === null || end > now || (last !== null && end <= last)) continue;
    if (fact.type === 'InterviewHeld' || !isSpoiled(facts, fact)) last = end;
  }
  return last;
}

/** Whether an interview that was planned did not take place, or not then. */
function isSpoiled(facts: readonly Fact[], planned: Fact): boolean {
  if (planned.type !== 'InterviewScheduled') return false;
  return facts.some(
    (fact) =>
      (fact.type === 'InterviewCancelled' ||
        fact.type === 'InterviewMissed' ||
        fact.type === 'InterviewMoved') &&
      fact.interviewId === planned.interviewId,
  );
}

const URGENCY: readonly ((finding: Finding) => boolean)[] = [
  ({ state }) => state === 'untold',
  ({ state, isPromiseBroken, isLate }) => state === 'overdue' && isPromiseBroken && isLate,
  ({ state, law }) => state === 'overdue' && law !== null && law.isNear,
  ({ state }) => state === 'overdue',
  ({ state }) => state === 'soon',
];

/** R28: untold; then promises broken; then law near; then the longest wait. What isn't late comes after. */
export function compareFindings(a: Finding, b: Finding): number {
  return urgencyOf(a) - urgencyOf(b) || a.since - b.since || a.file - b.file || a.row - b.row;
}

function urgencyOf(finding: Finding): number {
  const rank = URGENCY.findIndex((fits) => fits(finding));
  return rank === -1 ? URGENCY.length : rank;
}
