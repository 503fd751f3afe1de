import type { BenchAnswer, BenchDueAnswer, BenchPlaceAnswer, ReconnectsAnswer } from '../contract/bench.ts';
import { renewalFrom, renewalsBefore } from '../domain/bench/bench-days.ts';
import { createZone } from '../domain/calendar/zone.ts';
import { dayNumberOf, plainDateOf } from '../lib/day-number.ts';
import { type Instant, type PlainDate, toIso } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import {
  type BenchPlace,
  countBench,
  countBenchDue,
  countBenchHires,
  findBenchPlace,
  listBench,
} from '../storage/queries/bench.ts';
import { findProfile, listProposals } from '../storage/queries/bench-proposals.ts';
import { getOpening } from '../storage/queries/openings.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import { writeCursor } from './cursor.ts';
import type { ServerDeps } from './deps.ts';

type ReadDeps = Pick<ServerDeps, 'database' | 'clock'>;

interface Asked {
  readonly workspaceId: string;
  readonly state: 'asked' | 'agreed';
  readonly due?: 'touch' | 'renewal' | undefined;
  readonly words?: string | undefined;
  readonly after?: { readonly name: string; readonly personId: string } | undefined;
  readonly most: number;
}

/** The bench with what is due, and what came of it. */
export async function readBench({ database, clock }: ReadDeps, asked: Asked): Promise<BenchAnswer> {
  const { workspaceId, most } = asked;
  return await readInWorkspace(database, workspaceId, async (trx) => {
    const days = await daysOf(trx, workspaceId, clock.now());
    const found = await listBench(trx, workspaceId, { ...asked, ...days, most: most + 1 });
    const rows = found.slice(0, most);
    const last = found.length > most ? rows.at(-1) : undefined;
    return {
      places: rows.map((row) => presentPlace(row, days.today)),
      nextCursor: writeCursor(last ? { name: last.personName, personId: last.personId } : null),
      ...(await countBench(trx, workspaceId, days)),
      ...(await countBenchHires(trx, workspaceId)),
    };
  });
}

/** What waits for somebody of the team. */
export async function readBenchDue(
  { database, clock }: ReadDeps,
  workspaceId: string,
): Promise<BenchDueAnswer> {
  return await readInWorkspace(database, workspaceId, async (trx) =>
    countBenchDue(trx, workspaceId, await daysOf(trx, workspaceId, clock.now())),
  );
}

/** One person's place, as it stands for one of their applications. */
export async function readBenchPlace(
  { database, clock }: ReadDeps,
  { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string },
): Promise<{ readonly place: BenchPlaceAnswer | null }> {
  return await readInWorkspace(database, workspaceId, async (trx) => {
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    const place = await findBenchPlace(trx, workspaceId, personId);
    if (place === undefined) return { place: null };
    const { today } = await daysOf(trx, workspaceId, clock.now());
    return { place: presentPlace(place, today) };
  });
}

/** Who comes to mind for an opening, as they were proposed. */
export async function readReconnects(
  { database }: ReadDeps,
  { workspaceId, openingId }: { readonly workspaceId: string; readonly openingId: string },
): Promise<ReconnectsAnswer> {
  return await readInWorkspace(database, workspaceId, async (trx) => {
    const opening = await getOpening(trx, workspaceId, openingId);
    const profile = await findProfile(trx, workspaceId, opening.openingId);
    const rows = await listProposals(trx, workspaceId, opening.openingId);
    return {
      level: profile?.level ?? null,
      skills: profile?.skills ?? [],
      reconnects: rows.map(({ reasons: { openingId: closeInId, ...reasons }, ...row }) => ({
        person: { id: row.personId, name: row.personName },
        applicationId: row.applicationId,
        closeIn: { id: closeInId, name: row.closeIn },
        reasons: { ...reasons, skills: [...reasons.skills] },
        metAt: isoOrNull(row.metAt),
        timesMet: row.timesMet,
        lookingFor: row.lookingFor,
        state: row.state,
        newApplicationId: row.newApplicationId,
        draftId: row.draftId,
      })),
    };
  });
}

interface Days {
  readonly today: PlainDate;
  readonly renewalBefore: PlainDate;
}

async function daysOf(trx: Trx, workspaceId: string, now: Instant): Promise<Days> {
  const workspace = await findWorkspace(trx, workspaceId);
  const today = plainDateOf(createZone(workspace?.timeZone ?? 'UTC').dayOf(now));
  return { today, renewalBefore: renewalsBefore(today) };
}

function presentPlace(row: BenchPlace, today: PlainDate): BenchPlaceAnswer {
  const isOn = row.state === 'agreed';
  return {
    person: { id: row.personId, name: row.personName },
    applicationId: row.applicationId,
    opening: { id: row.openingId, name: row.openingTitle },
    state: row.state,
    askedAt: isoOrNull(row.askedAt),
    agreedAt: isoOrNull(row.agreedAt),
    until: row.until,
    lookingFor: row.lookingFor,
    metAt: isoOrNull(row.metAt),
    timesMet: row.timesMet,
    touchedAt: isoOrNull(row.touchedAt),
    touchDueOn: row.touchDueOn,
    draftId: row.draftId,
    isTouchDue: isOn && row.touchDueOn !== null && dayNumberOf(row.touchDueOn) <= dayNumberOf(today),
    isRenewalDue:
      isOn && row.until !== null && row.renewalAskedAt === null && today >= renewalFrom(row.until),
  };
}

function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : toIso(at);
}
