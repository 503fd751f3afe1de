import type { Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { type Said, saidOf } from '../fact/said.ts';
import type { Mark, Reference } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import type { EvidenceKind, Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { View } from '../standing/view.ts';

/**
 * Policy row 22 and R26: the candidate names referees and warns them first; then they are asked. Chasers change the ask: a
 * reminder through the candidate, one to the referee, and on the sixth business day another name.
 */
export function referenceDuties(view: View): readonly Obligation[] {
  const { references, refereesAsked } = view.history;
  if (references.size === 0 && refereesAsked === null) return NO_DUTIES;
  const duties: Obligation[] = refereesAsked === null ? [] : [namesOwed(view, refereesAsked)];
  for (const reference of references.values()) append(duties, dutiesOf(view, reference));
  return duties;
}

/** How many of those who were named have not declined and still can answer. */
export function usableReferees(references: ReadonlyMap<string, Reference>): number {
  return [...references.values()].filter(({ received }) => received?.answer !== 'declined').length;
}

type RefereesAsked = NonNullable<View['history']['refereesAsked']>;

function namesOwed(view: View, asked: RefereesAsked): Obligation {
  const named = [...view.history.references.values()].flatMap(({ named: mark }) =>
    mark !== null && mark.at >= asked.at ? [mark] : [],
  );
  return owe(view, {
    ...BLANK,
    kind: 'refereeNames',
    because: asked,
    row: 'refereeNames',
    owedBy: asked.owedBy,
    owedTo: 'team',
    state: doneState(named[asked.count - 1] ?? null, 'received'),
  });
}

function dutiesOf(view: View, reference: Reference): readonly Obligation[] {
  const duties: Obligation[] = [];
  const { named, warned, asked, received } = reference;
  if (named !== null && asked?.owedBy !== 'agency') duties.push(warning(view, reference, named));
  if (named !== null && warned !== null) duties.push(request(view, reference, warned));
  if (asked !== null) duties.push(answer(view, reference, asked));
  if (asked !== null) append(duties, chasers(view, reference, asked));
  if (named !== null && received?.answer === 'declined' && asked?.owedBy !== 'agency')
    append(duties, replacement(view, reference, { factId: received.factId, at: received.at }));
  return duties;
}

/** Nobody hears from us before the candidate has told them. */
function warning(view: View, reference: Reference, named: Mark): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'refereeWarning',
    cause: reference.id,
    because: named,
    row: 'refereeWarning',
    owedBy: 'candidate',
    owedTo: 'referee',
    state: doneState(reference.warned, 'received') ?? overState(reference.received),
  });
}

function request(view: View, reference: Reference, warned: Mark): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'referenceRequest',
    cause: reference.id,
    because: warned,
    row: 'referenceRequest',
    owedBy: 'team',
    owedTo: 'referee',
    state: doneState(reference.asked, 'mail') ?? overState(reference.received),
  });
}

type Asked = NonNullable<Reference['asked']>;

function answer(view: View, { id, received }: Reference, asked: Asked): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'reference',
    cause: id,
    because: asked,
    row: 'reference',
    owedBy: asked.owedBy,
    owedTo: 'team',
    state: doneState(received, 'received'),
  });
}

/** What is asked on the second, the fourth and the sixth business day after a referee was asked. */
function chasers(view: View, reference: Reference, asked: Asked): readonly Obligation[] {
  if (asked.owedBy === 'agency') return NO_DUTIES;
  const [first, second, third] = chaserTimes(view, asked.at);
  const duties: Obligation[] = [];
  const over = overState(reference.received);
  if (first !== undefined && view.clock.hasCome(first))
    duties.push(throughCandidate(view, reference, { asked, at: first, next: second, over }));
  if (second !== undefined && view.clock.hasCome(second))
    duties.push(toReferee(view, reference, { asked, at: second, next: third, over }));
  const isSilent = third !== undefined && view.clock.hasCome(third);
  if (isSilent && reference.received?.answer !== 'declined')
    append(duties, replacement(view, reference, { factId: asked.factId, at: third }));
  return duties;
}

/** Where the row of the policy says so; the mornings of the referee, who is taken to live where the candidate does. */
function chaserTimes(view: View, askedAt: Instant): readonly Instant[] {
  const calendar: BusinessCalendar = view.candidate;
  const day = calendar.dayOf(askedAt);
  return view.policy.timing.reference.nudges.map(({ businessDays }) =>
    calendar.workdayStart(businessDays === 0 ? day : calendar.step(day, businessDays)),
  );
}

interface Chaser {
  readonly asked: Asked;
  readonly at: Instant;
  readonly next: Instant | undefined;
  readonly over: ObligationState | undefined;
}

const REMINDS: Said = saidOf(['reminder']);

function throughCandidate(view: View, { id }: Reference, { asked, at, next, over }: Chaser): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'refereeReminder',
    cause: id,
    because: { factId: asked.factId, at },
    row: 'refereeReminder',
    owedBy: 'team',
    owedTo: view.counterpart,
    state: over,
    sought: { from: 'team', since: at, says: REMINDS, before: next },
    expires: next === undefined ? undefined : { factId: asked.factId, at: next },
  });
}

function toReferee(view: View, reference: Reference, { asked, at, next, over }: Chaser): Obligation {
  const chased = reference.chased.find((word) => word.at >= at && (next === undefined || word.at < next));
  return owe(view, {
    ...BLANK,
    kind: 'referenceChaser',
    cause: reference.id,
    because: { factId: asked.factId, at },
    row: 'refereeReminder',
    owedBy: 'team',
    owedTo: 'referee',
    state: doneState(chased ?? null, 'mail') ?? over,
    expires: next === undefined ? undefined : { factId: asked.factId, at: next },
  });
}

/** We ask the candidate for another name; then the name is theirs to give. */
function replacement(view: View, reference: Reference, because: Mark): readonly Obligation[] {
  const other = [...view.history.references.values()].find(
    ({ id, named }) => id !== reference.id && named !== null && named.at >= because.at,
  );
  const asking = owe(view, {
    ...BLANK,
    kind: 'refereeReplacement',
    cause: reference.id,
    because,
    row: 'refereeReplacement',
    owedBy: 'team',
    owedTo: view.counterpart,
    state:
      doneState(other?.named ?? null, 'received') ??
      (reference.received?.answer === 'given' ? overState(reference.received) : undefined),
    sought: { from: 'team', since: because.at, says: REMINDS },
  });
  const { state } = asking;
  if (state.is !== 'met' || state.by === 'received') return [asking];
  return [asking, anotherName(view, reference, { asked: state, named: other?.named ?? null })];
}

interface AnotherName {
  readonly asked: Mark;
  readonly named: Mark | null;
}

function anotherName(view: View, { id, received }: Reference, { asked, named }: AnotherName): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'refereeNames',
    cause: id,
    because: asked,
    row: 'refereeNames',
    owedBy: 'candidate',
    owedTo: 'team',
    state: doneState(named, 'received') ?? (received?.answer === 'given' ? overState(received) : undefined),
  });
}

/** Met by what happened; on time whenever it did, for the date was to help and not to judge. */
function doneState(done: Mark | null, by: EvidenceKind): ObligationState | undefined {
  return done === null ? undefined : { is: 'met', at: done.at, by, factId: done.factId, wasLate: false };
}

/** The referee has answered: nobody is chased any more. */
function overState(received: Mark | null): ObligationState | undefined {
  return received === null
    ? undefined
    : { is: 'ended', at: received.at, why: 'superseded', factId: received.factId };
}

/** For the gate and for whoever decides on a request: who was named is warned before anybody asks them. */
export function isUnwarned(references: ReadonlyMap<string, Reference>, referenceId: string): boolean {
  const reference = references.get(referenceId);
  return reference !== undefined && reference.named !== null && reference.warned === null;
}
