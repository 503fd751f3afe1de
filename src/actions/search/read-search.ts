import { type Advice, advise } from '../../domain/advice/advice.ts';
import { type AnswerTime, answerTimesOf, timesFor } from '../../domain/advice/answer-times.ts';
import { liveOffersOf, type OtherOffer } from '../../domain/advice/other-offer.ts';
import type { History } from '../../domain/history/history.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { listFollowed } from '../../storage/queries/followed-pages.ts';
import { listCompanyPeople, listSought } from '../../storage/queries/sought-jobs.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistories, type OneApplication } from '../load-history.ts';

/** One application of a search with what to do about it. */
export interface Sought {
  readonly id: string;
  readonly company: string;
  readonly title: string;
  readonly history: History;
  readonly policy: Policy;
  readonly advice: Advice;
  readonly isFollowed: boolean;
}

export interface SearchRead {
  readonly now: Instant;
  readonly all: readonly Sought[];
  readonly times: readonly AnswerTime[];
}

/** The whole search, worked out now from all of its facts: a search is small, and what to do hangs on the day. */
export async function readSearch(
  trx: Trx,
  workspaceId: string,
  { clock, policies }: Pick<ActionDeps, 'clock' | 'policies'>,
): Promise<SearchRead> {
  const now = clock.now();
  const rows = await listSought(trx, workspaceId);
  const applicationIds = rows.map((row) => row.applicationId);
  const loaded = await loadHistories(trx, { workspaceId, applicationIds }, policies);
  const people = await listCompanyPeople(trx, workspaceId);
  const withPhone = new Set(people.flatMap((one) => (one.phone === null ? [] : [one.application_id])));
  const followed = await listFollowed(trx, workspaceId);
  const times = rows.flatMap(({ applicationId, company, title }) => {
    const one = loaded.get(applicationId);
    return one === undefined ? [] : answerTimesOf(company ?? title, { ...one, now });
  });
  const offers = [...loaded].flatMap(([id, one]) =>
    liveOffersOf({ ...one, now }).map((offer) => ({ ...offer, id })),
  );
  const all = rows.flatMap(({ applicationId, company, title }): Sought[] => {
    const one = loaded.get(applicationId);
    if (one === undefined) return [];
    const { history, policy } = one;
    const name = company ?? title;
    const advice = advise({
      history,
      policy,
      now,
      times: timesFor(name, times),
      hasPhone: withPhone.has(applicationId),
      otherOffers: offers.filter(({ id }) => id !== applicationId),
    });
    const isFollowed = followed.has(applicationId);
    return [{ id: applicationId, company: name, title, history, policy, advice, isFollowed }];
  });
  return { now, all, times };
}

/** The offers of other companies that wait for an answer, for a letter that names one of them. */
export async function readOffersElsewhere(
  trx: Trx,
  { workspaceId, applicationId }: OneApplication,
  { clock, policies }: Pick<ActionDeps, 'clock' | 'policies'>,
): Promise<readonly OtherOffer[]> {
  const rows = await listSought(trx, workspaceId);
  const applicationIds = rows.flatMap((row) =>
    row.phase === 'offer' && row.applicationId !== applicationId ? [row.applicationId] : [],
  );
  if (applicationIds.length === 0) return [];
  const loaded = await loadHistories(trx, { workspaceId, applicationIds }, policies);
  return [...loaded.values()].flatMap((one) => liveOffersOf({ ...one, now: clock.now() }));
}
