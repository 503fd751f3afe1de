import type { Closure } from '../../standing/standing.ts';
import type { DueWords, Owing, Someone, StandingSpeech } from '../standing-speech.ts';

export const ENGLISH_STANDING: StandingSpeech = {
  wordsOwed: {
    thankYou: 'a thank-you with a date',
    answer: 'an answer',
    outcome: 'the outcome',
    holdingNote: 'a word with a new date',
    acknowledgement: 'a reply',
    competingOfferReply: 'a decision or an honest timetable before another offer ends',
    offerMidpoint: 'a word while the offer is open',
    offerEnding: 'a word before the offer ends',
    offerAnswer: 'an answer about the offer',
    offerDeclinedThanks: 'thanks after the declined offer',
    offerLapsedWord: 'a word about the lapsed offer',
    reserveNextStep: 'the next step, now that the first choice is gone',
    welcome: 'a word before the first day',
    startLogistics: 'the practical things for the first day',
    startHello: 'a hello before the first day',
    handOff: 'the hand-over to onboarding',
    newTime: 'a new time',
    apology: 'an apology and new times',
    attendanceQuestion: 'a question about the missed interview',
    freezeNotice: 'a word about the hiring freeze',
    reengagement: 'a word that the freeze has ended',
    withdrawalThanks: 'thanks for letting us know',
    silenceReply: 'an answer, because none ever came',
    interestQuestion: 'the question whether they are still interested',
    feedback: 'the feedback they asked for',
    agencyCheck: 'a question whether the word was passed on',
    legalNotice: 'the notice that the law asks for',
    debrief: 'the debrief',
    scorecard: 'the scorecard',
    candidateThankYou: 'a thank-you',
    candidateReply: 'a reply',
    candidateTask: 'the agreed task',
    candidateAvailability: 'times that suit',
    candidateInterest: 'a word whether they want the job',
    offerDecision: 'a decision on the offer',
    followUp: 'a follow-up',
    passOn: 'our word, passed on',
    interestGauge: 'a word on how interested the candidate is',
    reference: 'a reference',
    celebration: 'a word of joy at the acceptance',
    firstDay: 'a word whether the first day took place',
    referenceRequest: 'the questions for a reference',
    referenceChaser: 'a reminder about the reference',
    refereeReminder: 'the request to remind their referee',
    refereeReplacement: 'the request for another referee',
    checkDisclosure: 'the disclosure before the background check',
    preAdverse: 'a copy of the report with their rights',
    adverseNotice: 'the notice after the background report',
    refereeNames: 'the names of referees',
    refereeWarning: 'a word in advance that they will be asked',
    checkAuthorisation: 'the written permission for the background check',
    check: 'the background report',
  },
  owes: (owing) => owes(owing),
  standing: (owing, since, due) => `${owes(owing)} since ${since}; ${dueClause(due)}`,
  courtesies: {
    followUp: (when) => {
      if (when === null) return 'A follow-up would be in order';
      return when.isOver
        ? `A follow-up has been in order since ${when.day}`
        : `A follow-up would be in order from ${when.day} on`;
    },
    candidateThankYou: (when) => {
      if (when === null) return 'A thank-you would be kind';
      return when.isOver ? 'A thank-you would still be kind' : `A thank-you would be kind, by ${when.day}`;
    },
  },
  resting: {
    active: 'Nobody owes a word right now',
    offer: 'The offer is open, and nobody owes a word right now',
    hired: 'The offer was accepted, and nobody owes a word right now',
    frozen: 'The opening is frozen, and everybody was told',
    onHold: 'On hold: nobody owes a word until somebody writes',
    shelved: 'No answer came; it was put aside and comes back when they write',
    closing: 'The last word is on its way',
    closed: 'Closed: the last word was said',
  },
  closed,
  warnings: {
    longWait: 'Two weeks have passed without an answer',
    lawNear: 'The date that the law sets is near',
    lawPassed: 'The date that the law sets has passed',
    needsCall: 'Two holding notes in a row: the next word is a call, with a manager’s approval',
    interestUnclear: 'It is unclear whether they want the job: ask straight out',
    agencySilent: 'The agency has not confirmed that it passed our word on',
    debriefMissing: 'What was said in the interview is not in the file yet',
    decisionMakerAway: 'The one who decides is away',
    offerQuestionOpen: 'A question about the offer is open; the offer’s date does not wait for it',
    bounced: 'The last message came back: reach them another way',
    interviewUnconfirmed: 'The interview’s planned end has passed: say whether it took place',
    closingNotePrepared:
      'No word after the missed interview: a kind closing note is ready for a person to send',
    monthlyLook: 'On hold for another month: look at it once',
    candidateHardToReach:
      'Hard to reach: several tries in a row, and no word back. Try another way, at another time of day',
    teamHardToReach: 'They tried to reach us several times, and nobody answered',
  },
};

function owes({ debtor, creditor, kind }: Owing): string {
  const verb = debtor === 'reader' ? 'owe' : 'owes';
  const whom = creditor === null ? '' : ` ${creditor === 'reader' ? 'you' : nameOf(creditor)}`;
  return `${subjectOf(debtor)} ${verb}${whom} ${ENGLISH_STANDING.wordsOwed[kind]}`;
}

function dueClause({ from, day, isLate, lawDay }: DueWords): string {
  const was = isLate ? 'was' : 'is';
  switch (from) {
    case 'promise':
      return `it ${was} promised for ${day}`;
    case 'law':
      return lawDay === null ? `it ${was} due by law on ${day}` : `the law allows until ${lawDay}`;
    case 'wish':
      return `they asked to hear by ${day}`;
    case 'bounce':
      return `the last message came back, and it ${was} due again on ${day}`;
    case 'competingOffer':
      return `another offer of theirs ends soon, and it ${was} due on ${day}`;
    case 'default':
    case 'absence':
    case 'plan':
    case 'block':
      return `it ${was} due on ${day}`;
    default:
      return from satisfies never;
  }
}

function closed(how: Closure['how'], candidate: Someone, day: string): string {
  switch (how) {
    case 'told':
      return `Closed: the answer was told on ${day}`;
    case 'waived':
      return `Closed without a word on ${day}, for a written reason`;
    case 'withdrawn':
      return `${subjectOf(candidate)} withdrew on ${day}`;
    case 'hired':
      return `The first day was confirmed on ${day}`;
    case 'declinedOffer':
      return `${subjectOf(candidate)} declined the offer on ${day}`;
    case 'withoutInterview':
      return `Closed on ${day}, before any interview`;
    default:
      return how satisfies never;
  }
}

function subjectOf(someone: Someone): string {
  const name = someone === 'reader' ? 'you' : nameOf(someone);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function nameOf(someone: Exclude<Someone, 'reader'>): string {
  return typeof someone === 'object' ? someone.name : NAMES[someone];
}

const NAMES = {
  team: 'the team',
  company: 'the company',
  agency: 'the agency',
  referee: 'the referee',
  checker: 'the background checker',
} as const;
