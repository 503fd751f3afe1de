import { z } from 'zod';
import { setReportSettings } from '../../actions/save-report-settings.ts';
import type { MeasuresAnswer, ReportSettings } from '../../contract/measures.ts';
import { AppError } from '../../domain/app-error.ts';
import { toIso } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace, readInWorkspace } from '../../storage/in-workspace.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { listPeopleBehind } from '../../storage/queries/report-people.ts';
import { type ReportSettingsRecord, readReportSettings } from '../../storage/queries/report-settings.ts';
import type { Caller } from '../auth/caller.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { measuresAsCsv } from '../present/measures-table.ts';
import { namedOf, namesOf } from '../present/names.ts';
import { type MeasuresAsked, periodOf, readerSees, readMeasures } from '../read-measures.ts';

type Names =
  | 'getMeasures'
  | 'listPeopleBehind'
  | 'getMeasuresTable'
  | 'getReportSettings'
  | 'saveReportSettings';

const PAGE = 50;
const peoplePlace = z.object({ at: z.number(), applicationId: z.uuid() });

/** What is really going on: the figures, the people behind them, and who sees whose. */
export function measureRoutes(deps: ServerDeps): HandlersOf<Names> {
  const { database, clock } = deps;
  async function read(caller: Caller, query: MeasuresAsked): Promise<MeasuresAnswer> {
    await readInWorkspace(database, caller.workspace.id, (trx) => refuseUnseen(trx, caller, query));
    return await readMeasures(database, { caller, query, now: clock.now() });
  }
  return {
    getMeasures: async ({ caller, query }) => await read(caller, query),
    getMeasuresTable: async ({ caller, query }) => {
      const text = measuresAsCsv(await read(caller, query));
      return csvFile(text, `heardback-report-${toIso(clock.now()).slice(0, 10)}`);
    },
    listPeopleBehind: async ({ caller, query: { who, after, ...query } }) => {
      const workspaceId = caller.workspace.id;
      const place = readCursor(peoplePlace, after);
      return await readInWorkspace(database, workspaceId, async (trx) => {
        const asked = { ...query, by: 'opening' } as const;
        await refuseUnseen(trx, caller, asked);
        const { by: _, ...period } = periodOf(asked, clock.now());
        const found = await listPeopleBehind(trx, workspaceId, {
          ...period,
          who,
          after: place,
          most: PAGE + 1,
        });
        const page = found.slice(0, PAGE);
        const owners = namesOf(
          await listMembersById(
            trx,
            workspaceId,
            page.flatMap((row) => row.ownerId ?? []),
          ),
        );
        const last = found.length > PAGE ? page.at(-1) : undefined;
        return {
          people: page.map((row) => ({
            applicationId: row.applicationId,
            person: row.personName,
            opening: row.openingTitle,
            owner: namedOf(owners, row.ownerId),
            at: toIso(row.at),
            lastInterviewAt: row.lastInterviewAt === null ? null : toIso(row.lastInterviewAt),
            toldAt: row.toldAt === null ? null : toIso(row.toldAt),
          })),
          next: writeCursor(last ? { at: last.at, applicationId: last.applicationId } : null),
        };
      });
    },
    getReportSettings: async ({ caller }) =>
      await inWorkspace(database, caller.workspace.id, async (trx) =>
        settingsOut(await readReportSettings(trx, caller.workspace.id)),
      ),
    saveReportSettings: async ({ caller, body }) => {
      await setReportSettings(deps, { workspaceId: caller.workspace.id, memberId: caller.memberId, ...body });
      return body;
    },
  };
}

/** The report of one member is for those who may see their numbers by name. */
async function refuseUnseen(trx: Trx, caller: Caller, { only, key }: MeasuresAsked): Promise<void> {
  if (only !== 'member' && only !== 'team') return;
  const sees = await readerSees(trx, caller);
  if (sees(key ?? null)) return;
  throw new AppError(
    'role_insufficient',
    'Cannot show the numbers of this member: the settings of reports keep them from you',
  );
}

function settingsOut(row: ReportSettingsRecord): ReportSettings {
  return {
    seesMembers: row.sees_members,
    leastPeople: row.least_people,
    lettersTo: row.letters_to,
    isWeekly: row.is_weekly,
    isMonthly: row.is_monthly,
    pileOf: row.pile_of,
  };
}

/** With the mark by which spreadsheets know UTF-8. */
export function csvFile(text: string, name: string): Response {
  return new Response(`\uFEFF${text}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
