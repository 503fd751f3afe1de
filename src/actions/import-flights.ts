import type { ImportedApplication } from '../intake/ats/imported.ts';
import type { Database } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { type Batch, type PlannedBatch, planBatch } from './import-batch.ts';
import { agencyRecruiter } from './import-people.ts';
import { type SavingContext, saveBatch } from './save-batch.ts';

/** Batches of an import on their way into the database. */
export interface Flights {
  /** Plans a batch and sends it off; resolves when the next one may come, and throws what went wrong with one before. */
  readonly send: (batch: Batch) => Promise<void>;
  /** Resolves when all have landed. */
  readonly land: () => Promise<void>;
}

export interface FlightPlan {
  readonly database: Database;
  readonly context: SavingContext;
  /** Plans and counts, and saves nothing. */
  readonly isDryRun: boolean;
  /** Sends nothing more when it has come to `aborted`; what is in the air lands. */
  readonly signal?: AbortSignal | undefined;
  readonly onLanded: (planned: PlannedBatch, batch: Batch) => void;
}

/**
 * Reading, planning and working out go on while the database writes what was planned before. Each batch is a transaction
 * of its own. One that names somebody who is in the air, or openings and members that nobody knows yet, waits: so every
 * batch finds what it builds upon, whatever becomes of the others.
 */
export function openFlights({ database, context, isDryRun, signal, onLanded }: FlightPlan): Flights {
  const inTheAir = new Set<Flight>();
  let failure: { readonly error: unknown } | undefined;
  async function until(isFree: () => boolean): Promise<void> {
    while (!isFree() && !failure) await Promise.race([...inTheAir].map(({ landed }) => landed));
    if (failure) throw failure.error;
  }
  function sendOff(batch: Batch, planned: PlannedBatch): void {
    const flight: Flight = {
      names: namesOf(batch.applications, planned),
      isAlone: bringsNew(planned),
      landed: saveUntilDone(database, context, { batch, planned })
        .then((saved) => onLanded(saved, batch))
        .catch((error) => {
          failure ??= { error };
        })
        .finally(() => inTheAir.delete(flight)),
    };
    inTheAir.add(flight);
  }
  return {
    send: async (batch) => {
      await until(() => ![...inTheAir].some(({ names }) => namesAnyOf(batch.applications, names)));
      const planned = await plan(database, context, batch);
      if (isDryRun) return onLanded(planned, batch);
      await until(() => inTheAir.size < (bringsNew(planned) ? 1 : MOST_AT_ONCE));
      await until(() => ![...inTheAir].some(({ isAlone }) => isAlone));
      if (!signal?.aborted) sendOff(batch, planned);
    },
    land: () => until(() => inTheAir.size === 0),
  };
}

/** One is being written while the next one waits for the disk; more would only take turns. */
const MOST_AT_ONCE = 2;

interface Flight {
  readonly names: ReadonlySet<string>;
  readonly isAlone: boolean;
  readonly landed: Promise<void>;
}

function plan(database: Database, context: SavingContext, batch: Batch): Promise<PlannedBatch> {
  return inWorkspace(database, context.workspaceId, (trx) => planBatch(trx, batch, context));
}

interface Flying {
  readonly batch: Batch;
  readonly planned: PlannedBatch;
}

/** When somebody else was quicker with one of the rows, the next plan finds it. */
async function saveUntilDone(
  database: Database,
  context: SavingContext,
  { batch, planned }: Flying,
): Promise<PlannedBatch> {
  let latest = planned;
  for (let attempt = 1; !(await saveBatch(database, latest, context)); attempt += 1) {
    if (attempt >= MOST_ATTEMPTS)
      throw new Error(`Batch ${batch.number} of an import met rows of somebody else ${attempt} times`);
    const { members, openings } = latest;
    const again = await plan(database, context, batch);
    latest = {
      ...again,
      members: [...members, ...again.members],
      openings: [...openings, ...again.openings],
    };
  }
  return latest;
}

const MOST_ATTEMPTS = 5;

function bringsNew({ members, openings }: PlannedBatch): boolean {
  return members.length + openings.length > 0;
}

/** By what the people of a batch are known; of agencies, which are in every batch, only those that it brings. */
function namesOf(applications: readonly ImportedApplication[], { people }: PlannedBatch): Set<string> {
  const names = new Set<string>();
  for (const { person } of applications) {
    names.add(person.key);
    if (person.email !== null) names.add(person.email);
  }
  for (const { agency_name: agency } of people) if (agency !== null) names.add(agencyRecruiter(agency).key);
  return names;
}

function namesAnyOf(applications: readonly ImportedApplication[], names: ReadonlySet<string>): boolean {
  return applications.some(
    ({ person, agency }) =>
      names.has(person.key) ||
      (person.email !== null && names.has(person.email)) ||
      (agency !== null && names.has(agencyRecruiter(agency).key)),
  );
}
