import type { AliasedExpression } from 'kysely';
import { askedOftenByKind } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { onList, openingsOf, type TodayAsked, type TodayList, type Whose, whoseOf } from './today-places.ts';

interface CountAsked extends Pick<TodayAsked, 'whose' | 'filter'> {
  readonly bound: number;
}

/** How many rows each list has; never counted beyond the bound. */
export async function countToday(
  trx: Trx,
  workspaceId: string,
  asked: CountAsked,
): Promise<Record<TodayList, { readonly count: number; readonly isBounded: boolean }>> {
  const [counts] = await findCounts(trx, workspaceId, asked);
  const bounded = (found: number | null | undefined) => {
    const count = Number(found ?? 0);
    return count > asked.bound ? { count: asked.bound, isBounded: true } : { count, isBounded: false };
  };
  return { owed: bounded(counts?.owed), soon: bounded(counts?.soon), waiting: bounded(counts?.waiting) };
}

async function findCounts(trx: Trx, workspaceId: string, { whose, filter, bound }: CountAsked) {
  if (filter !== undefined) return await counts(trx, workspaceId, { whose, filter, bound }).execute();
  const memberId = whose.kind === 'everyone' ? '' : whose.memberId;
  return await askCounts(trx, { workspaceId, memberId }, { bound, kind: whose.kind });
}

const askCounts = askedOftenByKind(
  (
    trx,
    { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
    { kind, bound }: { readonly kind: Whose['kind']; readonly bound: number },
  ) => counts(trx, workspaceId, { whose: whoseOf(kind, memberId), bound }),
);

function counts(trx: Trx, workspaceId: string, { whose, filter, bound }: CountAsked) {
  const countOf = (list: TodayList) =>
    trx
      .selectFrom(someOf(trx, workspaceId, { list, whose, filter, most: bound }))
      .select(({ fn }) => fn.countAll<number>().as('count'));
  return trx.selectNoFrom([
    countOf('owed').as('owed'),
    countOf('soon').as('soon'),
    countOf('waiting').as('waiting'),
  ]);
}

/** One more row than asked for, in any order: enough to count up to a bound. */
function someOf(trx: Trx, workspaceId: string, asked: TodayAsked): AliasedExpression<object, 's'> {
  const { whose } = asked;
  const some = onList(trx, workspaceId, asked).select('application_id');
  switch (whose.kind) {
    case 'everyone':
      return some.as('s');
    case 'mine':
      return some.where('owner_id', '=', whose.memberId).as('s');
    case 'team':
      return some.where('opening_id', 'in', openingsOf(trx, workspaceId, whose.memberId)).as('s');
    default:
      return whose satisfies never;
  }
}
