import type { Deadline } from '../../domain/fact/fact.ts';
import type { Instant } from '../../lib/instant.ts';
import type { FIELDS, FieldId } from './columns/fields.ts';
import type { ApplicationMeaning } from './words/meanings.ts';

type FieldOfKind<Kind> = { [Id in FieldId]: (typeof FIELDS)[Id]['kind'] extends Kind ? Id : never }[FieldId];
export type TextField = FieldOfKind<'text'>;
export type MomentField = FieldOfKind<'moment'>;
export type DeadlineField = FieldOfKind<'deadline'>;

/** One row, read: every field that the table has, in its own type; `null` for what it doesn't say. */
export type Reading = Record<TextField, string | null> &
  Record<MomentField, Instant | null> &
  Record<DeadlineField, Deadline | null> & {
    interviewMinutes: number | null;
    /** How it ended, where a column says whether and none says when. */
    endedAs: ApplicationMeaning | null;
    /** The person was told, and no column says when. */
    isTold: true | null;
    /** The interviews that wide exports keep in columns of their own. */
    readonly interviews: { readonly stage: string; readonly at: Instant }[];
    row: number;
    file: number;
  };

/** Every reading has the same fields in the same order, which keeps the engine quick with a million of them. */
export function emptyReading(row: number, file: number): Reading {
  return {
    personId: null,
    email: null,
    fullName: null,
    firstName: null,
    lastName: null,
    phone: null,
    agency: null,
    source: null,
    openingId: null,
    opening: null,
    openingStatus: null,
    frozenAt: null,
    filledAt: null,
    owner: null,
    manager: null,
    applicationId: null,
    appliedAt: null,
    stage: null,
    stageEnteredAt: null,
    status: null,
    reason: null,
    reasonType: null,
    decidedAt: null,
    decidedBy: null,
    withdrawnAt: null,
    hiredAt: null,
    archivedAt: null,
    updatedAt: null,
    toldAt: null,
    toldBy: null,
    lastContactedAt: null,
    heardFromAt: null,
    thankedAt: null,
    promisedFor: null,
    interviewId: null,
    interviewStartsAt: null,
    interviewEndsAt: null,
    interviewMinutes: null,
    interviewStatus: null,
    interviewCancelled: null,
    interviewMissed: null,
    interviewKind: null,
    interviewer: null,
    interviewBookedAt: null,
    scorecardAt: null,
    taskSentAt: null,
    taskDueOn: null,
    taskReceivedAt: null,
    offerSentAt: null,
    offerExpiresOn: null,
    offerStatus: null,
    offerAnsweredAt: null,
    startsOn: null,
    endedAs: null,
    isTold: null,
    interviews: [],
    row,
    file,
  };
}
