import { type LoadedHistory, loadHistories } from '../actions/load-history.ts';
import { type Finalist, type FinalistsAnswer, MOST_FINALISTS } from '../contract/finalists.ts';
import { id } from '../contract/scalars.ts';
import { areLevel, followUpsOf } from '../domain/finalists/level.ts';
import { toIso } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { listMembersById } from '../storage/queries/members.ts';
import {
  listInterviewedInProcess,
  type OpeningApplicationRow,
} from '../storage/queries/opening-applications.ts';
import { getOpening } from '../storage/queries/openings.ts';
import type { ServerDeps } from './deps.ts';
import { finalist } from './present/finalist.ts';
import { memberIdsIn } from './present/member-ids.ts';
import { namesOf } from './present/names.ts';

/** Who could be compared: more than these nobody holds apart. */
const MOST_OTHERS = 50;

interface Asked {
  readonly workspaceId: string;
  readonly openingId: string;
  /** Ids by comma; those furthest in process when left out. */
  readonly with: string | undefined;
}

/** The finalists of one opening, worked out from their facts at this moment. */
export async function readFinalists(
  { database, clock, policies }: Pick<ServerDeps, 'database' | 'clock' | 'policies'>,
  { workspaceId, openingId, with: wanted }: Asked,
): Promise<FinalistsAnswer> {
  return await readInWorkspace(database, workspaceId, async (trx) => {
    const opening = await getOpening(trx, workspaceId, openingId);
    const asked = { openingId: opening.openingId, most: MOST_OTHERS };
    const rows = await listInterviewedInProcess(trx, workspaceId, asked);
    const ids = { workspaceId, applicationIds: rows.map((row) => row.applicationId) };
    const loaded = await loadHistories(trx, ids, policies);
    const chosen = choose(rows, loaded, wanted);
    const finalists = await present(trx, chosen, { workspaceId, loaded, now: clock.now() });
    const histories = new Map(
      chosen.flatMap(({ applicationId }) => {
        const one = loaded.get(applicationId);
        return one === undefined ? [] : [[applicationId, one.history] as const];
      }),
    );
    return {
      opening: { id: opening.openingId, name: opening.title },
      finalists,
      others: rows
        .filter((row) => !chosen.includes(row))
        .map(({ applicationId, personId, personName, stage }) => {
          return { applicationId, person: { id: personId, name: personName }, stage };
        }),
      areLevel: areLevel([...histories.values()]),
      followUps:
        followUpsOf(histories)?.map(({ applicationId, wroteAt }) => {
          return { applicationId, wroteAt: wroteAt.map(toIso) };
        }) ?? null,
    };
  });
}

/** Those who were asked for; else those who came through the most interviews. */
function choose(
  rows: readonly OpeningApplicationRow[],
  loaded: ReadonlyMap<string, LoadedHistory>,
  wanted: string | undefined,
): readonly OpeningApplicationRow[] {
  const named = new Set(wanted?.split(',').filter((one) => id.safeParse(one).success));
  if (named.size > 0) return rows.filter((row) => named.has(row.applicationId)).slice(0, MOST_FINALISTS);
  const heldBy = new Map(rows.map((row) => [row, heldInterviews(loaded.get(row.applicationId))]));
  const most = Math.max(0, ...heldBy.values());
  return rows.filter((row) => heldBy.get(row) === most).slice(0, MOST_FINALISTS);
}

function heldInterviews(loaded: LoadedHistory | undefined): number {
  const interviews = loaded?.history.interviews.values() ?? [];
  return [...interviews].filter(({ state }) => state.is === 'held').length;
}

interface Presenting {
  readonly workspaceId: string;
  readonly loaded: ReadonlyMap<string, LoadedHistory>;
  readonly now: number;
}

async function present(
  trx: Trx,
  chosen: readonly OpeningApplicationRow[],
  { workspaceId, loaded, now }: Presenting,
): Promise<Finalist[]> {
  const known = chosen.flatMap((row) => {
    const one = loaded.get(row.applicationId);
    return one === undefined ? [] : [{ row, ...one }];
  });
  const memberIds = known.flatMap(({ history }) => memberIdsIn(history, null));
  const members = namesOf(await listMembersById(trx, workspaceId, [...new Set(memberIds)]));
  return known.map((one) => finalist(one, { members, now }));
}
