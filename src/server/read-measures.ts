import type { MeasuresAnswer, ReportGroup } from '../contract/measures.ts';
import { type Dimension, FEW } from '../domain/measures/figures.ts';
import { largestOf, type NamedGroup, showGroups, sizeOf } from '../domain/measures/group-figures.ts';
import {
  answeredWithin,
  type WaitsOfDay,
  waitingAfter,
  waitingCurve,
} from '../domain/measures/kaplan-meier.ts';
import { maySeeMember } from '../domain/measures/sees-members.ts';
import { DAY, type Instant, toIso } from '../lib/instant.ts';
import type { Database, Trx } from '../storage/database.ts';
import { readPartsAtLength } from '../storage/in-workspace.ts';
import { countVoices } from '../storage/queries/candidate-voices.ts';
import { listGroupNames } from '../storage/queries/group-names.ts';
import { readDays } from '../storage/queries/report-days.ts';
import {
  addLengths,
  figuresOf,
  type ReportAsked,
  readGroups,
  readTotals,
} from '../storage/queries/report-figures.ts';
import { countWaitingNow } from '../storage/queries/report-people.ts';
import { leadsOthers, readReportSettings } from '../storage/queries/report-settings.ts';
import { listWaits, trendOf } from '../storage/queries/report-waits.ts';
import type { Caller } from './auth/caller.ts';

export interface MeasuresAsked {
  readonly days: number;
  readonly until?: string | undefined;
  readonly only?: Dimension | undefined;
  readonly key?: string | undefined;
  readonly by: Dimension;
  /** How many groups at most; all of them when left out. */
  readonly groups?: number | undefined;
}

/** The days after which a report says who still waits. */
const MARKS = [7, 14, 30, 45];
const STEPS = 12;

/** A whole report for one reader: every figure beside the period before, and the groups that they may see. */
export async function readMeasures(
  database: Database,
  { caller, query, now }: { readonly caller: Caller; readonly query: MeasuresAsked; readonly now: Instant },
): Promise<MeasuresAnswer> {
  const workspaceId = caller.workspace.id;
  const asked = periodOf(query, now);
  const { since, until } = asked;
  const [period, before, waiting, shown] = await readPartsAtLength(database, workspaceId, [
    async (trx) => {
      const days = await readDays(trx, workspaceId, asked);
      return { days, waits: waitsOf(await listWaits(trx, workspaceId, { ...asked, days })) };
    },
    (trx) => readTotals(trx, workspaceId, { ...asked, since: since - (until - since), until: since }),
    async (trx) => {
      const { longestAt, untoldAt, ...counts } = await countWaitingNow(trx, workspaceId);
      return {
        now: { ...counts, longestAt: isoOrNull(longestAt), untoldAt: isoOrNull(untoldAt) },
        voices: await countVoices(trx, workspaceId, asked),
      };
    },
    (trx) => readShown(trx, caller, { asked, most: query.groups }),
  ]);
  return {
    since: toIso(since),
    until: toIso(until),
    figures: figuresOf(period.days),
    before,
    waits: period.waits,
    trend: trendOf(period.days, { since, until, steps: STEPS }).map((step) => ({
      ...step,
      from: toIso(step.from),
    })),
    by: asked.by,
    ...waiting,
    ...shown,
  };
}

interface Showing {
  readonly asked: ReportAsked;
  readonly most: number | undefined;
}

/** The groups that the reader may see, the largest first; lengths of time only of those that are shown. */
async function readShown(
  trx: Trx,
  caller: Caller,
  { asked, most = Number.POSITIVE_INFINITY }: Showing,
): Promise<Pick<MeasuresAnswer, 'groups' | 'rest' | 'hidden' | 'leastPeople'>> {
  const workspaceId = caller.workspace.id;
  const { least_people: leastPeople } = await readReportSettings(trx, workspaceId);
  const counted = await readGroups(trx, workspaceId, asked);
  const groups = [...counted].map(([key, figures]) => ({ key, figures }));
  const maySee = await readerSees(trx, caller);
  const { shown, hidden } = showGroups(groups, { by: asked.by, leastPeople, maySee });
  const { largest, rest } = largestOf(shown, most);
  const counts = new Map(largest.map(({ key, figures }) => [key, figures]));
  const whole = await addLengths(trx, workspaceId, { ...asked, groups: counts });
  const named = [...whole].map(([key, figures]) => ({ key, figures }));
  const given = await namedGroups(trx, workspaceId, { by: asked.by, shown: named });
  return { groups: given, rest, hidden, leastPeople };
}

/** The period that is asked for; nothing later than now has happened yet. */
export function periodOf(query: MeasuresAsked, now: Instant): ReportAsked {
  const until = query.until === undefined ? now : Math.min(now, Date.parse(query.until));
  const { by, only, key } = query;
  return {
    since: until - query.days * DAY,
    until,
    now,
    by,
    ...(only && { only: { by: only, key: key ?? null } }),
  };
}

/** Whose numbers the one who asks may see by name. */
export async function readerSees(
  trx: Trx,
  { workspace, memberId, role }: Caller,
): Promise<(id: string | null) => boolean> {
  const { sees_members: setting } = await readReportSettings(trx, workspace.id);
  const leads = setting === 'leads' && role !== 'admin' && (await leadsOthers(trx, workspace.id, memberId));
  return (id) => maySeeMember(setting, { memberId, role, leads }, id);
}

function waitsOf(waits: readonly WaitsOfDay[]): MeasuresAnswer['waits'] {
  const curve = waitingCurve(waits);
  return {
    people: waits.reduce((sum, { answered, left }) => sum + answered + left, 0),
    points: curve.map(({ days, atRisk, answered, waiting, low, high }) => ({
      days,
      atRisk,
      answered,
      waiting,
      low,
      high,
    })),
    medianDays: answeredWithin(curve, 0.5),
    after: MARKS.map((days) => ({ days, waiting: waitingAfter(curve, days) })),
  };
}

async function namedGroups(
  trx: Trx,
  workspaceId: string,
  { by, shown }: { readonly by: Dimension; readonly shown: readonly NamedGroup[] },
): Promise<ReportGroup[]> {
  const names = await listGroupNames(trx, workspaceId, { by, keys: shown.map(({ key }) => key) });
  return shown.map(({ key, figures }) => ({
    key,
    name: key === null ? null : (names.get(key) ?? (NAMED_BY_ID.has(by) ? null : key)),
    isFew: sizeOf(figures) < FEW,
    figures,
  }));
}

const NAMED_BY_ID: ReadonlySet<Dimension> = new Set<Dimension>(['member', 'team', 'opening']);

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant);
}
