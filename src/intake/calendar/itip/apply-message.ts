import { answersOf, applyReply } from './apply-reply.ts';
import type { Applied, Change, Ignored } from './change.ts';
import type { KnownTime } from './known-time.ts';
import type { Message, ToldTime } from './message.ts';

/**
 * What a scheduling message means for the times that are known of one appointment (RFC 5546 section 3.2): which are new,
 * moved, called off or answered, and which message comes too late. A version is newer by its SEQUENCE, and among equals by
 * its DTSTAMP; a change of words alone is told apart from a change of time. Nothing is stored here, and nothing is guessed:
 * an answer to what nobody knows is said to be that.
 */
export function applyMessage(known: readonly KnownTime[], message: Message): Applied {
  switch (message.method) {
    case 'PUBLISH':
    case 'REQUEST':
      return applyRequest(known, message);
    case 'ADD':
      return applyAdd(known, message);
    case 'CANCEL':
      return applyCancel(known, message);
    case 'REPLY':
      return applyReply(known, message);
    case 'COUNTER':
      return applyCounter(known, message);
    case 'DECLINECOUNTER':
      return applyDecline(known, message);
    case 'REFRESH':
      return { changes: [], ignored: ['notForUs'] };
    default:
      return message.method satisfies never;
  }
}

/** The times as they are told now. What is told whole and lacks a time that was known has dropped it. */
function applyRequest(known: readonly KnownTime[], message: Message): Applied {
  const found = collect();
  const told = new Set(message.times.map(({ occurrence }) => occurrence));
  for (const time of message.times) {
    const was = known.find(({ occurrence }) => occurrence === time.occurrence);
    if (was === undefined) {
      if (!time.isCancelled) found.add({ is: 'scheduled', time: timeOf(time) });
      else found.ignore('unknown');
    } else tellAgain(was, time, found);
  }
  if (message.isWhole) dropOthers(known, { told, message, found });
  return found.result();
}

function tellAgain(was: KnownTime, told: ToldTime, found: Collector): void {
  // What was said of one occurrence alone outlives a word about the series that is not newer.
  if (was.isException && !told.isException && was.sequence >= told.sequence) return found.ignore('same');
  if (isOlder(told, was)) return found.ignore('outdated');
  if (told.isCancelled) {
    if (was.isCancelled) return found.ignore('same');
    return found.add({ is: 'cancelled', was, time: { ...timeOf(told), isCancelled: true } });
  }
  const isMoved = told.startsAt !== was.startsAt || told.endsAt !== was.endsAt;
  const answers =
    isMoved && told.sequence > was.sequence ? answersOf(told) : { ...was.answers, ...answersOf(told) };
  const time: KnownTime = { ...timeOf(told), answers, proposal: isMoved ? null : was.proposal };
  // Back from being called off: to whoever comes that is a new time.
  if (isMoved || was.isCancelled) return found.add({ is: 'moved', was, time });
  if (isSaid(was, time)) return found.ignore('same');
  found.add({ is: 'revised', was, time });
}

function isOlder(told: ToldTime, was: KnownTime): boolean {
  if (told.sequence !== was.sequence) return told.sequence < was.sequence;
  return told.stamp !== null && was.stamp !== null && told.stamp < was.stamp;
}

function isSaid(was: KnownTime, time: KnownTime): boolean {
  return (
    was.summary === time.summary &&
    was.location === time.location &&
    was.sequence === time.sequence &&
    JSON.stringify(was.answers) === JSON.stringify(time.answers)
  );
}

interface Dropping {
  readonly message: Message;
  readonly found: Collector;
  readonly told: ReadonlySet<string>;
}

function dropOthers(known: readonly KnownTime[], { told, message, found }: Dropping): void {
  for (const was of known) {
    if (told.has(was.occurrence) || was.isCancelled || !message.covers(was)) continue;
    if (was.sequence > message.sequence) continue;
    const { sequence, stamp } = message;
    found.add({ is: 'cancelled', was, time: { ...was, sequence, stamp, isCancelled: true } });
  }
}

/** More times of a series that is known. */
function applyAdd(known: readonly KnownTime[], message: Message): Applied {
  if (known.length === 0) return { changes: [], ignored: ['unknown'] };
  return applyRequest(known, { ...message, isWhole: false });
}

/** The end of the whole, or of the occurrences that are named; it needs no DTSTART to be understood. */
function applyCancel(known: readonly KnownTime[], message: Message): Applied {
  const found = collect();
  const named = message.occurrences.length === 0 ? null : new Set(message.occurrences);
  const meant = known.filter(
    (was) =>
      named === null || named.has(was.occurrence) || (message.andLater && isFrom(was, message.occurrences)),
  );
  if (meant.length === 0) found.ignore('unknown');
  for (const was of meant) {
    const { sequence, stamp } = message;
    if (sequence < was.sequence) found.ignore('outdated');
    else if (was.isCancelled) found.ignore('same');
    else {
      const time = { ...was, sequence, stamp, isCancelled: true, isException: named !== null };
      found.add({ is: 'cancelled', was, time });
    }
  }
  return found.result();
}

/** Keys of one kind are as long as each other: instants of this century, or days. */
function isFrom(was: KnownTime, [from]: readonly string[]): boolean {
  return from !== undefined && was.occurrence.length === from.length && was.occurrence >= from;
}

/** Somebody asks for another time; nothing moves until the organizer says so. */
function applyCounter(known: readonly KnownTime[], message: Message): Applied {
  const found = collect();
  const by = message.answerer;
  for (const told of message.times) {
    const was = known.find(({ occurrence }) => occurrence === told.occurrence) ?? known.find(isOnly(known));
    if (was === undefined) found.ignore('unknown');
    else if (message.sequence < was.sequence || was.isCancelled) found.ignore('outdated');
    else {
      const { startsAt, endsAt } = told;
      const { stamp } = message;
      found.add({ is: 'proposed', was, by, time: { ...was, proposal: { by, startsAt, endsAt, stamp } } });
    }
  }
  if (message.times.length === 0) found.ignore('unknown');
  return found.result();
}

/** Some programs propose another time without saying of which occurrence: of a single one there is no doubt. */
function isOnly(known: readonly KnownTime[]): () => boolean {
  return () => known.length === 1;
}

function applyDecline(known: readonly KnownTime[], message: Message): Applied {
  const found = collect();
  const named = new Set(message.occurrences);
  const meant = known.filter(
    (was) => was.proposal !== null && (named.size === 0 || named.has(was.occurrence)),
  );
  for (const was of meant) found.add({ is: 'proposalDeclined', was, time: { ...was, proposal: null } });
  if (meant.length === 0) found.ignore('unknown');
  return found.result();
}

function timeOf(told: ToldTime): KnownTime {
  const { occurrence, sequence, stamp, startsAt, endsAt, summary, location, isCancelled, isException } = told;
  const answers = answersOf(told);
  return {
    occurrence,
    sequence,
    stamp,
    startsAt,
    endsAt,
    summary,
    location,
    isCancelled,
    isException,
    answers,
    proposal: null,
  };
}

interface Collector {
  readonly add: (change: Change) => void;
  readonly ignore: (why: Ignored) => void;
  readonly result: () => Applied;
}

function collect(): Collector {
  const changes: Change[] = [];
  const ignored = new Set<Ignored>();
  return {
    add: (change) => void changes.push(change),
    ignore: (why) => void ignored.add(why),
    result: () => ({ changes, ignored: [...ignored] }),
  };
}
