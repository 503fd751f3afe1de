import type { SpokenWord } from '../../../domain/history/history.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import type { PromiseStanding } from '../../../domain/standing/standing.ts';
import type { ReaderTime } from './reader-time.ts';
import type { StatusView } from './status-view.ts';

/** Where it stands, in one sentence to the candidate. */
export function headline(view: StatusView, team: string): string {
  const { closure, phase } = view.standing;
  if (closure?.how === 'withdrawn') return 'You withdrew from this process';
  if (closure?.how === 'declinedOffer') return 'You declined the offer';
  if (closure?.how === 'hired') return `You have started at ${team}`;
  if (phase === 'hired') return 'You accepted the offer';
  if (view.outcome?.outcome === 'decline') return 'This process has ended for you';
  if (closure !== null) return 'This process has ended';
  if (phase === 'offer') return 'You have an offer';
  if (phase === 'frozen') return 'The opening is paused';
  if (view.upcoming.length > 0) return 'An interview is coming up';
  switch (view.turn) {
    case 'team':
      return view.isLate ? `${team} is late with its next word to you` : `${team} owes you the next word`;
    case 'candidate':
      return 'The next word is yours';
    case 'agency':
      return 'Your agency has the next word';
    case 'nobody':
      return 'Your application is with the team';
    default:
      return unknownTurn(view.turn);
  }
}

/** What happens next, who owes it and by when. */
export function nextStep(view: StatusView, team: string, time: ReaderTime): string {
  const { closure, obligations } = view.standing;
  if (closure !== null) return 'Nobody owes a further word. You can write to the team at any time.';
  const open = obligations.find((one) => one.key === view.standing.turn.obligationKey);
  const what = open === undefined ? null : OWED[open.kind];
  const by = view.dueAt === null ? '' : byWhen(view, time);
  switch (view.turn) {
    case 'team':
      return `${team} owes you ${what ?? 'its next word'}${by}.`;
    case 'candidate':
      return `${team} waits for ${what ?? 'your next word'}${by}.`;
    case 'agency':
      return `Your agency passes on what the team said${by}.`;
    case 'nobody':
      return view.upcoming.length > 0
        ? 'You meet the team; after that, it owes you a word.'
        : 'No word is due right now.';
    default:
      return unknownTurn(view.turn);
  }
}

function byWhen(view: StatusView, time: ReaderTime): string {
  if (view.dueAt === null) return '';
  const when = time.deadline(view.dueAt);
  return view.isLate ? `. It was due by ${when}` : ` by ${when}`;
}

/** The duties that a candidate may read about; the others go by "its next word". */
const OWED: Readonly<Partial<Record<ObligationKind, string>>> = {
  thankYou: 'a word of thanks with a date for the answer',
  answer: 'an answer about the next step',
  outcome: 'an answer about the next step',
  holdingNote: 'a word on how things stand, with a new date',
  acknowledgement: 'a reply to your message',
  competingOfferReply: 'an answer in time for your other offer',
  offerMidpoint: 'a word about the open offer',
  offerEnding: 'a word before the offer ends',
  offerAnswer: 'an answer to your question about the offer',
  offerDeclinedThanks: 'a word of thanks',
  offerLapsedWord: 'a word now that the offer has ended',
  welcome: 'a word before your first day',
  startLogistics: 'the practical things for your first day',
  startHello: 'a hello before your first day',
  newTime: 'a new time for the interview',
  apology: 'an apology and new times for the missed interview',
  freezeNotice: 'a word about the pause',
  reengagement: 'the new timeline after the pause',
  withdrawalThanks: 'a word of thanks',
  feedback: 'the feedback that you asked for',
  candidateReply: 'your reply',
  candidateTask: 'what you agreed to send',
  candidateAvailability: 'the times that suit you',
  candidateInterest: 'your word on whether you still want the job',
  offerDecision: 'your answer to the offer',
};

/** What became of a promise. */
export function promiseSentence(promise: PromiseStanding, time: ReaderTime): string {
  const by = `On ${time.day(promise.madeAt)} you were promised a word by ${time.deadline(promise.dueAt)}.`;
  return `${by} ${PROMISE_STATES[promise.state]}`;
}

const PROMISE_STATES: Readonly<Record<PromiseStanding['state'], string>> = {
  open: 'The date has not come yet.',
  kept: 'The promise was kept.',
  slipped: 'You were given a new date before it passed.',
  released: 'It was no longer needed.',
  broken: 'The date passed without a word.',
};

/** One word that reached the candidate, without its content: that lives in the mail or the call itself. */
export function wordSentence(word: SpokenWord, view: StatusView): string {
  return `${HOW[word.evidence]}${aboutWhat(word, view)}`;
}

const HOW: Readonly<Record<SpokenWord['evidence'], string>> = {
  mail: 'The team wrote to you',
  call: 'The team spoke with you on the phone',
  room: 'The team told you in the interview',
  statusPage: 'You read this page',
  agency: 'Your agency passed on a word from the team',
  received: 'You wrote to the team',
  filed: 'The team made a note',
};

function aboutWhat(word: SpokenWord, view: StatusView): string {
  if (!word.says.includes('decision')) {
    const first = word.says.find((one) => one in ABOUT);
    return first === undefined ? '' : ` ${ABOUT[first as keyof typeof ABOUT]}`;
  }
  if (view.outcome === null || view.outcome.toldAt !== word.at) return ': an answer';
  return OUTCOMES[view.outcome.outcome];
}

const ABOUT = {
  thanks: 'to thank you',
  nextStep: 'about the next step',
  holding: 'to say that it takes longer',
  acknowledgement: 'to answer your message',
  timetable: 'about the timetable',
  apology: 'to apologise',
  newTime: 'about a new time',
  freezeNotice: 'to say that the opening is paused',
  reengagement: 'to say that things go on',
  welcome: 'to welcome you',
  feedback: 'with feedback',
} as const;

const OUTCOMES = {
  advance: ': you go on to the next step',
  decline: ': they are not going ahead with your application',
  hold: ': you are kept in reserve',
  offer: ': they make you an offer',
} as const;

function unknownTurn(turn: never): never {
  throw new TypeError(`Cannot say whose turn "${String(turn)}" is`);
}
