import type { Fact } from '../../../../domain/fact/fact.ts';
import type { Party } from '../../../../domain/party.ts';
import { ENGLISH_OUTCOMES, ENGLISH_SAID, saying } from '../en.ts';
import type { FactWords, SeekerSpeech, SpokenFact } from '../fact-speech.ts';

export const ENGLISH_SEEKER_FACTS: SeekerSpeech = {
  ApplicationReceived: (fact) =>
    ({ direct: 'You applied', agency: 'You applied through the agency', referral: 'You were referred' })[
      fact.channel
    ],
  InterviewScheduled: (fact, words) => `Interview${at(fact)} planned for ${words.moment(fact.startsAt)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `${subjectOf(fact.by, words)} called off the interview, with a new time to come`
      : `${subjectOf(fact.by, words)} moved the interview to ${words.moment(fact.startsAt)}`,
  InterviewCancelled: (fact, words) => `${subjectOf(fact.by, words)} cancelled the interview`,
  InterviewHeld: (fact) => `Interview${at(fact)} held`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? 'You did not come to the interview'
      : `Nobody from ${objectOf('team', words)} came to the interview`,
  DebriefRecorded: (fact, words) => `You noted what was said: ${closingSaid(fact, words)}`,
  PromiseMade: (fact, words) =>
    `${subjectOf(fact.by, words)} promised ${objectOf(fact.to, words)} a word by ${words.deadline(fact.deadline)}`,
  TaskAgreed: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} took on a task${fact.deadline ? ` by ${words.deadline(fact.deadline)}` : ''}`,
  AnswerAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'You were' : `${subjectOf(fact.owedBy, words)} was`} asked for ${ASKED[fact.about]}${fact.deadline ? ` by ${words.deadline(fact.deadline)}` : ''}`,
  DecisionMade: (fact, words) =>
    `${subjectOf('team', words)} decided: ${ENGLISH_OUTCOMES[fact.outcome]}${fact.holdUntil ? ` until ${words.deadline(fact.holdUntil)}` : ''}`,
  MessageSent: wrote,
  MessageBounced: (fact) =>
    fact.isHard ? 'A mail of yours came back: the address does not work' : 'A mail of yours came back',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? wrote(fact, words)
      : `An automatic message came from ${objectOf(fact.from, words)}${fact.automatic.awayUntil ? `: away until ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) => {
    const [from, to] = [subjectOf(fact.from, words), objectOf(fact.to, words)];
    if (fact.wasReached) return `${from} spoke with ${to} on the phone${said(fact, words)}`;
    if (fact.leftVoicemail) return `${from} called ${to} and left a voicemail`;
    return fact.from === 'candidate'
      ? `${from} called ${to} and reached nobody`
      : `${from} called ${to}, and you did not meet`;
  },
  ToldInRoom: (fact, words) =>
    `${subjectOf(fact.from, words)} told ${objectOf(fact.to, words)} in the room${said(fact, words)}`,
  StatusPageRead: () => 'You confirmed on their status page that you read it',
  WishStated: (fact, words) =>
    `You wish to hear${fact.hearBy ? ` by ${words.deadline({ on: fact.hearBy })}` : ''}${fact.noticeChannel ? CHANNELS[fact.noticeChannel] : ''}`,
  InterestStated: (fact) =>
    ({
      yes: 'You said that you want the job',
      no: 'You said that you no longer want the job',
      unclear: 'You said that you are not sure yet',
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `You have another offer and must answer it by ${words.deadline(fact.deadline)}`,
  OfferMade: (fact, words) =>
    `${subjectOf('team', words)} made you an offer${fact.expires ? `, open until ${words.deadline(fact.expires)}` : ''}`,
  OfferQuestioned: () => 'You asked about the offer',
  OfferAccepted: (fact, words) =>
    `You accepted the offer${fact.startsOn ? ` and start on ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: () => 'You declined the offer',
  SearchTold: (fact, words) =>
    `You told where you are in your search: ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, and you decide by ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  RefereesAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'You were' : `${subjectOf(fact.owedBy, words)} was`} asked to name ${fact.count === 1 ? 'a referee' : `${fact.count} referees`}`,
  RefereeNamed: (fact) => `You named a referee: ${RELATIONS[fact.relation]}`,
  RefereeWarned: () => 'You told a referee that they will be asked',
  AbsenceStated: (fact, words) =>
    `${fact.party === 'candidate' ? 'You are' : `${subjectOf(fact.party, words)} is`} away until ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: () => 'You withdrew',
  SilenceReported: () => 'You said that no answer ever came',
  ClosureWaived: () => 'You closed it without a word from them',
  ApplicationReopened: () => 'You opened the application again',
};

function wrote(fact: SpokenFact, words: FactWords): string {
  return `${subjectOf(fact.from, words)} wrote to ${objectOf(fact.to, words)}${said(fact, words)}`;
}

function subjectOf(party: Party, words: FactWords): string {
  const name = objectOf(party, words);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function objectOf(party: Party, { seeker, agency }: FactWords): string {
  if (party === 'candidate') return 'you';
  if (party === 'team') return seeker?.company ?? 'the company';
  return party === 'agency' ? (agency ?? 'the agency') : NAMES[party];
}

const NAMES = { referee: 'a referee', checker: 'the background checker' } as const;

/** A company's page that is followed names no stage. */
function at({ stage }: { readonly stage: string }): string {
  return stage === '' ? '' : ` (${stage})`;
}

function said(word: SpokenFact, words: FactWords): string {
  return saying(word, words, SAID_TO_YOU);
}

const SAID_TO_YOU = {
  ...ENGLISH_SAID,
  interestQuestion: 'whether you still want the job',
  attendanceQuestion: 'what came between',
  interestGauge: 'how interested you are',
  interest: 'your interest',
  feedbackRequest: 'a request for feedback',
  followUp: 'a follow-up',
};

function closingSaid(
  { closing, toldInRoom }: Extract<Fact, { type: 'DebriefRecorded' }>,
  words: FactWords,
): string {
  const what = {
    teamPromised: `${objectOf('team', words)} will be in touch`,
    candidateActs: 'the next step is yours',
    agencyActs: `${objectOf('agency', words)} will be in touch`,
    nothingSaid: toldInRoom ? 'the outcome' : 'nothing about the next step',
  }[closing.kind];
  const by = 'deadline' in closing && closing.deadline ? ` by ${words.deadline(closing.deadline)}` : '';
  return `${what}${by}${toldInRoom ? ', told in the room' : ''}`;
}

const ASKED = {
  reply: 'a reply',
  availability: 'times that suit',
  interest: 'a word on your interest',
} as const;

const CHANNELS = { call: ', by phone if it is a no', mail: ', by mail if it is a no' } as const;

const SEARCHES = {
  looking: 'you are only looking',
  talking: 'you talk with others',
  offer: 'you have another offer',
} as const;

const RELATIONS = {
  supervisor: 'somebody who led you',
  colleague: 'a colleague',
  report: 'somebody whom you led',
} as const;
