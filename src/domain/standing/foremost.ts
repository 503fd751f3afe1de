import type { Obligation } from '../obligation/obligation.ts';
import type { Party } from '../party.ts';
import type { Attention } from './standing.ts';
import { isSpokenOf } from './turn.ts';

/** What must be known of an open duty to tell which of several is spoken of first. */
type Candidate = Pick<Obligation, 'kind' | 'owedBy' | 'dueAt' | 'dueFrom'>;

/**
 * The word that is spoken of first, where an application has several: the one that put it in its place on Today (R28), else the
 * one that is due first. `side` is the party that looks; its own debts come before what it waits for.
 */
export function foremostWord<Duty extends Candidate>(
  open: readonly Duty[],
  { list, urgency }: Pick<Attention, 'list' | 'urgency'>,
  side: Party,
): Duty | undefined {
  const isOurs = list !== 'waiting';
  const words = open.filter((owed) => isSpokenOf(owed) && (owed.owedBy === side) === isOurs);
  return words.find((owed) => isBehind(urgency, owed)) ?? words.toSorted((a, b) => a.dueAt - b.dueAt)[0];
}

function isBehind(urgency: Attention['urgency'], owed: Candidate): boolean {
  switch (urgency) {
    case 'untold':
      return owed.kind === 'outcome';
    case 'promiseBroken':
      return owed.dueFrom === 'promise';
    case 'lawNear':
      return owed.kind === 'legalNotice';
    case 'wait':
      return false;
    default:
      return urgency satisfies never;
  }
}
