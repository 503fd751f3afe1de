import type { Advice } from '../../../contract/seeker.ts';
import type { OwnRule } from '../../../domain/advice/check-own-words.ts';
import type { OwnDraftKind } from '../../../domain/advice/own-draft-kind.ts';
import type { BalanceSays, Movement } from '../../../domain/advice/search-summary.ts';
import type { NotedSignal } from '../../../domain/fact/fact.ts';
import type { NextStep, SignalKind, SilenceCause } from '../../../domain/silence-reasons/reason.ts';
import type { Phase } from '../../../domain/standing/standing.ts';
import { type Phrase, phrase, t } from '../../lib/language/phrase.ts';

export const CAUSES: Readonly<Record<SilenceCause, Phrase>> = {
  schedulingConflict: phrase('Diaries that do not meet'),
  highVolume: phrase('Many people at once'),
  decisionMakerAway: phrase('Whoever answers or decides is away'),
  hiringFreeze: phrase('Hiring stands still'),
  agencyBetween: phrase('The word may be stuck between the agency and them'),
  notInterested: phrase('They may prefer somebody else'),
};

export const SIGNALS: Readonly<Record<SignalKind, Phrase>> = {
  movedByThem: phrase('They moved an interview.'),
  timeStillMissing: phrase('A new time is still to come.'),
  missedByThem: phrase('Their interviewer did not come.'),
  inviteLost: phrase('An invitation got lost.'),
  phoneTag: phrase('Calls that reached nobody.'),
  movedByYou: phrase('You moved an interview.'),
  manyApplicants: phrase('They spoke of many applicants.'),
  severalOpenings: phrase('They fill several openings.'),
  morePeopleToSee: phrase('They have more people to see.'),
  onlyAutomaticReplies: phrase('Only a machine has answered since.'),
  awayNow: phrase('They are away.'),
  justBack: phrase('They are just back.'),
  daysOffThere: phrase('There were public holidays there.'),
  frozen: phrase('They told of a freeze.'),
  budgetOpen: phrase('The budget is not settled.'),
  reorganising: phrase('They reorganise.'),
  postingGone: phrase('The posting is gone.'),
  openingClosed: phrase('The opening was closed.'),
  filled: phrase('The opening was filled.'),
  promiseBroken: phrase('A promised date passed without a word.'),
  followUpsUnanswered: phrase('Your note had no answer.'),
  longerThanTheyTake: phrase('Longer than they took before.'),
  longerThanOthersTake: phrase('Longer than others took.'),
  answeredVaguely: phrase('Their answer named no step and no day.'),
  missedByYou: phrase('You missed an interview.'),
  throughAgency: phrase('Their word comes through an agency, which may not have heard itself.'),
  agencyDayPassed: phrase('The day that the agency named has passed.'),
  agencyNoteUnanswered: phrase('The agency has not answered your note.'),
  agencyOnlyAutomatic: phrase('Only a machine has answered for the agency.'),
};

export const STRENGTHS: Readonly<Record<'strong' | 'some' | 'slight', Phrase>> = {
  strong: phrase('speaks clearly'),
  some: phrase('says something'),
  slight: phrase('says little'),
};

export const STEPS: Readonly<Record<NextStep['kind'], Phrase>> = {
  offerTimes: phrase('Offer two or three times that suit you.'),
  helpThemRemember: phrase('From {{when}}: a note that helps them to remember you.'),
  waitForReturn: phrase('Wait for their return; write from {{when}}.'),
  checkIn: phrase('Ask again from {{when}}.'),
  askOnceMore: phrase('From {{when}}: ask once where it stands.'),
  askAgency: phrase('From {{when}}: ask the agency what it has heard, and by when it hears more.'),
  moveOn: phrase('Move on; where you met them, you may ask for feedback.'),
  wait: phrase('Wait until {{when}}.'),
};

export const SILENCES: Readonly<Record<Advice['silence']['is'], Phrase>> = {
  nothingOwed: phrase('They owe you no word right now.'),
  notYet: phrase('This is no silence yet: they still have time.'),
  unclear: phrase('We cannot tell. What you logged does not say why.'),
  reasons: phrase('What speaks for what, the strongest first:'),
};

export const DRAFTS: Readonly<Record<OwnDraftKind, Phrase>> = {
  thankYou: phrase('Thank-you'),
  followUp1: phrase('First follow-up'),
  followUp2: phrase('Second and last follow-up'),
  timeline: phrase('Question about timeline and start'),
  competingOffer: phrase('Another offer'),
  moreTime: phrase('More time on an offer'),
  decisionMakerAway: phrase('Whoever decides was away'),
  afterFreeze: phrase('During or after a freeze'),
  feedbackRequest: phrase('Request for feedback'),
  withdrawal: phrase('Withdrawal'),
  refereeRequest: phrase('Request to a referee'),
  keepInTouch: phrase('Keep in touch after a no'),
};

export const OWN_FINDINGS: Readonly<Record<OwnRule, Phrase>> = {
  blank: phrase('Still to be filled in: {{quote}}'),
  checkingIn: phrase('"{{quote}}" says nothing. Ask one question instead.'),
  guilt: phrase('"{{quote}}" reads as a reproach.'),
  ultimatum: phrase('"{{quote}}" reads as pressure.'),
  nameMissing: phrase('The greeting does not name them.'),
  roleMissing: phrase('The job is not named.'),
  tooLong: phrase('It is long. What fits on a phone gets read.'),
};

export const NOTED: Readonly<Record<NotedSignal, Phrase>> = {
  manyApplicants: phrase('They spoke of many applicants.'),
  severalOpenings: phrase('They fill several openings.'),
  morePeopleToSee: phrase('They have more people to see.'),
  decisionMakerAway: phrase('Whoever decides is away'),
  budgetOpen: phrase('The budget is not settled.'),
  reorganising: phrase('They reorganise.'),
  postingGone: phrase('The posting is gone.'),
  inviteLost: phrase('An invitation got lost.'),
  answeredVaguely: phrase('Their answer named no step and no day.'),
};

export const BALANCE: Readonly<Record<BalanceSays, Phrase>> = {
  thin: phrase('Few applications are under way. With one or two more, a single no weighs less.'),
  oneBasket: phrase('Most of it rests on one company.'),
  mostlySilent: phrase('Most of it is silence. It may be time for new ones.'),
  steady: phrase('Nothing stands out: enough under way, not all at one company, and not mostly silence.'),
};

export const MOVEMENTS: Readonly<Record<Movement, Phrase>> = {
  new: phrase('new'),
  interview: phrase('an interview'),
  word: phrase('a word from them'),
  offer: phrase('an offer'),
  ended: phrase('came to an end'),
};

/** A sentence with a day in it, where one belongs there. */
export function sayWith(words: Phrase, when: string | null): string {
  return t(words, { when: when ?? '' });
}

/** Where an application stands, for whoever applied. */
export const PHASES: Readonly<Record<Phase, Phrase>> = {
  active: phrase('Under way'),
  offer: phrase('They made an offer'),
  hired: phrase('You said yes'),
  frozen: phrase('Frozen'),
  onHold: phrase('On hold'),
  shelved: phrase('Never answered'),
  closing: phrase('About to end'),
  closed: phrase('Over'),
};
