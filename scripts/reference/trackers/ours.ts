import { advise } from '../../../src/domain/advice/advice.ts';
import { adviceDay } from '../../../src/domain/advice/advice-day.ts';
import type { AdviceKind } from '../../../src/domain/advice/advice-kind.ts';
import type { OwnDraftKind } from '../../../src/domain/advice/own-draft-kind.ts';
import { historyOf } from '../../../src/domain/history/evolve.ts';
import { circumstances, DEFAULT_POLICY, fact, LONDON, on } from '../../../src/domain/testing/story.ts';
import type { TrackerCase } from './cases.ts';

const WORDS: Readonly<Record<AdviceKind, string>> = {
  answer: 'Answer',
  thank: 'Say thank you',
  write: 'Write now',
  call: 'Call them',
  checkIn: 'Ask whether the freeze goes on',
  noteInterview: 'Write down when you meet, or met',
  wait: 'Wait',
  prepare: 'Prepare for the interview',
  moveOn: 'Move on',
  askFeedback: 'If you like, ask for feedback',
  nothing: 'Nothing to do',
};

const DRAFTS: Readonly<Partial<Record<OwnDraftKind, string>>> = {
  thankYou: 'thank-you ready',
  followUp1: 'first follow-up ready',
  followUp2: 'second and last follow-up ready',
  moreTime: 'a request for more time ready',
  feedbackRequest: 'a request for feedback ready',
  afterFreeze: 'a note for the time of a freeze ready',
};

/** What Heardback advises at noon of that day, worked out by the same rules as in the app. */
export function heardbackSays({ facts, on: day, row }: TrackerCase): string {
  const applied = fact(on(`${row.appliedOn} 09:00`), { type: 'ApplicationReceived', channel: 'direct' });
  const now = on(`${day} 12:00`);
  const history = historyOf(circumstances({ workspace: 'seeker' }), [applied, ...facts]);
  const { kind, at, draft } = advise({
    history,
    policy: DEFAULT_POLICY,
    now,
    times: { theirs: [], others: [] },
    hasPhone: false,
  });
  const when =
    at === null
      ? ''
      : kind === 'wait'
        ? ` until ${dayOf(at)}`
        : kind === 'answer' || kind === 'thank' || kind === 'askFeedback'
          ? ` by ${dayOf(adviceDay(kind, at))}`
          : '';
  const ready = draft === null || kind === 'wait' || kind === 'moveOn' ? undefined : DRAFTS[draft];
  return `${WORDS[kind]}${when}${ready === undefined ? '' : `; ${ready}`}`;
}

function dayOf(at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: LONDON.timeZone }).format(at);
}
