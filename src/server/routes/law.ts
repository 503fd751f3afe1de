import { z } from 'zod';
import type { RunningClock } from '../../contract/law.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { DAY, type Instant, toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  type ClockRow,
  countClocks,
  listRegisterRows,
  listRunningClocks,
  type RegisterPlace,
  type RegisterRow,
} from '../../storage/queries/law.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { type Names, namedOf, namesOf } from '../present/names.ts';
import { entryOut } from '../present/register-entry.ts';
import { registerFile } from '../register-file.ts';

const PAGE = 50;
const KEPT_DAYS = 3 * 366;
const KEPT_FOR = 'P3Y';

const clockPlace = z.object({ lawAt: z.number(), applicationId: z.uuid(), key: z.string() });
const registerPlace = z.object({ at: z.number(), applicationId: z.uuid(), factId: z.string() });

/** What the law asks, and the proof that it was done. */
export function lawRoutes(deps: ServerDeps): HandlersOf<'getLawBoard' | 'listRegister' | 'getRegisterFile'> {
  const { database, clock, policies } = deps;
  return {
    getLawBoard: async ({ caller, query }) => {
      const [workspaceId, now] = [caller.workspace.id, clock.now()];
      const after = readCursor(clockPlace, query.after);
      return await inWorkspace(database, workspaceId, async (trx) => {
        const found = await listRunningClocks(trx, workspaceId, { after, most: PAGE + 1 });
        const page = found.slice(0, PAGE);
        const owners = namesOf(
          await listMembersById(
            trx,
            workspaceId,
            page.flatMap((row) => row.ownerId ?? []),
          ),
        );
        const policyOf = await policies.read(trx, workspaceId);
        const clocks = page.map((row) =>
          clockOut(row, { policy: policyOf(row.openingId, null), owners, now }),
        );
        const last = found.length > PAGE ? page.at(-1) : undefined;
        return {
          clocks,
          next: writeCursor(
            last ? { lawAt: last.lawAt, applicationId: last.applicationId, key: last.key } : null,
          ),
          ...(await countClocks(trx, workspaceId, { now, nearBefore: now + NEAR_DAYS * DAY })),
          keptFor: KEPT_FOR,
        };
      });
    },
    listRegister: async ({ caller, query }) => {
      const after = readCursor(registerPlace, query.after);
      const asked = { ...daysOf(query, clock.now()), after, most: PAGE + 1 };
      const found = await inWorkspace(database, caller.workspace.id, (trx) =>
        listRegisterRows(trx, caller.workspace.id, asked),
      );
      const page = found.slice(0, PAGE);
      return {
        entries: page.map(entryOut),
        next: writeCursor(found.length > PAGE ? placeOf(page.at(-1)) : null),
      };
    },
    getRegisterFile: async ({ caller, query }) =>
      registerFile(deps, {
        workspaceId: caller.workspace.id,
        as: query.as,
        period: daysOf(query, clock.now()),
        name: `heardback-register-${toIso(clock.now()).slice(0, 10)}`,
      }),
  };
}

/** Beyond these days a clock is no reason to hurry. */
const NEAR_DAYS = 20;

/** Whole days in UTC, the last one included; three years back where nothing is asked. */
function daysOf(
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
  now: Instant,
): { readonly since: Instant; readonly until: Instant } {
  return {
    since: since === undefined ? now - KEPT_DAYS * DAY : Date.parse(since),
    until: until === undefined ? now + 1 : Date.parse(until) + DAY,
  };
}

function placeOf(row: RegisterRow | undefined): RegisterPlace | null {
  return row ? { at: row.at, applicationId: row.applicationId, factId: row.factId } : null;
}

interface ClockAround {
  readonly policy: Policy;
  readonly owners: Names;
  readonly now: Instant;
}

function clockOut(row: ClockRow, { policy, owners, now }: ClockAround): RunningClock {
  const { duty, warnAfterDays } = policy.legal[row.clock];
  return {
    applicationId: row.applicationId,
    obligationKey: row.key,
    person: row.personName,
    opening: row.openingTitle,
    owner: namedOf(owners, row.ownerId),
    clock: row.clock,
    duty,
    startedAt: toIso(row.startedAt),
    dueAt: toIso(row.dueAt),
    lawAt: toIso(row.lawAt),
    isNear: now >= row.startedAt + (warnAfterDays ?? 0) * DAY,
    hasPassed: row.lawAt <= now,
  };
}
