/** A column of its own for one interview, as wide exports have them: `Phone screen on`, `Onsite interview date`. */
export interface InterviewColumn {
  readonly index: number;
  /** The name of the interview, as the header has it. */
  readonly stage: string;
}

const IS_INTERVIEW =
  /\b(\w*interview|screen|screening|onsite|on site|panel|assessment|call|superday|conversation|face to face|\w*gesprach|entretien|entrevista|colloquio|gesprek|round \d)\b/;
const IS_ABOUT_IT =
  /\b(status|type|interviewers?|feedback|count|number|notes?|score|scorecard|id|link|location|mode|rating|email|mail|reason|owner|result|outcome|by|result|duration|minutes|days|plan|kit|stage|url|language|total|sent|reminder|cancelled|cancellation|upcoming|pass|passed|questions?|answer)\b/;
const SAYS_WHEN = /\s*\b(date|time|on|at|held|datetime|start|started|completed|day|am|le)\b\s*/gi;

/** The interview that a header names, or `null` for a header that names none or only something about one. */
export function findInterviewIn(header: string, plain: string): string | null {
  if (!IS_INTERVIEW.test(plain) || IS_ABOUT_IT.test(plain)) return null;
  return (
    header.slice(0, 80).replace(/[_-]+/g, ' ').replace(SAYS_WHEN, ' ').replace(/[()]/g, '').trim() ||
    header.trim()
  );
}
