import type { Deadline, Fact, Outcome, Says, SnoozeReason } from '../../../domain/fact/fact.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import type { Party } from '../../../domain/party.ts';
import { wordOwed } from '../../../domain/wording/words-owed.ts';
import {
  type FactSpeech,
  type FactWords,
  interviewAt,
  memberList,
  memberName,
  type SpokenFact,
} from './fact-speech.ts';

export const ENGLISH_FACTS: FactSpeech = {
  ApplicationReceived: (fact) =>
    ({ direct: 'Applied', agency: 'Came through the agency', referral: 'Was referred' })[fact.channel],
  StageEntered: (fact) => `Entered the stage “${fact.stage}”`,
  InterviewScheduled: (fact, words) =>
    `${interviewAt('Interview', fact.stage)} planned for ${words.moment(fact.startsAt)}${withWhom(fact.interviewers, words)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `${subjectOf(fact.by, words)} called off the interview, with a new time to come`
      : `${subjectOf(fact.by, words)} moved the interview to ${words.moment(fact.startsAt)}`,
  InterviewCancelled: (fact, words) => `${subjectOf(fact.by, words)} cancelled the interview`,
  InterviewHeld: (fact, words) =>
    `${interviewAt('Interview', fact.stage)} held${withWhom(fact.interviewers, words)}`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? `${words.person} did not come to the interview`
      : 'The interviewer did not come',
  DebriefRecorded: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'The interviewer'} recorded what was said: ${closingSaid(fact, words)}${fact.search ? `; ${SEARCHES[fact.search]}` : ''}`,
  ScorecardFiled: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'The interviewer'} filed a scorecard`,
  PromiseMade: (fact, words) =>
    `${subjectOf(fact.by, words)} promised a word to ${objectOf(fact.to, words)} by ${words.deadline(fact.deadline)}`,
  TaskAgreed: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} took on a task${byDate(fact.deadline, words)}`,
  AnswerAsked: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} was asked for ${ASKED[fact.about]}${byDate(fact.deadline, words)}`,
  DecisionMade: (fact, words) =>
    `${memberName(fact.decidedBy, words) ?? 'The team'} decided: ${ENGLISH_OUTCOMES[fact.outcome]}${
      fact.holdUntil === undefined ? '' : ` until ${words.deadline(fact.holdUntil)}`
    }${fact.criteria?.length ? ` (${fact.criteria.join(', ')})` : ''}`,
  MessageSent: (fact, words) =>
    `${subjectOf(fact.from, words)} wrote to ${objectOf(fact.to, words)}${saying(fact, words)}`,
  MessageBounced: (fact) =>
    fact.isHard ? 'A message came back: the address does not work' : 'A message came back',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? `${subjectOf(fact.from, words)} wrote${saying(fact, words)}`
      : `An automatic reply came${fact.automatic.awayUntil ? `: away until ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) =>
    fact.wasReached
      ? `${subjectOf(fact.from, words)} spoke with ${objectOf(fact.to, words)} on the phone${saying(fact, words)}`
      : `${subjectOf(fact.from, words)} called ${objectOf(fact.to, words)}${fact.leftVoicemail ? ' and left a voicemail' : ' and reached nobody'}`,
  ToldInRoom: (fact, words) =>
    `${subjectOf(fact.from, words)} told ${objectOf(fact.to, words)} in the room${saying(fact, words)}`,
  StatusPageRead: (_, words) => `${words.person} confirmed on the status page that they read it`,
  AgencyConfirmed: (_, words) => `${subjectOf('agency', words)} confirmed that they passed the word on`,
  AnswerNotNeeded: () => 'A message was marked as needing no answer',
  WishStated: (fact, words) =>
    `${words.person} wishes to hear${fact.hearBy ? ` by ${words.deadline({ on: fact.hearBy })}` : ''}${
      fact.noticeChannel ? ` by ${fact.noticeChannel}` : ''
    }`,
  InterestStated: (fact, words) =>
    ({
      yes: `${words.person} wants the job`,
      no: `${words.person} no longer wants the job`,
      unclear: `${words.person} is not sure yet`,
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `${words.person} has another offer and must answer it by ${words.deadline(fact.deadline)}`,
  OfferMade: (fact, words) =>
    `An offer was made${fact.expires ? `, open until ${words.deadline(fact.expires)}` : ''}`,
  OfferExtended: (fact, words) => `The offer was extended until ${words.deadline(fact.expires)}`,
  OfferQuestioned: (_, words) => `${words.person} asked about the offer`,
  OfferAccepted: (fact, words) =>
    `${words.person} accepted the offer${fact.startsOn ? ` and starts on ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: (_, words) => `${words.person} declined the offer`,
  SearchTold: (fact, words) =>
    `${words.person} told where they are in their search: ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, and they decide by ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  OnboardingHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Another member'} sees them through their first weeks`,
  RefereesAsked: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} was asked to name ${fact.count === 1 ? 'a referee' : `${fact.count} referees`}`,
  RefereeNamed: (fact, words) => `${words.person} named a referee: ${RELATIONS[fact.relation]}`,
  RefereeWarned: (_, words) => `${words.person} has told a referee that they will be asked`,
  FirstDayConfirmed: () => 'The first day took place',
  OpeningFrozen: (fact, words) =>
    `The opening was frozen${fact.until ? ` until ${words.deadline({ on: fact.until })}` : ''}`,
  OpeningThawed: () => 'The freeze of the opening ended',
  OpeningFilled: () => 'The opening was filled',
  OpeningClosed: () => 'The opening was closed',
  FirstChoiceLost: () => 'The first choice is no longer available',
  FirstChoiceAccepted: () => 'The first choice accepted',
  OutcomeBlocked: (fact, words) =>
    `The outcome has to wait until ${words.deadline(fact.until)}: ${BLOCKS[fact.why]}`,
  ReferenceAsked: () => 'A referee was asked for a word',
  ReferenceReceived: (fact) =>
    fact.answer === 'given' ? 'A referee answered' : 'A referee would rather not answer',
  CheckAsked: (fact) => `A background check is to be made: ${CHECKED[fact.what]}`,
  CheckStepTaken: (fact) => CHECK_STEPS[fact.step],
  CheckReported: (fact) => `The background report came: ${RESULTS[fact.result]}`,
  AbsenceStated: (fact, words) =>
    `${memberName(fact.memberId, words) ?? subjectOf(fact.party, words)} is away until ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: (_, words) => `${words.person} withdrew`,
  SignalNoted: (fact) =>
    `You noted that ${
      {
        manyApplicants: 'there are many applicants',
        severalOpenings: 'there are several openings',
        morePeopleToSee: 'they see more people',
        decisionMakerAway: 'who decides is away',
        budgetOpen: 'the budget is open',
        reorganising: 'they reorganise',
        postingGone: 'the posting is gone',
        inviteLost: 'an invitation got lost',
        answeredVaguely: 'their answer named no step and no day',
      }[fact.signal]
    }`,
  SilenceReported: (_, words) => `${words.person} says that no answer ever came`,
  ClosureWaived: (fact, words) =>
    `${memberName(fact.waivedBy, words) ?? 'A member'} closed without a word, for a written reason`,
  ApplicationClosed: () => 'The application was closed',
  ApplicationReopened: (fact, words) =>
    `${memberName(fact.reopenedBy, words) ?? 'A member'} opened the application again`,
  PersonErased: () => 'Everything that tells who they are was erased',
  DutyHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Another member'} took over ${dutyIn(fact.key)}`,
  DutySnoozed: (fact, words) =>
    `Put off until ${words.deadline({ on: fact.until })}: ${dutyIn(fact.key)}. ${PUT_OFF[fact.reason]}`,
  FactTakenBack: () => 'Something recorded by mistake was taken back',
};

function subjectOf(party: Party, words: FactWords): string {
  const name = objectOf(party, words);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function objectOf(party: Party, { person, agency }: FactWords): string {
  if (party === 'candidate') return person;
  return party === 'agency' && agency !== null ? agency : NAMES[party];
}

const NAMES = {
  team: 'the team',
  agency: 'the agency',
  referee: 'a referee',
  checker: 'the background checker',
} as const;

function withWhom(ids: readonly string[], words: FactWords): string {
  const names = memberList(ids, words);
  return names === null ? '' : ` with ${names}`;
}

function byDate(deadline: Deadline | undefined, words: FactWords): string {
  return deadline === undefined ? '' : ` by ${words.deadline(deadline)}`;
}

const SEARCHES = {
  looking: 'they are only looking',
  talking: 'they talk with others',
  offer: 'they have another offer',
} as const;

function closingSaid(fact: Extract<Fact, { type: 'DebriefRecorded' }>, words: FactWords): string {
  const said = { ...CLOSINGS, nothingSaid: fact.toldInRoom ? 'the outcome' : CLOSINGS.nothingSaid }[
    fact.closing.kind
  ];
  const deadline = 'deadline' in fact.closing ? byDate(fact.closing.deadline, words) : '';
  return `${said}${deadline}${fact.toldInRoom ? ', told in the room' : ''}`;
}

/** What a word was about, and what was promised with it; `says` where other words than the team’s name it. */
export function saying(
  word: SpokenFact,
  words: FactWords,
  says: Readonly<Record<Says, string>> = ENGLISH_SAID,
): string {
  const said = word.says.map((one) => says[one]).filter(Boolean);
  const about = said.length === 0 ? '' : `: ${said.join(', ')}`;
  return `${about}${word.promise ? `, with a word promised by ${words.deadline(word.promise)}` : ''}`;
}

/** A key begins with the kind of the duty. */
function dutyIn(key: string): string {
  return wordOwed('en', key.split(':')[0] as ObligationKind) ?? 'a duty';
}

const CLOSINGS = {
  teamPromised: 'the team will be in touch',
  candidateActs: 'the next step is the candidate’s',
  agencyActs: 'the agency will be in touch',
  nothingSaid: 'nothing about the next step',
} as const;

const RELATIONS = {
  supervisor: 'somebody who led them',
  colleague: 'a colleague',
  report: 'somebody whom they led',
} as const;

const CHECKED = {
  criminalRecord: 'criminal record',
  employment: 'earlier work',
  education: 'education',
  identity: 'identity',
  credit: 'credit',
  driving: 'driving record',
  other: 'something else',
} as const;

const CHECK_STEPS = {
  disclosed: 'The disclosure before the background check was given',
  authorised: 'They gave their written permission for the background check',
  refused: 'They did not permit the background check',
  preAdverse: 'They were given a copy of the report and a summary of their rights',
  adverse: 'The notice after the background report was given',
  setAside: 'A member said that the background report plays no part',
  cancelled: 'The background check is not needed any more',
} as const;

const RESULTS = {
  clear: 'nothing stands against it',
  adverse: 'something in it needs a closer look',
  inconclusive: 'it could not be completed',
} as const;

const ASKED = {
  reply: 'a reply',
  availability: 'times that suit',
  interest: 'a word on their interest',
} as const;

const BLOCKS = {
  liveOffer: 'an offer is still open',
  otherApplication: 'another application of the same person is undecided',
  preAdverse: 'the step before an adverse answer is running',
} as const;

export const ENGLISH_OUTCOMES: Readonly<Record<Outcome, string>> = {
  advance: 'go on to the next step',
  decline: 'not go ahead',
  hold: 'keep in reserve',
  offer: 'make an offer',
};

export const ENGLISH_SAID: Readonly<Record<Says, string>> = {
  thanks: 'thanks',
  nextStep: 'the next step',
  holding: 'it takes longer',
  decision: 'the decision',
  acknowledgement: 'an acknowledgement',
  timetable: 'the timetable',
  apology: 'an apology',
  newTime: 'a new time',
  freezeNotice: 'the opening is frozen',
  reengagement: 'things go on',
  offerCheck: 'how the offer stands',
  welcome: 'a welcome',
  startLogistics: 'the practical things for the first day',
  startHello: 'a hello before the first day',
  handOff: 'the hand-over to onboarding',
  statusNotice: 'whether a decision has been made',
  reminder: 'a reminder',
  interestQuestion: 'do they still want the job',
  attendanceQuestion: 'where they were',
  interestGauge: 'how interested they are',
  feedback: 'feedback',
  confirmation: 'a confirmation',
  question: 'a question',
  answer: 'an answer',
  task: 'the task',
  availability: 'times that suit',
  interest: 'their interest',
  feedbackRequest: 'they ask for feedback',
  followUp: 'they follow up',
  passedOn: 'the word was passed on',
  other: '',
};

const PUT_OFF: Readonly<Record<SnoozeReason, string>> = {
  decisionPending: 'Somebody still has to decide',
  informationMissing: 'Something is missing before a word can be said',
  agreedWithPerson: 'It was agreed with them',
  interviewsToCome: 'Other interviews come first',
  betterMoment: 'They are easier to reach then',
  other: 'The note says why',
};
