import type { SpokenWord } from '../../../domain/history/history.ts';
import type { PromiseStanding } from '../../../domain/standing/standing.ts';
import type { ReaderTime } from './reader-time.ts';
import type { ByWhen, PageSpeech } from './speech/page-speech.ts';
import type { StatusView } from './status-view.ts';

/** Where it stands, in one sentence to the candidate. */
export function headline({ headline: say }: PageSpeech, view: StatusView, team: string): string {
  const { closure, phase } = view.standing;
  if (closure?.how === 'withdrawn') return say.withdrew;
  if (closure?.how === 'declinedOffer') return say.declinedOffer;
  if (closure?.how === 'hired') return say.started(team);
  if (phase === 'hired') return say.acceptedOffer;
  if (view.outcome?.outcome === 'decline') return say.endedForYou;
  if (view.wasCancelled) return say.cancelled;
  if (closure !== null) return say.ended;
  if (phase === 'offer') return say.offer;
  if (phase === 'frozen') return say.paused;
  if (view.upcoming.length > 0) return say.interview;
  switch (view.turn) {
    case 'team':
      return view.isLate ? say.teamIsLate(team) : say.teamOwes(team);
    case 'candidate':
      return say.yours;
    case 'agency':
      return say.agency;
    case 'nobody':
      return say.withTeam;
    default:
      return view.turn satisfies never;
  }
}

/** Who reads: in which words, and by which clock. */
export interface PageReader {
  readonly speech: PageSpeech;
  readonly time: ReaderTime;
}

/** What happens next, who owes it and by when. */
export function nextStep({ speech, time }: PageReader, view: StatusView, team: string): string {
  const { closure, obligations } = view.standing;
  const { next, owed } = speech;
  // After the end, too, something may be owed: the thanks for a withdrawal, feedback that was asked for.
  if (closure !== null && view.turn !== 'team')
    return view.wasCancelled ? `${next.cancelled(team)} ${next.nothing}` : next.nothing;
  const open = obligations.find((one) => one.key === view.standing.turn.obligationKey);
  const what = open === undefined ? null : (owed[open.kind] ?? null);
  const when: ByWhen | null = view.dueAt === null ? null : { by: time.by(view.dueAt), isLate: view.isLate };
  switch (view.turn) {
    case 'team':
      return next.team(team, what, when);
    case 'candidate':
      return next.candidate(team, what, when);
    case 'agency':
      return next.agency(when);
    case 'nobody':
      return view.upcoming.length > 0 ? next.meeting : next.nobody;
    default:
      return view.turn satisfies never;
  }
}

/** What became of a promise. */
export function promiseSentence({ speech, time }: PageReader, promise: PromiseStanding): string {
  const promised = speech.promise(time.day(promise.madeAt), time.by(promise.dueAt));
  return `${promised} ${speech.promiseStates[promise.state]}`;
}

/** One word that reached the candidate, without its content: that lives in the mail or the call itself. */
export function wordSentence(speech: PageSpeech, word: SpokenWord, view: StatusView): string {
  return `${speech.how[word.evidence]}${aboutWhat(speech, word, view)}`;
}

function aboutWhat(speech: PageSpeech, word: SpokenWord, view: StatusView): string {
  if (!word.says.includes('decision')) {
    if (word.says.includes('holding') && word.holdingCause === 'away') return speech.whoDecidesIsAway;
    const first = word.says.find((one) => speech.about[one] !== undefined);
    return first === undefined ? '' : (speech.about[first] ?? '');
  }
  if (view.wasCancelled && word.at === view.standing.closure?.at) return speech.openingCancelled;
  if (view.outcome === null || view.outcome.toldAt !== word.at) return speech.anAnswer;
  return speech.outcomes[view.outcome.outcome];
}
