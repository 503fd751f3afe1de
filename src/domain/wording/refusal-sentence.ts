import type { Instant } from '../../lib/instant.ts';
import type { Refusal, Request } from '../decision/request.ts';

/** The names and days that a refusal speaks of. */
export interface RefusalWording {
  readonly candidate: string;
  readonly day: (instant: Instant) => string;
}

/** What could not be done and the state now, in one sentence with the way out where there is one. */
export function refusalSentence(request: Request, refusal: Refusal, wording: RefusalWording): string {
  return `Cannot ${attempt(request, wording)}: ${stateNow(refusal, wording)}`;
}

function attempt(request: Request, { candidate }: RefusalWording): string {
  switch (request.kind) {
    case 'record':
      return `record this for ${candidate}`;
    case 'recordDebrief':
      return `record the debrief of ${candidate}`;
    case 'recordDecision':
      return `record the decision on ${candidate}`;
    case 'close':
    case 'waiveClosure':
      return `close the application of ${candidate}`;
    case 'reopen':
      return `reopen the application of ${candidate}`;
    case 'takeBack':
      return 'take this back';
    default:
      return exhausted(request);
  }
}

function stateNow(refusal: Refusal, { candidate, day }: RefusalWording): string {
  const on = refusal.at === undefined ? '' : ` on ${day(refusal.at)}`;
  switch (refusal.refused) {
    case 'nobody_told':
      return `nobody has told ${candidate} yet. Tell them, or write why not`;
    case 'already_closed':
      return `it was closed${on}`;
    case 'not_closed':
      return 'it is not closed';
    case 'already_withdrawn':
      return `${candidate} withdrew${on}`;
    case 'outcome_contradicts':
      return `another outcome stands since${on === '' ? ' earlier' : on.slice(3)}. Reopen it first, with a reason`;
    case 'offer_is_live':
      return `an offer is open${refusal.at === undefined ? '' : ` until ${day(refusal.at - 1)}`}`;
    case 'offer_answered':
      return 'that offer was answered already';
    case 'interview_to_come':
      return `an interview is booked${on}. Cancel it first`;
    case 'reason_missing':
      return 'no reason was written';
    case 'reason_is_follow_up':
      return `“${refusal.quote ?? ''}” is no reason to decline anybody. Name what the job needs and what was missing`;
    case 'fact_in_future':
      return `it lies in the future${on === '' ? '' : `,${on}`}. Only plans may`;
    case 'promise_in_past':
      return 'the promised date is over already';
    case 'interview_unknown':
      return 'no such interview is known here';
    case 'interview_over':
      return `the interview took place${on}`;
    case 'interview_ends_early':
      return 'the interview would end before it starts';
    case 'hold_needs_date':
      return 'a hold needs the date by which they hear again';
    case 'decision_unknown':
      return 'no such decision is known here';
    case 'offer_unknown':
      return 'no such offer is known here';
    case 'message_unknown':
      return 'no such message is known here';
    case 'duty_not_open':
      return 'that word is not owed any more';
    case 'snooze_in_past':
      return 'the day it should come back on has come already';
    case 'snooze_too_long':
      return `it can be put off until${on === '' ? ' its date' : on.slice(3)} at most. Give them a new date instead`;
    case 'fact_not_found':
      return 'nothing of the kind is recorded here';
    case 'fact_not_yours':
      return 'somebody else recorded it. They can take it back, or an admin can';
    case 'fact_stands':
      return 'it was not recorded by hand for this application alone';
    case 'fact_relied_on':
      return 'something recorded since rests on it. Take that back first';
    case 'word_has_left':
      return 'the word has left. What was sent cannot be called back; write another one';
    default:
      return refusal.refused.replaceAll('_', ' ');
  }
}

function exhausted(request: never): never {
  throw new TypeError(`Cannot name ${JSON.stringify(request)}`);
}
