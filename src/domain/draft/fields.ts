/** What a template may name, with what it means: the words for the editor, in the order in which it lists them. */
export const FIELD_MEANINGS = {
  name: 'The candidate’s whole name',
  first_name:
    'The name to greet them by: the first one, or the whole name where names are written family first',
  company: 'The name of the company or team',
  opening: 'The title of the opening',
  sender_name: 'The name of the member who writes',
  interview_day: 'The day of the last interview, in their language and time zone',
  interviewers: 'Who met them in the last interview',
  answer_by: 'The date by which they hear from us next, with its time zone where theirs differs',
  personal_line: 'The line of one’s own; required in a no to somebody who was met',
  strength: 'A criterion in which every interviewer judged them strong',
  reason: 'The criterion of the opening that decided, from the scorecards',
  cause: 'Why it takes longer: delay, away, freeze or runnerUp',
  away_until: 'Until when whoever decides is away',
  new_times: 'The times that you propose',
  next_step: 'What comes next',
  their_word: 'What they owe: task, times or reply',
  their_deadline: 'The date that they named: another offer’s end, or the day of their task',
  message_day: 'The day of their last message',
  offer_ends: 'The last day of the offer',
  start_day: 'The first day of work',
  status_page: 'The link to their private status page, made when the message leaves',
  recruiter_name: 'The agency’s recruiter, where there is one',
  word: 'The word to pass on, in a mail to an agency',
} as const;

export type FieldName = keyof typeof FIELD_MEANINGS;

export const FIELD_NAMES = Object.keys(FIELD_MEANINGS) as readonly FieldName[];

/** What is known of each; `null` is known to be empty, and must not be printed. */
export type FieldValues = Readonly<Record<FieldName, string | null>>;
