import { z } from 'zod';
import type { OwnDebt, TodayAnswer, TodayList } from '../../contract/today.ts';
import { DAY, type Instant, toIso } from '../../lib/instant.ts';
import { readInWorkspace } from '../../storage/in-workspace.ts';
import { listOpenObligations } from '../../storage/queries/obligations.ts';
import { listOwnDebts } from '../../storage/queries/own-debts.ts';
import { listSoughtJobs } from '../../storage/queries/sought-jobs.ts';
import { listTodayPages } from '../../storage/queries/today.ts';
import { countToday } from '../../storage/queries/today-counts.ts';
import type { TodayFilter } from '../../storage/queries/today-filter.ts';
import { listMailsOnTheirWay } from '../../storage/queries/today-mails.ts';
import { whoseOf } from '../../storage/queries/today-places.ts';
import { countKept } from '../../storage/queries/turns.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { presentOwnDebt } from '../present/own-debt.ts';
import { todayItem } from '../present/today-item.ts';

/** Beyond this nobody counts: the page says "500+". */
const BOUND = 500;
/** Whoever reaches the end of the list sees what was kept in this time. */
const KEPT_FOR = 7 * DAY;
/** Whoever owes more debriefs than this sees the earliest due first. */
const MOST_OWN = 50;
const LISTS = ['owed', 'soon', 'waiting'] as const satisfies readonly TodayList[];

const todayCursor = z.object({ urgency: z.int(), since: z.number(), applicationId: z.uuid() });

/** Who is owed a word, in the order of harm (R28). */
export function todayRoutes({ database, clock }: ServerDeps): HandlersOf<'getToday'> {
  return {
    getToday: async ({ caller, query, c }) => {
      const language = askedLanguage(c);
      const now = clock.now();
      const workspaceId = caller.workspace.id;
      const whose = whoseOf(query.whose, caller.memberId);
      const after = readCursor(todayCursor, query.list && query.cursor);
      return await readInWorkspace(database, workspaceId, async (trx) => {
        const filter = filterOf(query, caller, now);
        const lists = query.list ? [query.list] : LISTS;
        const asked = { lists, whose, filter, after, most: query.limit };
        // What hangs on nothing is asked at the same time: two waits for the database, whatever the page shows.
        const [total, pages, jobs, own] = await Promise.all([
          countToday(trx, workspaceId, { whose, filter, bound: BOUND }),
          listTodayPages(trx, workspaceId, asked),
          caller.workspace.kind === 'seeker' ? listSoughtJobs(trx, workspaceId) : null,
          query.list === undefined && whose.kind === 'mine'
            ? listOwnDebts(trx, workspaceId, { ...whose, openingId: query.openingId, most: MOST_OWN })
            : null,
        ]);
        const ids = pages.flatMap(({ rows }) => rows.map((row) => row.applicationId));
        const since = now - KEPT_FOR;
        const ownerId = whose.kind === 'mine' ? whose.memberId : undefined;
        // Told where the end is in sight; the rest of a long list would cost a question that nobody reads.
        const isEndNear = (lists.includes('owed') ? total.owed.count : query.limit) < query.limit;
        const [open, mails, words] = await Promise.all([
          ids.length === 0 ? [] : listOpenObligations(trx, workspaceId, ids),
          ids.length === 0 ? [] : listMailsOnTheirWay(trx, workspaceId, ids),
          isEndNear ? countKept(trx, workspaceId, { since, ownerId, bound: BOUND }) : null,
        ]);
        const openOf = Map.groupBy(open, (owed) => owed.applicationId);
        const mailOf = new Map(mails.map((mail) => [mail.applicationId, mail]));
        const answer: TodayAnswer = { asOf: toIso(now) };
        for (const { list, rows, next } of pages) {
          const reader = { language, list, workspace: caller.workspace, now, openOf, mailOf };
          const items = rows.map((row) => todayItem(atCompany(row, jobs), reader));
          answer[list] = { total: total[list], items, nextCursor: writeCursor(next) };
        }
        if (words !== null) answer.kept = { words, since: toIso(since) };
        if (own !== null)
          answer.own = own
            .map((row) => presentOwnDebt(row, { language, timeZone: caller.workspace.timeZone, now }))
            .filter((debt) => isOwnAsked(debt, query));
        return answer;
      });
    },
  };
}

/** A job seeker tells their applications apart by the company. */
function atCompany<Row extends { readonly applicationId: string; readonly openingTitle: string }>(
  row: Row,
  jobs: ReadonlyMap<string, { readonly company: string }> | null,
): Row {
  const company = jobs?.get(row.applicationId)?.company;
  return company === undefined ? row : { ...row, openingTitle: `${row.openingTitle} · ${company}` };
}

type Query = Parameters<HandlersOf<'getToday'>['getToday']>[0]['query'];

function filterOf(
  { openingId, kind, late }: Query,
  { workspace }: Caller,
  now: Instant,
): TodayFilter | undefined {
  const isNarrowed = openingId !== undefined || kind !== undefined || late === 'true';
  const side = workspace.kind === 'team' ? 'team' : 'candidate';
  return isNarrowed ? { openingId, kind, lateAt: late === 'true' ? now : undefined, side } : undefined;
}

function isOwnAsked(debt: OwnDebt, { kind, late }: Query): boolean {
  return (kind === undefined || kind === debt.kind) && (late !== 'true' || debt.isLate);
}
