import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Deadline } from '../fact/fact.ts';
import type { Party } from '../party.ts';
import { deadlineEnd, type View } from '../standing/view.ts';
import type { MailWay, ProposalKind } from './kept-mail.ts';

/** A date that somebody named in a mail. */
export interface NamedInMail {
  readonly what: 'promise' | 'deadline';
  /** Who is bound by it: who writes, or who is written to. */
  readonly who: 'writer' | 'reader';
  readonly on: PlainDate;
  readonly at: Instant | null;
  readonly zone: string;
  readonly isEarliest: boolean;
  readonly quote: string;
}

/** What a member is asked to say yes or no to; nothing rests on it until then. */
export interface Proposed {
  readonly kind: ProposalKind;
  readonly by: Party;
  readonly deadline: Deadline;
  readonly isEarliest: boolean;
  readonly quote: string;
}

interface FromMail {
  readonly way: MailWay;
  readonly party: Party;
  readonly named: readonly NamedInMail[];
}

/** The dates of a mail that still lie ahead, each once, and none that is known already. */
export function proposalsOfMail({ way, party, named }: FromMail, view: View): Proposed[] {
  const proposed: Proposed[] = [];
  for (const one of named) {
    const next = propose(one, { way, party }, view);
    if (next === null || view.clock.hasCome(endOf(next, view))) continue;
    if (isKnown(next, view) || proposed.some((before) => isSame(before, next, view))) continue;
    proposed.push(next);
  }
  return proposed.slice(0, MOST);
}

/** A mail that names more dates than this is a timetable, not a promise. */
const MOST = 5;

function propose(
  { what, who, on, at, zone, isEarliest, quote }: NamedInMail,
  { way, party }: Omit<FromMail, 'named'>,
  view: View,
): Proposed | null {
  const deadline: Deadline = at === null ? { on, timeZone: zone } : { at };
  const isOurs = way === 'out';
  const us: Party = view.history.circumstances.workspace === 'seeker' ? 'candidate' : 'team';
  const them: Party = us === 'candidate' && party === 'candidate' ? 'team' : party;
  const [writer, reader] = isOurs ? [us, them] : [them, us];
  const bound = who === 'writer' ? writer : reader;
  const rest = { deadline, isEarliest, quote };
  if (what === 'promise') return { kind: 'promise', by: bound, ...rest };
  // What we ask of them by a date is theirs to bring; what they ask of us by a date is their wish, or another's offer.
  if (isOurs)
    return bound === them && (them === 'candidate' || them === 'agency')
      ? { kind: 'ask', by: them, ...rest }
      : null;
  if (us === 'candidate') return { kind: 'promise', by: us, ...rest };
  return { kind: OFFER.test(quote.slice(0, 1000)) ? 'competingOffer' : 'wish', by: them, ...rest };
}

/** A hint alone: the member who accepts it sees the sentence, and says which of the two it is. */
const OFFER =
  /offer|offre|angebot|oferta|offerta|aanbod|aanbieding|erbjudande|tilbud|propost|oferty|предложени/iu;

function endOf({ by, deadline }: Proposed, view: View): Instant {
  return deadlineEnd(by === 'team' ? view.team : by === 'agency' ? view.agency : view.candidate, deadline);
}

function isSame(a: Proposed, b: Proposed, view: View): boolean {
  return a.kind === b.kind && a.by === b.by && endOf(a, view) === endOf(b, view);
}

/** Recorded already, such as in the debrief. */
function isKnown(one: Proposed, view: View): boolean {
  const end = endOf(one, view);
  const { promises, competingOffers } = view.history;
  if (one.kind === 'promise')
    return promises.some(({ by, deadline }) => by === one.by && endOf({ ...one, deadline }, view) === end);
  return (
    one.kind === 'competingOffer' &&
    competingOffers.some(({ deadline }) => deadlineEnd(view.candidate, deadline) === end)
  );
}
