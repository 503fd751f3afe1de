import { DAY, type Instant } from '../../lib/instant.ts';
import type { Fact } from '../fact/fact.ts';
import type { History, SpokenWord } from '../history/history.ts';
import { isCourtesy } from '../obligation/courtesy.ts';
import type { ObligationState } from '../obligation/obligation.ts';
import type { Policy } from '../policy/policy.ts';
import type { SignalKind, SilenceReason } from '../silence-reasons/reason.ts';
import type { Advice } from './advice.ts';
import { type AnswerTime, answerSpanOf } from './answer-times.ts';
import { isFromSheet } from './from-sheet.ts';
import { isInterviewUndated } from './undated-interview.ts';

/** One application, as the summary of a search sees it. */
export interface Summed {
  readonly id: string;
  readonly company: string;
  readonly title: string;
  readonly history: History;
  readonly policy: Policy;
  readonly advice: Advice;
}

export type BalanceSays = 'thin' | 'oneBasket' | 'mostlySilent' | 'steady';

/** Fewer live applications than this are a thin pipeline. */
const THIN = 4;

/** Whether a search is thin, rests on one company, or is mostly silence; `steady` where it is none of these. */
export function balanceOf(all: readonly Summed[]) {
  const live = all.filter(({ advice }) => isLive(advice));
  const silent = live.filter(({ advice }) => isSilent(advice));
  const byCompany = Map.groupBy(live, ({ company }) => company.toLowerCase());
  const largest = Math.max(0, ...[...byCompany.values()].map((some) => some.length));
  const says: BalanceSays[] = [];
  if (live.length < THIN) says.push('thin');
  if (live.length >= 2 && largest > live.length / 2) says.push('oneBasket');
  if (live.length >= 2 && silent.length > live.length / 2) says.push('mostlySilent');
  if (says.length === 0) says.push('steady');
  return { live: live.length, silent: silent.length, companies: byCompany.size, says };
}

function isLive({ standing }: Advice): boolean {
  return standing.closure === null && standing.phase !== 'shelved' && standing.phase !== 'hired';
}

/** Whoever said that they are away, or that hiring stands still, is not silent: one knows why, and often until when. */
function isSilent({ silence }: Advice): boolean {
  if (silence.is === 'unclear') return true;
  return silence.is === 'reasons' && !silence.reasons.some(wasToldWhy);
}

function wasToldWhy({ signals }: SilenceReason): boolean {
  return signals.some(({ kind, strength }) => strength === 'strong' && TOLD.has(kind));
}

const TOLD: ReadonlySet<SignalKind> = new Set<SignalKind>(['awayNow', 'frozen']);

export type Movement = 'new' | 'interview' | 'word' | 'offer' | 'ended';

const WEEK = 7 * DAY;

/** The week in three minutes: what moved, how one kept one's own promises, and where others wait for one's word. */
export function reviewOf(all: readonly Summed[], now: Instant) {
  const since = now - WEEK;
  const own = all.flatMap(({ advice }) =>
    advice.standing.obligations.filter((one) => one.owedBy === 'candidate' && one.kind !== 'followUp'),
  );
  const awaited = own.filter(({ kind }) => !isCourtesy(kind));
  const met = own.flatMap(({ state }) => (isMetSince(state, since) ? [state] : []));
  return {
    since,
    moved: all.flatMap((one) => {
      const what = movementOf(one, since);
      return what === null ? [] : [{ id: one.id, company: one.company, title: one.title, what }];
    }),
    ownPromises: {
      kept: met.filter(({ wasLate }) => !wasLate).length,
      late: awaited.filter(({ state, isLate }) => isLate || (isMetSince(state, since) && state.wasLate))
        .length,
      open: own.filter(({ state, isLate }) => state.is === 'open' && !isLate).length,
    },
    yourSilence: all.flatMap((one) => ownSilence(one, now)),
  };
}

function isMetSince(
  state: ObligationState,
  since: Instant,
): state is ObligationState & { readonly is: 'met' } {
  return state.is === 'met' && state.at >= since;
}

/**
 * The most telling thing of the week. A decision that nobody told, or that leads on, is no end. What a sheet brought happened
 * on a day that it does not tell, and not in the week in which it was brought.
 */
function movementOf({ history, advice }: Summed, since: Instant): Movement | null {
  const recent = history.facts.filter(({ at, id }) => at >= since && !isFromSheet(id));
  const has = (...types: readonly Fact['type'][]) => recent.some((fact) => types.includes(fact.type));
  const { closure } = advice.standing;
  if (closure !== null && isFromSheet(closure.factId)) return null;
  const endedAt = closure?.at ?? null;
  if (endedAt !== null ? endedAt >= since : has('OfferAccepted')) return 'ended';
  if (has('OfferMade')) return 'offer';
  if (has('InterviewHeld', 'InterviewScheduled', 'InterviewMoved')) return 'interview';
  const isNew = ({ at, factId }: SpokenWord) => at >= since && !isFromSheet(factId);
  if (history.words.some((word) => word.from === 'team' && word.automatic === null && isNew(word)))
    return 'word';
  return has('ApplicationReceived') ? 'new' : null;
}

/** Where a word of one's own is awaited: the longest of them, in their business days. */
function ownSilence({ id, company, title, history, policy, advice }: Summed, now: Instant) {
  const awaited = advice.standing.obligations.filter(
    ({ owedBy, state, kind }) => owedBy === 'candidate' && state.is === 'open' && !isCourtesy(kind),
  );
  const since = Math.min(...awaited.map(({ because }) => because.at));
  if (awaited.length === 0 || since >= now) return [];
  const days = policy.calendarOf(history.circumstances.team).businessDaysBetween(since, now);
  return days < 1 ? [] : [{ id, company, title, days }];
}

/** Whoever invites to interviews has answered, also where a sheet alone says so. */
function hasAnswered(history: History): boolean {
  return (
    isInterviewUndated(history) ||
    history.words.some((word) => word.from === 'team' && word.automatic === null)
  );
}

function wasTold({ advice }: Summed): boolean {
  return advice.standing.closure?.how === 'told';
}

/** The opening was given up: a no to nobody. */
function wasCancelled({ history }: Summed): boolean {
  return history.openingEnded !== null && !history.isOpeningFilled;
}

/**
 * What became of everything, and how long answers took. Never answered is never counted as rejected, nor is an opening that
 * was cancelled.
 */
export function insightsOf(all: readonly Summed[], times: readonly AnswerTime[]) {
  const count = (is: (one: Summed) => boolean) => all.filter(is).length;
  const spans = (of: (time: AnswerTime) => string) =>
    [...Map.groupBy(times, of)].map(([key, some]) => ({ key, answers: answerSpanOf(some) }));
  return {
    funnel: {
      applied: all.length,
      answered: count(({ history }) => hasAnswered(history)),
      interviewed: count(({ history }) =>
        [...history.interviews.values()].some(({ state }) => state.is === 'held'),
      ),
      offered: count(({ history }) => history.offers.size > 0),
      hired: count(
        ({ advice }) => advice.standing.phase === 'hired' || advice.standing.closure?.how === 'hired',
      ),
      declinedByThem: count((one) => wasTold(one) && !wasCancelled(one)),
      cancelled: count((one) => wasTold(one) && wasCancelled(one)),
      neverAnswered: count(
        ({ advice: { standing } }) => standing.phase === 'shelved' || standing.closure?.how === 'waived',
      ),
      withdrawn: count(({ history }) => history.withdrawn !== null),
    },
    overall: answerSpanOf(times),
    byCompany: spans(({ company }) => company).map(({ key, answers }) => ({ company: key, answers })),
    byStage: spans(({ stage }) => stage).map(({ key, answers }) => ({ stage: key, answers })),
  };
}
