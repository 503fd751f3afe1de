import { z } from 'zod';
import type { TodayAnswer, TodayList, TodayPage } from '../../contract/today.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listOpenObligations } from '../../storage/queries/obligations.ts';
import { countToday, listToday, type TodayAsked, type Whose } from '../../storage/queries/today.ts';
import type { Caller } from '../auth/caller.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { todayItem } from '../present/today-item.ts';

/** Beyond this nobody counts: the page says "500+". */
const BOUND = 500;
const LISTS = ['owed', 'soon', 'waiting'] as const satisfies readonly TodayList[];

const todayCursor = z.object({ urgency: z.int(), since: z.number(), applicationId: z.uuid() });

/** Who is owed a word, in the order of harm (R28). */
export function todayRoutes({ database, clock }: ServerDeps): HandlersOf<'getToday'> {
  return {
    getToday: async ({ caller, query }) => {
      const now = clock.now();
      const workspaceId = caller.workspace.id;
      const whose = whoseOf(query.whose, caller);
      const after = readCursor(todayCursor, query.list && query.cursor);
      return await inWorkspace(database, workspaceId, async (trx) => {
        const answer: TodayAnswer = { asOf: toIso(now) };
        const totals = await countToday(trx, workspaceId, { whose, bound: BOUND });
        for (const list of query.list ? [query.list] : LISTS) {
          const asked: TodayAsked = { list, whose, after, most: query.limit };
          const { rows, next } = await listToday(trx, workspaceId, asked);
          const ids = rows.map((row) => row.applicationId);
          const open = await listOpenObligations(trx, workspaceId, ids);
          const items = rows.map((row) => todayItem(row, { list, workspace: caller.workspace, now, open }));
          answer[list] = { total: totals[list], items, nextCursor: writeCursor(next) } satisfies TodayPage;
        }
        return answer;
      });
    },
  };
}

function whoseOf(kind: Whose['kind'], caller: Caller): Whose {
  return kind === 'everyone' ? { kind } : { kind, memberId: caller.memberId };
}
