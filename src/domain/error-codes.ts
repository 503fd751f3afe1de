/** What the caller can do about an error; the edges map it to an HTTP status and an exit code. */
export type ErrorKind = 'notFound' | 'invalid' | 'conflict' | 'forbidden' | 'limited' | 'unavailable';

/** Every error that a caller can act on, in one closed list. */
export const ERROR_KINDS = {
  application_not_found: 'notFound',
  opening_not_found: 'notFound',
  person_not_found: 'notFound',
  member_not_found: 'notFound',
  import_not_found: 'notFound',
  page_not_found: 'notFound',
  input_invalid: 'invalid',
  setting_invalid: 'invalid',
  facts_file_invalid: 'invalid',
  policy_file_invalid: 'invalid',
  file_unreadable: 'invalid',
  columns_unknown: 'invalid',
  date_order_unknown: 'invalid',
  time_zone_unknown: 'invalid',
  fact_in_future: 'invalid',
  interview_unknown: 'invalid',
  decision_unknown: 'invalid',
  offer_unknown: 'invalid',
  message_unknown: 'invalid',
  reason_missing: 'invalid',
  reason_is_follow_up: 'invalid',
  promise_in_past: 'invalid',
  nobody_told: 'conflict',
  already_closed: 'conflict',
  not_closed: 'conflict',
  already_withdrawn: 'conflict',
  offer_is_live: 'conflict',
  outcome_contradicts: 'conflict',
  interview_to_come: 'conflict',
  already_set_up: 'conflict',
  folder_in_use: 'conflict',
  schema_is_newer: 'conflict',
  sign_in_needed: 'forbidden',
  role_insufficient: 'forbidden',
  too_many_requests: 'limited',
  database_unavailable: 'unavailable',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_KINDS;
