import type { Mark, Reference } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { View } from '../standing/view.ts';
import { type Asked, chasers, doneState, overState, replacement } from './reference-chasers.ts';

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
  if ((named ?? asked) !== null && received?.answer === 'declined' && asked?.owedBy !== 'agency')
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

/** For the gate and for whoever decides on a request: who was named is warned before anybody asks them. */
export function isUnwarned(references: ReadonlyMap<string, Reference>, referenceId: string): boolean {
  const reference = references.get(referenceId);
  return reference !== undefined && reference.named !== null && reference.warned === null;
}
