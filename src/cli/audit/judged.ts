import type { ObligationKind } from '../../domain/obligation/obligation.ts';
import type { FieldId } from '../../intake/ats/columns/fields.ts';

/** Words that an export can tell about: whether they are owed follows from its dates. */
const ALWAYS: readonly ObligationKind[] = [
  'answer',
  'outcome',
  'holdingNote',
  'newTime',
  'apology',
  'competingOfferReply',
  'offerAnswer',
  'offerLapsedWord',
  'reserveNextStep',
  'freezeNotice',
  'reengagement',
  'agencyCheck',
  'legalNotice',
  'candidateReply',
  'candidateTask',
  'candidateAvailability',
  'offerDecision',
  'passOn',
];

/** Words that leave a trace only in a column of their own: without it everybody would seem to be owed them. */
const WHERE_WORDS_ARE_KEPT: readonly ObligationKind[] = [
  'withdrawalThanks',
  'offerDeclinedThanks',
  'attendanceQuestion',
];

/** The kinds of words that these columns let an audit judge. Onboarding and the team's own file are left out. */
export function judgedKinds(columns: ReadonlySet<FieldId>): ReadonlySet<ObligationKind> {
  const kinds = new Set(ALWAYS);
  if (columns.has('lastContactedAt')) {
    for (const kind of WHERE_WORDS_ARE_KEPT) kinds.add(kind);
    kinds.add('acknowledgement');
  }
  if (columns.has('lastContactedAt') || columns.has('thankedAt')) kinds.add('thankYou');
  return kinds;
}
