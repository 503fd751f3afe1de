/** What a template may name, in the order in which the editor lists it; the app says what each means. */
export const FIELD_NAMES = [
  'name',
  'first_name',
  'company',
  'opening',
  'sender_name',
  'interview_day',
  'interviewers',
  'answer_by',
  'personal_line',
  'strength',
  'reason',
  'cause',
  'away_until',
  'new_times',
  'next_step',
  'their_word',
  'their_deadline',
  'message_day',
  'offer_ends',
  'start_day',
  'status_page',
  'recruiter_name',
  'referee_name',
  'referees_count',
  'reference_form',
  'team_notes',
  'asks_referral',
  'freeze_cause',
  'new_opening',
  'bench_until',
  'word',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** What is known of each; `null` is known to be empty, and must not be printed. */
export type FieldValues = Readonly<Record<FieldName, string | null>>;
