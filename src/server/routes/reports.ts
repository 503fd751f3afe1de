import type { WordsGiven } from '../../contract/reports.ts';
import { DAY, HOUR, toIso } from '../../lib/instant.ts';
import { readInWorkspace } from '../../storage/in-workspace.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { countWaiting, listWordsGiven } from '../../storage/queries/reports.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { namedOf, namesOf } from '../present/names.ts';

/** Beyond this nobody counts: the page says "500+". */
const BOUND = 500;

/** The first numbers: how the words that were owed were given, and who still waits. */
export function reportRoutes({ database, clock }: ServerDeps): HandlersOf<'getReport'> {
  return {
    getReport: async ({ caller, query }) => {
      const now = clock.now();
      const since = now - query.days * DAY;
      const workspaceId = caller.workspace.id;
      return await readInWorkspace(database, workspaceId, async (trx) => {
        const { all, byOwner } = await listWordsGiven(trx, workspaceId, { since, until: now });
        const before = { since: since - query.days * DAY, until: since };
        const known = byOwner.flatMap((row) => row.ownerId ?? []);
        const members = namesOf(await listMembersById(trx, workspaceId, known));
        return {
          since: toIso(since),
          until: toIso(now),
          words: wordsGiven(all),
          before: wordsGiven((await listWordsGiven(trx, workspaceId, before)).all),
          byMember: byOwner
            .toSorted((a, b) => b.inTime + b.late - (a.inTime + a.late))
            .map((row) => ({ member: namedOf(members, row.ownerId), words: wordsGiven(row) })),
          waiting: await countWaiting(trx, workspaceId, { now, bound: BOUND }),
        };
      });
    },
  };
}

interface Counted {
  readonly inTime: number;
  readonly late: number;
  readonly middleWait: number;
  readonly longWait: number;
}

function wordsGiven({ inTime, late, middleWait, longWait }: Counted): WordsGiven {
  const isEmpty = inTime + late === 0;
  const hours = (ms: number) => (isEmpty ? null : Math.round((ms / HOUR) * 10) / 10);
  return { inTime, late, middleHours: hours(middleWait), longHours: hours(longWait) };
}
