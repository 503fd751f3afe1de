import { isLawNear } from '../duties/legal.ts';
import { isCourtesy } from '../obligation/courtesy.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { Party } from '../party.ts';
import { foremostWord } from './foremost.ts';
import type { Attention, PromiseStanding, Untold } from './standing.ts';
import { isSpokenOf } from './turn.ts';
import type { View } from './view.ts';

const NONE: Attention = { list: 'none', urgency: 'wait', since: 0, obligationKey: null };

interface Seen {
  readonly obligations: readonly Obligation[];
  readonly untold: Untold | null;
  readonly promise: PromiseStanding | null;
}

/** Where the application stands on Today, for whoever owns the side that looks: its own debts first (R28). */
export function findAttention(view: View, seen: Seen): Attention {
  const side = view.history.circumstances.workspace === 'seeker' ? 'candidate' : 'team';
  const open = seen.obligations.filter((owed) => owed.state.is === 'open' && isSpokenOf(owed));
  const words = side === 'candidate' ? beforeCourtesies(open) : open;
  const ours = words.filter((owed) => owed.owedBy === side);
  if (ours.length > 0) return spokenOf(ours, ownDebt(view, ours, seen), side);
  const theirs = earliestDue(words);
  if (theirs === null) return NONE;
  return { list: 'waiting', urgency: 'wait', since: theirs.because.at, obligationKey: theirs.key };
}

/** A job seeker's courtesy is nothing that they owe today: while anything is owed, by either side, that is what is shown. */
function beforeCourtesies(open: readonly Obligation[]): readonly Obligation[] {
  const debts = open.filter(({ kind }) => !isCourtesy(kind));
  return debts.length > 0 ? debts : open;
}

type Place = Omit<Attention, 'obligationKey'>;

function spokenOf(ours: readonly Obligation[], place: Place, side: Party): Attention {
  const spoken = place.list === 'owed' ? ours.filter(isAwake) : ours;
  return { ...place, obligationKey: foremostWord(spoken, place, side)?.key ?? null };
}

function earliestDue(words: readonly Obligation[]): Obligation | null {
  let earliest: Obligation | null = null;
  for (const word of words) if (earliest === null || word.dueAt < earliest.dueAt) earliest = word;
  return earliest;
}

/** Not put off by whoever owes it. */
function isAwake(owed: Obligation): boolean {
  return owed.snooze === null;
}

function ownDebt(view: View, ours: readonly Obligation[], seen: Seen): Place {
  const awake = ours.filter(isAwake);
  const harm = harmOf(view, awake, seen);
  if (harm !== null) return harm;
  const isOwedNow = awake.some((owed) =>
    view.clock.hasCome(view.team.startOfDay(view.team.lastDayOf(owed.dueAt))),
  );
  if (isOwedNow) {
    const since = Math.min(...awake.map((owed) => owed.because.at));
    return { list: 'owed', urgency: 'wait', since };
  }
  const since = Math.min(...ours.map((owed) => owed.snooze?.until ?? owed.dueAt));
  return { list: 'soon', urgency: 'wait', since };
}

function harmOf(view: View, ours: readonly Obligation[], { untold, promise }: Seen): Place | null {
  if (untold !== null && ours.some((owed) => owed.kind === 'outcome'))
    return { list: 'owed', urgency: 'untold', since: untold.since };
  const broken = ours.find((owed) => owed.dueFrom === 'promise' && owed.isLate);
  if (broken !== undefined)
    return { list: 'owed', urgency: 'promiseBroken', since: promise?.dueAt ?? broken.dueAt };
  const near = ours.filter((owed) => isLawNear(view, owed)).map((owed) => owed.legal?.lawAt ?? owed.dueAt);
  return near.length === 0 ? null : { list: 'owed', urgency: 'lawNear', since: Math.min(...near) };
}
