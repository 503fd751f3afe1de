import type { Outcome, Says, SnoozeReason } from '../../domain/fact/fact.ts';

// What facts say, in words for members.

export const CLOSINGS = {
  teamPromised: 'the team will be in touch',
  candidateActs: 'the next step is the candidate’s',
  agencyActs: 'the agency will be in touch',
  nothingSaid: 'nothing about the next step',
} as const;

export const ASKED = {
  reply: 'a reply',
  availability: 'times that suit',
  interest: 'a word on their interest',
} as const;

export const BLOCKS = {
  liveOffer: 'an offer is still open',
  otherApplication: 'another application of the same person is undecided',
  preAdverse: 'the step before an adverse answer is running',
} as const;

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  advance: 'go on to the next step',
  decline: 'not go ahead',
  hold: 'keep in reserve',
  offer: 'make an offer',
};

export const SAID: Readonly<Record<Says, string>> = {
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

export const PUT_OFF: Readonly<Record<SnoozeReason, string>> = {
  decisionPending: 'Somebody still has to decide',
  informationMissing: 'Something is missing before a word can be said',
  agreedWithPerson: 'It was agreed with them',
  interviewsToCome: 'Other interviews come first',
  betterMoment: 'They are easier to reach then',
  other: 'The note says why',
};
