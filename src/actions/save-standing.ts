import { AppError } from '../domain/app-error.ts';
import type { Fact } from '../domain/fact/fact.ts';
import type { Standing } from '../domain/standing/standing.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { listSurroundings, type Surroundings } from '../storage/queries/circumstances.ts';
import { listFactsToAssess, saveFacts } from '../storage/queries/facts.ts';
import { type KeptNudge, listNudges, saveNudges } from '../storage/queries/nudges.ts';
import { saveObligations } from '../storage/queries/obligations.ts';
import {
  type LockedStanding,
  lockStandings,
  saveStandings,
  saveWakes,
} from '../storage/queries/standings.ts';
import { saveTurns } from '../storage/queries/turns.ts';
import { assessApplication } from './assess-application.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { nudgeRows } from './save-standing-nudges.ts';
import { type Assessed, obligationRows, standingRow, turnRows, wakeRow } from './save-standing-rows.ts';

export interface StandingDeps {
  readonly policies: PolicyShelf;
  readonly now: Instant;
}

export interface NewFactsOfOne {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly facts: readonly Fact[];
}

/** Records facts of one application and what follows from them, in this transaction; a fact that is there already changes nothing. */
export async function recordFacts(
  trx: Trx,
  { workspaceId, applicationId, facts }: NewFactsOfOne,
  deps: StandingDeps,
): Promise<Standing> {
  const input = { workspaceId, facts: new Map([[applicationId, facts]]) };
  const [assessed] = await recordFactsInBulk(trx, input, deps);
  if (!assessed)
    throw new AppError('application_not_found', `There is no application "${applicationId}" here`);
  return assessed.standing;
}

export interface NewFactsOfMany extends Pick<Batch, 'isHistory' | 'onFailure'> {
  readonly workspaceId: string;
  /** By application; one without new facts is only worked out anew. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
}

/** The same for many applications at once, with a handful of statements whatever their number. */
export async function recordFactsInBulk(
  trx: Trx,
  { facts, ...batch }: NewFactsOfMany,
  deps: StandingDeps,
): Promise<Assessed[]> {
  const locked = await lockStandings(trx, batch.workspaceId, [...facts.keys()]);
  return await saveAssessments(trx, { ...batch, locked, newFacts: facts }, deps);
}

export interface Batch {
  readonly workspaceId: string;
  /** The applications to work out; their rows are locked until the transaction ends. */
  readonly locked: readonly LockedStanding[];
  readonly newFacts: ReadonlyMap<string, readonly Fact[]>;
  /** The new facts come from an export: see `Assessed`. */
  readonly isHistory?: boolean | undefined;
  /** Called for an application that could not be worked out, which is then left as it was; without it the error is thrown. */
  readonly onFailure?: (applicationId: string, error: unknown) => void;
}

/** Works out a batch of applications and writes facts, standings, obligations, turns and nudges together. */
export async function saveAssessments(trx: Trx, batch: Batch, deps: StandingDeps): Promise<Assessed[]> {
  const loaded = await load(trx, batch, deps);
  const assessed: Assessed[] = [];
  for (const one of loaded) {
    try {
      assessed.push(workOut(one, batch, deps.now));
    } catch (error) {
      if (!batch.onFailure) throw error;
      batch.onFailure(one.locked.applicationId, error);
    }
  }
  await save(trx, batch.workspaceId, { loaded, assessed });
  return assessed;
}

interface Loaded {
  readonly locked: LockedStanding;
  readonly around: Surroundings;
  readonly known: readonly Fact[];
  readonly added: readonly Fact[];
  readonly nudges: readonly KeptNudge[];
  readonly policyOf: Awaited<ReturnType<PolicyShelf['read']>>;
}

async function load(
  trx: Trx,
  { workspaceId, locked, newFacts }: Batch,
  { policies }: StandingDeps,
): Promise<Loaded[]> {
  if (locked.length === 0) return [];
  const applicationIds = locked.map((one) => one.applicationId);
  // An application without facts has none to read, and none of its nudges were ever due.
  const withPast = locked.filter((one) => one.factCount > 0).map((one) => one.applicationId);
  const policyOf = await policies.read(trx, workspaceId);
  const arounds = await listSurroundings(trx, { workspaceId, applicationIds }, policies.sharePlace);
  const facts = withPast.length > 0 ? await listFactsToAssess(trx, workspaceId, withPast) : undefined;
  const nudges = withPast.length > 0 ? await listNudges(trx, workspaceId, withPast) : [];
  const nudgesOf = Map.groupBy(nudges, (nudge) => nudge.applicationId);
  const lockedOf = new Map(locked.map((one) => [one.applicationId, one]));
  return arounds.flatMap((around) => {
    const id = around.applicationId;
    const lock = lockedOf.get(id);
    if (!lock) return [];
    const known = facts?.get(id) ?? [];
    const added = unknownOf(newFacts.get(id) ?? [], known);
    return { locked: lock, around, known, added, nudges: nudgesOf.get(id) ?? [], policyOf };
  });
}

function unknownOf(facts: readonly Fact[], known: readonly Fact[]): readonly Fact[] {
  if (facts.length === 0) return facts;
  const ids = new Set(known.map((fact) => fact.id));
  return facts.filter((fact) => !ids.has(fact.id) && ids.add(fact.id));
}

function workOut({ locked, around, known, added, policyOf }: Loaded, batch: Batch, now: Instant): Assessed {
  return assessApplication({
    ...around,
    workspaceId: batch.workspaceId,
    facts: added.length > 0 ? [...known, ...added] : known,
    policyOf,
    now: notBefore(locked.assessedAt, now),
    isHistory: batch.isHistory,
  });
}

/**
 * When the clock was set back, what has come stays come: a word that was late is late still. A standing from more than
 * a day ahead was worked out while the clock was wrong, and is no measure.
 */
function notBefore(assessedAt: Instant | null, now: Instant): Instant {
  return assessedAt !== null && assessedAt > now && assessedAt - now <= DAY ? assessedAt : now;
}

interface ToSave {
  readonly loaded: readonly Loaded[];
  readonly assessed: readonly Assessed[];
}

async function save(trx: Trx, workspaceId: string, { loaded, assessed }: ToSave): Promise<void> {
  const loadedOf = new Map(loaded.map((one) => [one.locked.applicationId, one]));
  const before = (one: Assessed) => loadedOf.get(one.applicationId);
  const written = assessed.map((one) => writtenOf(one, before(one)?.locked));
  await saveFacts(
    trx,
    workspaceId,
    assessed.flatMap((one) => newFactsOf(before(one))),
  );
  await saveDuties(
    trx,
    workspaceId,
    written.filter(({ isSameDuties }) => !isSameDuties),
  );
  await saveStandings(
    trx,
    written.filter(({ isSame }) => !isSame).map(({ standing }) => standing),
  );
  await saveWakes(
    trx,
    written.map(({ wake }) => wake),
  );
  await saveNudges(
    trx,
    assessed.flatMap((one) => nudgeRows(one, before(one)?.nudges ?? [])),
  );
  // A fact that changes no standing still stands on the timeline of whoever looks at it.
  const hasNewFacts = (one: Assessed) => (before(one)?.added.length ?? 0) > 0;
  const changed = written.filter(
    ({ isSame, isSameDuties, assessed: one }) => !isSame || !isSameDuties || hasNewFacts(one),
  );
  await notifyOfChange(
    trx,
    workspaceId,
    changed.map(({ wake }) => wake.application_id),
  );
}

interface Written {
  readonly assessed: Assessed;
  readonly standing: StoredRow<'standing'>;
  readonly wake: StoredRow<'wake'>;
  readonly isSame: boolean;
  readonly isSameDuties: boolean;
  readonly isFirst: boolean;
}

function writtenOf(assessed: Assessed, locked: LockedStanding | undefined): Written {
  const standing = standingRow(assessed);
  const wake = wakeRow(assessed, standing);
  const isSame = wake.digest === locked?.digest;
  const isSameDuties = wake.duties_digest === locked?.dutiesDigest;
  return { assessed, standing, wake, isSame, isSameDuties, isFirst: !locked?.dutiesDigest };
}

async function saveDuties(trx: Trx, workspaceId: string, changed: readonly Written[]): Promise<void> {
  const known = changed.filter(({ isFirst }) => !isFirst);
  const knownIds = known.map(({ wake }) => wake.application_id);
  const obligations = changed.flatMap((one) => obligationRows(one.assessed));
  await saveObligations(trx, { workspaceId, knownIds, rows: obligations });
  await saveTurns(trx, { workspaceId, knownIds, rows: changed.flatMap((one) => turnRows(one.assessed)) });
}

function newFactsOf(loaded: Loaded | undefined) {
  if (!loaded || loaded.added.length === 0) return [];
  const { locked, known, added } = loaded;
  return [{ applicationId: locked.applicationId, factCount: known.length, facts: added }];
}
