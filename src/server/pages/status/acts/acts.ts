import type { StatusAct } from './act.ts';
import { feedbackAct } from './feedback.ts';
import { interestAct } from './interest.ts';
import { interestNoAct, interestUnsureAct } from './interest-asked.ts';
import { goOnAct, keepInTouchAct, leaveBenchAct } from './keep-in-touch.ts';
import { nameRefereeAct } from './name-referee.ts';
import { newLinkAct } from './new-link.ts';
import { newTimeAct } from './new-time.ts';
import { noAnswerAct } from './no-answer.ts';
import { noticeChannelAct } from './notice-channel.ts';
import { otherOfferAct } from './other-offer.ts';
import { copyAct, correctionAct, erasureAct } from './own-data.ts';
import { pulseAct } from './pulse.ts';
import { questionAct } from './question.ts';
import { withdrawalAct } from './withdrawal.ts';

/** Everything that a candidate may do on their page, in the order in which it is offered. */
export const STATUS_ACTS: readonly StatusAct[] = [
  pulseAct,
  feedbackAct,
  interestAct,
  interestUnsureAct,
  interestNoAct,
  nameRefereeAct,
  keepInTouchAct,
  goOnAct,
  leaveBenchAct,
  noticeChannelAct,
  noAnswerAct,
  questionAct,
  newTimeAct,
  otherOfferAct,
  withdrawalAct,
  correctionAct,
  copyAct,
  newLinkAct,
  erasureAct,
];

export function findAct(name: string): StatusAct | undefined {
  return STATUS_ACTS.find((act) => act.name === name);
}
