import type { Instant } from '../../../lib/instant.ts';
import type { Reading } from '../reading.ts';
import { ownCopy } from '../text/own-copy.ts';
import { understandReason, understandStatus } from '../words/application-words.ts';
import { understandOffer } from '../words/interview-words.ts';
import type { ApplicationMeaning } from '../words/meanings.ts';
import { type Chronicle, factAt, lastMeetingBefore } from './chronicle.ts';

const MOST_REMEMBERED = 10_000;

export type UnderstandStatus = (text: string) => ApplicationMeaning;

/** What the rows say about how it stands in the end: status first, then stage, dates that only one ending has, reasons. */
export function meaningOf(merged: Reading, understand: UnderstandStatus): ApplicationMeaning {
  if (merged.withdrawnAt !== null || merged.endedAs === 'withdrawn') return 'withdrawn';
  const byStatus = merged.status === null ? 'moving' : understand(merged.status);
  const byStage = byStatus === 'moving' && merged.stage !== null ? understand(merged.stage) : byStatus;
  const said = isOverAtOffer(byStage, merged) ? 'ended' : byStage;
  const byOffer = said === 'moving' || said === 'offered' || said === 'ended' ? offerMeaning(merged) : null;
  const means = byOffer ?? (said === 'moving' ? meaningOfDates(merged) : said);
  return isExplainedByReason(means, said, merged)
    ? (understandReason(merged.reasonType, merged.reason) ?? means)
    : means;
}

/** A reason tells who ended it, and that it ended at all where no status says that it goes on. */
function isExplainedByReason(
  means: ApplicationMeaning,
  said: ApplicationMeaning,
  { status }: Reading,
): boolean {
  if (means === 'declined' || means === 'ended') return true;
  return (means === 'offered' && said === 'ended') || (means === 'moving' && status === null);
}

/** Archived while the offer was out: the step is only where it stood, and the reason says how it ended. */
function isOverAtOffer(byStage: ApplicationMeaning, { status, archivedAt }: Reading): boolean {
  return byStage === 'offered' && status === null && archivedAt !== null;
}

/** The default understanding of statuses, with a memory: an export has few of them and many rows. */
export function createStatusReader(
  words: Readonly<Record<string, ApplicationMeaning>>,
  plain: (text: string) => string,
): UnderstandStatus {
  const remembered = new Map<string, ApplicationMeaning>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    const means = words[plain(text)] ?? understandStatus(text).means;
    if (remembered.size < MOST_REMEMBERED) remembered.set(ownCopy(text), means);
    return means;
  };
}

function offerMeaning({ offerStatus, offerSentAt }: Reading): ApplicationMeaning | null {
  if (offerStatus === null) return offerSentAt === null ? null : 'offered';
  switch (understandOffer(offerStatus).means) {
    case 'accepted':
      return 'hired';
    case 'declined':
      return 'offerDeclined';
    case 'withdrawn':
      return 'declined';
    case 'made':
      return 'offered';
    case 'draft':
      return null;
  }
}

function meaningOfDates({ decidedAt, hiredAt, archivedAt, toldAt, ...said }: Reading): ApplicationMeaning {
  if (hiredAt !== null || said.endedAs === 'hired') return 'hired';
  if (decidedAt !== null || toldAt !== null || said.isTold) return 'declined';
  return said.endedAs ?? (archivedAt === null ? 'moving' : 'ended');
}

/** Adds how it ended, or where it stands. */
export function tellEnding(chronicle: Chronicle, means: ApplicationMeaning): void {
  const { merged, facts } = chronicle;
  tellOpening(chronicle, means);
  switch (means) {
    case 'moving':
    case 'frozen':
    case 'filled':
      return;
    case 'ended':
      chronicle.doubts.push('whoEnded');
      return decide(chronicle, 'decline');
    case 'declined':
      if (merged.offerSentAt !== null) tellOffer(chronicle);
      return decide(chronicle, 'decline');
    case 'onHold':
      return decide(chronicle, 'hold');
    case 'withdrawn': {
      const at = merged.withdrawnAt ?? endingDate(chronicle);
      if (at !== null) facts.push({ ...factAt('withdrew', at), type: 'CandidateWithdrew' });
      return;
    }
    case 'offered':
      tellOffer(chronicle);
      return;
    case 'hired':
      return tellHire(chronicle);
    case 'offerDeclined': {
      tellOffer(chronicle);
      const at = merged.offerAnsweredAt ?? endingDate(chronicle);
      if (at !== null)
        facts.push({ ...factAt('offer:declined', at), type: 'OfferDeclined', offerId: 'offer' });
      return;
    }
    default:
      return exhausted(means);
  }
}

/** An opening that is frozen, filled or closed, by its own status and dates or because the application's status says it. */
function tellOpening(chronicle: Chronicle, means: ApplicationMeaning): void {
  const { merged, facts } = chronicle;
  const opening = merged.openingStatus === null ? 'moving' : understandStatus(merged.openingStatus).means;
  const isFrozen = means === 'frozen' || opening === 'frozen' || opening === 'onHold';
  const frozenAt = merged.frozenAt ?? (isFrozen ? endingDate(chronicle) : null);
  if (frozenAt !== null) facts.push({ ...factAt('frozen', frozenAt), type: 'OpeningFrozen' });
  const isFilled = means === 'filled' || opening === 'filled' || opening === 'hired';
  if (means === 'hired') return;
  const filledAt = merged.filledAt ?? (isFilled ? endingDate(chronicle) : null);
  if (filledAt !== null && (isFilled || opening === 'moving'))
    facts.push({ ...factAt('filled', filledAt), type: 'OpeningFilled' });
  else if (filledAt !== null) facts.push({ ...factAt('closed', filledAt), type: 'OpeningClosed' });
}

function decide(chronicle: Chronicle, outcome: 'decline' | 'hold'): void {
  const { merged, facts } = chronicle;
  const known = merged.decidedAt ?? merged.archivedAt;
  const found = outcome === 'hold' && merged.decidedAt === null ? null : known;
  if (found === null && outcome === 'decline') chronicle.doubts.push('decisionDate');
  const at = found ?? endingDate(chronicle);
  if (at === null) return;
  // Whoever was told by then was decided by then, whatever the column of the decision says.
  const decidedAt = merged.toldAt === null ? at : Math.min(at, merged.toldAt);
  const holdUntil =
    outcome === 'hold' && merged.promisedFor !== null ? { holdUntil: merged.promisedFor } : {};
  facts.push({
    ...factAt(found === null ? outcome : `${outcome}:${chronicle.dayOf(decidedAt)}`, decidedAt),
    type: 'DecisionMade',
    decisionId: outcome,
    outcome,
    decidedBy: merged.decidedBy ?? merged.owner ?? merged.manager ?? 'unknown',
    ...holdUntil,
  });
}

function tellOffer(chronicle: Chronicle): void {
  const { merged, facts } = chronicle;
  const at = merged.offerSentAt ?? merged.offerAnsweredAt ?? endingDate(chronicle);
  if (at === null) return;
  const expires = merged.offerExpiresOn === null ? {} : { expires: merged.offerExpiresOn };
  facts.push({ ...factAt('offer', at), type: 'OfferMade', offerId: 'offer', ...expires });
}

/** Exports end with the hire: where they name no first day to come, what follows it is not followed from here. */
function tellHire(chronicle: Chronicle): void {
  const { merged, facts, now } = chronicle;
  const accepted =
    merged.hiredAt ??
    merged.offerAnsweredAt ??
    merged.decidedAt ??
    latestOf(merged.offerSentAt, endingDate(chronicle));
  if (accepted === null) return;
  const offeredAt = Math.min(merged.offerSentAt ?? accepted, accepted);
  const expires = merged.offerExpiresOn === null ? {} : { expires: merged.offerExpiresOn };
  facts.push({ ...factAt('offer', offeredAt), type: 'OfferMade', offerId: 'offer', ...expires });
  const starts = merged.startsOn;
  const startsOn = starts !== null && 'on' in starts ? { startsOn: starts.on } : {};
  facts.push({ ...factAt('offer:accepted', accepted), type: 'OfferAccepted', offerId: 'offer', ...startsOn });
  const isToCome =
    starts !== null && ('on' in starts ? Date.parse(`${starts.on}T00:00:00Z`) : starts.at) > now;
  if (!isToCome) facts.push({ ...factAt('firstDay', accepted), type: 'FirstDayConfirmed' });
}

function latestOf(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** When no column says it: the last change of the row, its last interview, or the day on which it began. */
export function endingDate(chronicle: Chronicle): Instant | null {
  const { merged, now } = chronicle;
  return (
    merged.decidedAt ??
    merged.stageEnteredAt ??
    merged.archivedAt ??
    merged.toldAt ??
    merged.updatedAt ??
    lastMeetingBefore(chronicle, now)?.endsAt ??
    merged.appliedAt
  );
}

function exhausted(meaning: never): never {
  throw new TypeError(`Cannot tell an ending that is ${String(meaning)}`);
}
