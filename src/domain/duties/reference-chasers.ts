import type { Instant } from '../../lib/instant.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { type Said, saidOf } from '../fact/said.ts';
import type { Mark, Reference } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import type { EvidenceKind, Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { View } from '../standing/view.ts';

export type Asked = NonNullable<Reference['asked']>;

/** What is asked on the second, the fourth and the sixth business day after a referee was asked. */
export function chasers(view: View, reference: Reference, asked: Asked): readonly Obligation[] {
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
export function replacement(view: View, reference: Reference, because: Mark): readonly Obligation[] {
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
export function doneState(done: Mark | null, by: EvidenceKind): ObligationState | undefined {
  return done === null ? undefined : { is: 'met', at: done.at, by, factId: done.factId, wasLate: false };
}

/** The referee has answered: nobody is chased any more. */
export function overState(received: Mark | null): ObligationState | undefined {
  return received === null
    ? undefined
    : { is: 'ended', at: received.at, why: 'superseded', factId: received.factId };
}
