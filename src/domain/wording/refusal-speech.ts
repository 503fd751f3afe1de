import type { Request } from '../decision/request.ts';

/** What a rule may say no with. */
export type RefusalCode =
  | 'nobody_told'
  | 'already_closed'
  | 'not_closed'
  | 'already_withdrawn'
  | 'outcome_contradicts'
  | 'agency_not_asked'
  | 'offer_is_live'
  | 'offer_answered'
  | 'interview_to_come'
  | 'reason_missing'
  | 'reason_is_follow_up'
  | 'reason_questioned'
  | 'fact_in_future'
  | 'promise_in_past'
  | 'interview_unknown'
  | 'interview_over'
  | 'interview_ends_early'
  | 'hold_needs_date'
  | 'decision_unknown'
  | 'offer_unknown'
  | 'reference_unknown'
  | 'reference_answered'
  | 'referee_not_warned'
  | 'check_unknown'
  | 'check_not_disclosed'
  | 'check_not_authorised'
  | 'check_not_reported'
  | 'pre_adverse_missing'
  | 'offer_not_accepted'
  | 'message_unknown'
  | 'duty_not_open'
  | 'snooze_in_past'
  | 'snooze_too_long'
  | 'fact_not_found'
  | 'fact_not_yours'
  | 'fact_stands'
  | 'fact_relied_on'
  | 'word_has_left';

/** What a reason speaks of. */
export interface RefusalState {
  readonly candidate: string;
  /** The day that stands in the way, where there is one. */
  readonly day: string | null;
  /** The last day before it, for what is open until then. */
  readonly lastDay: string | null;
  readonly quote: string;
}

/** How one language says what could not be done, and the state now with the way out where there is one. */
export interface RefusalSpeech {
  readonly cannot: Readonly<Record<Request['kind'], (candidate: string) => string>>;
  readonly because: Readonly<Record<RefusalCode, (state: RefusalState) => string>>;
}
