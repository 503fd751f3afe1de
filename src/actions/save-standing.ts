import { AppError } from '../domain/app-error.ts';
import type { Fact } from '../domain/fact/fact.ts';
import type { Standing } from '../domain/standing/standing.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { listSurroundings, type Surroundings } from '../storage/queries/circumstances.ts';
import { listFactReaders, type NewFacts, saveFacts } from '../storage/queries/facts.ts';
import { type KeptNudge, listNudges, saveNudges } from '../storage/queries/nudges.ts';
import { saveObligations } from '../storage/queries/obligations.ts';
import {
  type LockedStanding,
  lockStandings,
  saveNextWakes,
  saveStandings,
  saveWakes,
} from '../storage/queries/standings.ts';
import { saveTurns } from '../storage/queries/turns.ts';
import { assessApplication } from './assess-application.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { type ChangedMeasures, measureChange, saveChangedMeasures } from './save-standing-measures.ts';
import { type NoticeCause, noticeCauses, saveNoticeCauses } from './save-standing-notices.ts';
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
  let standing: Standing | undefined;
  const onAssessed = (assessed: Assessed) => {
    standing = assessed.standing;
  };
  const input = { workspaceId, facts: new Map([[applicationId, facts]]), onAssessed };
  await recordFactsInBulk(trx, input, deps);
  if (!standing)
    throw new AppError('application_not_found', `There is no application "${applicationId}" here`);
  return standing;
}

export interface NewFactsOfMany extends Pick<Batch, 'isHistory' | 'onAssessed' | 'onFailure'> {
  readonly workspaceId: string;
  /** By application; one without new facts is only worked out anew. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
}

/** The same for many applications at once, with a handful of statements whatever their number. */
export async function recordFactsInBulk(
  trx: Trx,
  { facts, ...batch }: NewFactsOfMany,
  deps: StandingDeps,
): Promise<void> {
  const locked = await lockStandings(trx, batch.workspaceId, [...facts.keys()]);
  await saveAssessments(trx, { ...batch, locked, newFacts: facts }, deps);
}

export interface Batch {
  readonly workspaceId: string;
  /** The applications to work out; their rows are locked until the transaction ends. */
  readonly locked: readonly LockedStanding[];
  readonly newFacts: ReadonlyMap<string, readonly Fact[]>;
  /** The new facts come from an export: see `Assessed`. */
  readonly isHistory?: boolean | undefined;
  readonly onAssessed?: (assessed: Assessed) => void;
  /** Called for an application that could not be worked out, which is then left as it was; without it the error is thrown. */
  readonly onFailure?: (applicationId: string, error: unknown) => void;
}

/**
 * Works out a batch of applications and writes facts, standings, obligations, turns and nudges together. Each history is
 * read, assessed and let go before the next one: what is kept of a batch are the rows to write.
 */
export async function saveAssessments(trx: Trx, batch: Batch, deps: StandingDeps): Promise<void> {
  const changes: Changes[] = [];
  for (const one of await load(trx, batch, deps)) {
    try {
      changes.push(changesOf(one, batch, deps.now));
    } catch (error) {
      if (!batch.onFailure) throw error;
      batch.onFailure(one.locked.applicationId, error);
    }
  }
  await save(trx, batch.workspaceId, changes);
  const causes = changes.flatMap((one) => one.causes);
  await saveNoticeCauses(trx, { workspaceId: batch.workspaceId, causes, now: deps.now });
}

interface Loaded {
  readonly locked: LockedStanding;
  readonly around: Surroundings;
  readonly known: () => readonly Fact[];
  readonly told: readonly Fact[];
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
  const facts = withPast.length > 0 ? await listFactReaders(trx, workspaceId, withPast) : undefined;
  const nudges = withPast.length > 0 ? await listNudges(trx, workspaceId, withPast) : [];
  const nudgesOf = Map.groupBy(nudges, (nudge) => nudge.applicationId);
  const lockedOf = new Map(locked.map((one) => [one.applicationId, one]));
  return arounds.flatMap((around) => {
    const id = around.applicationId;
    const lock = lockedOf.get(id);
    if (!lock) return [];
    const [known, told] = [facts?.get(id) ?? noFacts, newFacts.get(id) ?? []];
    return { locked: lock, around, known, told, nudges: nudgesOf.get(id) ?? [], policyOf };
  });
}

const noFacts = () => [];

/** The rows to write for one application; none of what is the same as it was. */
interface Changes {
  readonly wake: StoredRow<'wake'>;
  readonly standing: StoredRow<'standing'> | null;
  /** Obligations and turns: all of them, when one differs. */
  readonly duties: {
    readonly isFirst: boolean;
    readonly obligations: readonly StoredRow<'obligation'>[];
    readonly turns: readonly StoredRow<'turn'>[];
  } | null;
  readonly measures: ChangedMeasures | null;
  readonly nudges: readonly StoredRow<'nudge'>[];
  /** What members are told of it outside the app. */
  readonly causes: readonly NoticeCause[];
  readonly facts: NewFacts | null;
}

function changesOf(one: Loaded, batch: Batch, now: Instant): Changes {
  const { locked, nudges } = one;
  const known = one.known();
  const added = unknownOf(one.told, known);
  const assessed = assessApplication({
    ...one.around,
    workspaceId: batch.workspaceId,
    facts: added.length > 0 ? [...known, ...added] : known,
    policyOf: one.policyOf,
    now: notBefore(locked.assessedAt, now),
    isHistory: batch.isHistory,
  });
  batch.onAssessed?.(assessed);
  const standing = standingRow(assessed);
  const wake = wakeRow(assessed, standing);
  const isFirst = !locked.dutiesDigest;
  const { applicationId } = locked;
  const newNudges = nudgeRows(assessed, nudges);
  const haveDutiesChanged = wake.duties_digest !== locked.dutiesDigest;
  const hasNewFacts = added.length > 0;
  const isSame = wake.digest === locked.digest && !haveDutiesChanged && !hasNewFacts;
  const measured = measureChange(assessed, { before: locked.measuresDigest, isSame, hasNewFacts });
  return {
    wake: { ...wake, measures_digest: measured.digest },
    standing: wake.digest === locked.digest ? null : standing,
    duties: haveDutiesChanged
      ? { isFirst, obligations: obligationRows(assessed), turns: turnRows(assessed) }
      : null,
    measures: measured.changed,
    nudges: newNudges,
    causes: noticeCauses(assessed, newNudges),
    facts: added.length > 0 ? { applicationId, factCount: known.length, facts: added } : null,
  };
}

function unknownOf(facts: readonly Fact[], known: readonly Fact[]): readonly Fact[] {
  if (facts.length === 0) return facts;
  const ids = new Set(known.map((fact) => fact.id));
  return facts.filter((fact) => !ids.has(fact.id) && ids.add(fact.id));
}

/**
 * When the clock was set back, what has come stays come: a word that was late is late still. A standing from more than
 * a day ahead was worked out while the clock was wrong, and is no measure.
 */
function notBefore(assessedAt: Instant | null, now: Instant): Instant {
  return assessedAt !== null && assessedAt > now && assessedAt - now <= DAY ? assessedAt : now;
}

async function save(trx: Trx, workspaceId: string, changes: readonly Changes[]): Promise<void> {
  const wakesOf = (some: readonly Changes[]) => some.map(({ wake }) => wake);
  const changed = changes.filter(hasChanged);
  await saveFacts(
    trx,
    workspaceId,
    changed.flatMap(({ facts }) => facts ?? []),
  );
  await saveDuties(trx, workspaceId, changed);
  await saveChangedMeasures(
    trx,
    workspaceId,
    changed.flatMap(({ measures }) => measures ?? []),
  );
  await saveStandings(
    trx,
    changed.flatMap(({ standing }) => standing ?? []),
  );
  await saveWakes(trx, wakesOf(changed));
  await saveNextWakes(trx, workspaceId, wakesOf(changes.filter((one) => !hasChanged(one))));
  await saveNudges(
    trx,
    changes.flatMap(({ nudges }) => nudges),
  );
  await notifyOfChange(
    trx,
    workspaceId,
    wakesOf(changed).map((wake) => wake.application_id),
  );
}

/** A fact that changes no standing still stands on the timeline of whoever looks at it, and is counted in the wake. */
function hasChanged({ standing, duties, measures, facts }: Changes): boolean {
  return standing !== null || duties !== null || measures !== null || facts !== null;
}

async function saveDuties(trx: Trx, workspaceId: string, changes: readonly Changes[]): Promise<void> {
  const changed = changes.flatMap(({ wake, duties }) => duties && { id: wake.application_id, ...duties });
  const all = changed.filter((one) => one !== null);
  const knownIds = all.filter(({ isFirst }) => !isFirst).map(({ id }) => id);
  const obligations = all.flatMap((one) => one.obligations);
  await saveObligations(trx, { workspaceId, knownIds, rows: obligations });
  await saveTurns(trx, { workspaceId, knownIds, rows: all.flatMap((one) => one.turns) });
}
