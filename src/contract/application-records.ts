import { z } from 'zod';
import { day, deadline, id, instant, note, ref } from './scalars.ts';
import { candidateWord, offerDeclineReason, outcome, party, teamWord } from './vocabulary.ts';

/** When it happened, where that is not now; in the past, or up to five minutes ahead (R4). */
const at = instant.optional();
const reason = note.min(1, { message: 'must say why' });
const criteriaNames = z.array(z.string().trim().min(1).max(100)).max(12);

export const closingLine = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('teamPromised'), deadline: deadline.optional() }),
    z.object({ kind: z.literal('candidateActs'), deadline: deadline.optional() }),
    z.object({ kind: z.literal('agencyActs'), deadline: deadline.optional() }),
    z.object({ kind: z.literal('nothingSaid') }),
  ])
  .meta({ id: 'ClosingLine', description: 'What was said about the next step when the interview ended.' });

export const debriefBody = z
  .object({
    interviewId: ref,
    interviewerId: id.optional().meta({ description: 'The member who asks, when left out.' }),
    at,
    closing: closingLine,
    decision: z.object({ outcome, wasToldInRoom: z.boolean() }).optional().meta({
      description: 'A decision taken when the interview ended, and whether it was told in the room.',
    }),
    isInterestClear: z.boolean().optional(),
    wishesToHearBy: day.optional(),
    noticeChannel: z.enum(['call', 'mail']).optional(),
    note: note.optional(),
  })
  .meta({ id: 'Debrief' });

export const scorecardBody = z
  .object({
    interviewId: ref,
    interviewerId: id.optional(),
    at,
    judgements: z.record(z.string().min(1).max(100), z.int().min(1).max(5)),
    note: note.optional(),
  })
  .meta({ id: 'Scorecard' });

const word = {
  at,
  says: z.array(z.union([teamWord, candidateWord])).max(10),
  decisionId: ref
    .optional()
    .meta({ description: 'The decision that was told; the latest untold one when left out.' }),
  promise: deadline.optional().meta({ description: 'The date by which the next word was promised.' }),
  holdingCause: z.enum(['delay', 'away', 'freeze', 'runnerUp']).optional(),
  fulfils: z.string().max(300).optional().meta({ description: 'The key of the duty that it was made for.' }),
  note: note.optional(),
};

export const callBody = z
  .object({
    from: party.default('team'),
    to: party.default('candidate'),
    wasReached: z.boolean(),
    leftVoicemail: z.boolean().optional(),
    ...word,
  })
  .meta({ id: 'Call' });

export const talkBody = z
  .object({ from: party.default('team'), to: party.default('candidate'), ...word })
  .meta({ id: 'Talk', description: 'A word said face to face, or at the end of a video interview.' });

export const messageBody = z
  .object({ from: party.default('team'), to: party.default('candidate'), ...word })
  .meta({ id: 'RecordedMessage', description: 'A word that was sent or came in outside Heardback.' });

export const decisionBody = z
  .object({
    outcome,
    at,
    holdUntil: deadline.optional().meta({ description: 'Needed for a runner-up on a dated hold.' }),
    criteria: criteriaNames.optional().meta({
      description:
        'What of the opening’s criteria decided it; asked for with a no, with the note or instead.',
    }),
    isSure: z
      .boolean()
      .optional()
      .meta({ description: 'A reason that was questioned is meant as it stands.' }),
    note: note.optional(),
  })
  .meta({ id: 'NewDecision' });

export const promiseBody = z
  .object({ by: party.default('team'), to: party.default('candidate'), deadline, at, note: note.optional() })
  .meta({ id: 'NewPromise' });

export const interviewBody = z
  .object({
    stage: z.string().trim().min(1).max(100),
    startsAt: instant,
    endsAt: instant,
    interviewers: z.array(id).max(20),
    countsAsInterview: z.boolean().default(true),
    wasHeld: z.boolean().default(false).meta({ description: 'It is over, and it took place.' }),
    note: note.optional(),
  })
  .meta({ id: 'NewInterview' });

export const interviewTimeBody = z
  .object({
    by: party.default('team'),
    startsAt: instant.optional(),
    endsAt: instant.optional(),
    note: note.optional(),
  })
  .meta({ id: 'InterviewTime', description: 'Without a time: called off, with a new time to come.' });

export const attendanceBody = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('held'), endedAt: instant.optional(), note: note.optional() }),
    z.object({
      is: z.literal('missed'),
      by: z.enum(['candidate', 'interviewer']),
      at,
      note: note.optional(),
    }),
  ])
  .meta({ id: 'Attendance' });

export const cancellationBody = z
  .object({ by: party.default('team'), at, note: note.optional() })
  .meta({ id: 'Cancellation' });

export const taskBody = z
  .object({
    owedBy: z.enum(['candidate', 'agency']).default('candidate'),
    deadline: deadline.optional(),
    at,
    note: note.optional(),
  })
  .meta({ id: 'NewTask' });

export const questionBody = z
  .object({
    about: z.enum(['reply', 'availability', 'interest']),
    owedBy: z.enum(['candidate', 'agency']).default('candidate'),
    deadline: deadline.optional(),
    at,
    note: note.optional(),
  })
  .meta({ id: 'NewQuestion' });

export const wishBody = z
  .object({ hearBy: day.optional(), noticeChannel: z.enum(['call', 'mail']).optional(), at })
  .meta({ id: 'Wish' });

export const interestBody = z
  .object({ interest: z.enum(['yes', 'no', 'unclear']), at })
  .meta({ id: 'Interest' });

export const competingOfferBody = z
  .object({ deadline, at, note: note.optional() })
  .meta({ id: 'CompetingOffer' });

export const absenceBody = z
  .object({ party: party, memberId: id.optional(), from: day, until: day })
  .meta({ id: 'Absence' });

export const stageBody = z.object({ stage: z.string().trim().min(1).max(100), at }).meta({ id: 'Stage' });

export const offerBody = z
  .object({ expires: deadline.optional(), at, note: note.optional() })
  .meta({ id: 'NewOffer' });

export const offerExpiryBody = z.object({ expires: deadline, at }).meta({ id: 'OfferExpiry' });

export const offerAnswerBody = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('accepted'), startsOn: day.optional(), at }),
    z.object({
      is: z.literal('declined'),
      reason: offerDeclineReason.optional(),
      at,
      note: note.optional(),
    }),
  ])
  .meta({ id: 'OfferAnswer' });

export const closureBody = z.object({ at }).meta({ id: 'NewClosure' });
export const waiverBody = z
  .object({ reason, at })
  .meta({ id: 'Waiver', description: 'A named member closes without a word, and says why (R11).' });
export const reopeningBody = z.object({ reason, at }).meta({ id: 'Reopening' });
export const withdrawalBody = z.object({ at, note: note.optional() }).meta({ id: 'Withdrawal' });
export const happenedBody = z.object({ at, note: note.optional() }).meta({ id: 'Happened' });
export const bounceBody = z.object({ isHard: z.boolean(), at }).meta({ id: 'Bounce' });

/** Shown once: only its hash is kept. */
export const statusLinkAnswer = z.object({ url: z.url() }).meta({ id: 'StatusLink' });
