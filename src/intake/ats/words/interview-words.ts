import { plainWords } from '../columns/plain-header.ts';
import type { InterviewMeaning, OfferMeaning, Understood } from './meanings.ts';

/** The first that fits wins. Candidates miss and call off more often than interviewers, but only named ones count as theirs. */
const INTERVIEW_PARTS: readonly (readonly [RegExp, InterviewMeaning])[] = [
  [
    /\b(interviewer|team|we|panel|client|company)\b.*\b(no ?show|missed|did not (show|attend|appear)|absent)|no ?show.*\b(interviewer|team|panel|client|company)\b/,
    'missedByInterviewer',
  ],
  [
    /\bno ?show|\bmissed\b|did not (show|attend|appear)|\bnicht erschienen|\babsent\b|\bghosted\b/,
    'missedByCandidate',
  ],
  [
    /\b(cancel\w*|declin\w*|call\w* off|abgesagt).*\b(candidate|applicant)\b|\b(candidate|applicant)\b.*\b(cancel|declin|call\w* off)|\bdeclined\b|\bwithdr/,
    'cancelledByCandidate',
  ],
  [/cancel|called off|abgesagt|annule|\bdeleted\b|\bskipped\b|not required/, 'cancelled'],
  [/resched|postpone|\bmoved\b|verschoben|\breporte/, 'moved'],
  [
    /await\w* feedback|collect feedback|waiting on feedback|feedback (pending|due|requested)|needs feedback/,
    'held',
  ],
  [
    /\bnot (yet )?(held|done|started)|to be scheduled|needs scheduling|waiting on candidate|\bpending\b|\bupcoming\b|\bplanned\b|\binvited\b|\btentative\b|\bto be sent\b|\bsent\b/,
    'planned',
  ],
  [
    /\bcomplete|\bheld\b|\bdone\b|\bfinished\b|\battended\b|\bconducted\b|\btook place\b|\bpassed\b|\bfailed\b|\bselected\b|\brejected\b|\breceived\b|\bfeedback\b|durchgefuhrt|\binterviewed\b|\bended\b|\bon hold\b/,
    'held',
  ],
  [/schedul|\bbooked\b|\bconfirmed\b|\baccepted\b|\bgeplant\b|\bopen\b|\bnew\b|\bactive\b/, 'planned'],
];

const OFFER_PARTS: readonly (readonly [RegExp, OfferMeaning])[] = [
  [
    /\b(draft|approval|approved|waiting on approval|waiting on offer approval|not sent|created|planned|to be sent|proposed)\b/,
    'draft',
  ],
  [/declin|denied|reject|refus|turned down|\babgelehnt/, 'declined'],
  [
    /withdr|rescind|cancel|deprecat|revoked|expired|lapsed|\bended\b|terminat|fell through|falloff|fall off/,
    'withdrawn',
  ],
  [
    /accept|signed|\bhired\b|\bplaced\b|\bactive\b|joined|started|onboard|completed|converted|confirmed|\bgenehmigt/,
    'accepted',
  ],
];

/** What an interview's status says; without one, or with an unknown one, it was planned, and its time says whether it was held. */
export function understandInterview(text: string | null): Understood<InterviewMeaning> {
  return firstPart(text, INTERVIEW_PARTS, 'planned');
}

/** What an offer's status says; an unknown one only says that there is an offer. */
export function understandOffer(text: string | null): Understood<OfferMeaning> {
  return firstPart(text, OFFER_PARTS, 'made');
}

const SCREENING =
  /\b(pre ?screen\w*|phone screen\w*|screen|screening|recruiter call|intro call|introduct\w+ call|telefoninterview|vorauswahl|video screen|hr screen)\b/;

/** R6: preliminary screening doesn't count as an interview for the legal clocks. */
export function isScreening(kind: string): boolean {
  return SCREENING.test(plainWords(kind));
}

const INTERVIEW_STEP =
  /interview|on ?site|face to face|\bf2f\b|\bin person\b|\bpanel\b|superday|final round|\bround \d|gesprach|entretien|entrevista|colloquio|gesprek|intervju|rozmow/;
const EAST_ASIAN_INTERVIEW = /면접|面接|面试|面試/;

/** Whether the name of a step says that people are interviewed there. */
export function isInterviewStep(step: string): boolean {
  return INTERVIEW_STEP.test(plainWords(step)) || EAST_ASIAN_INTERVIEW.test(step);
}

function firstPart<Meaning>(
  text: string | null,
  parts: readonly (readonly [RegExp, Meaning])[],
  otherwise: Meaning,
): Understood<Meaning> {
  if (text === null) return { means: otherwise, by: 'word' };
  const plain = plainWords(text.slice(0, 200));
  const part = parts.find(([pattern]) => pattern.test(plain));
  return part ? { means: part[1], by: 'part' } : { means: otherwise, by: 'none' };
}
