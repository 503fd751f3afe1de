import { v7 } from 'uuid';
import type { PolicyShelf } from '../../src/actions/policy-shelf.ts';
import { type NewApplication, workOutNew } from '../../src/actions/save-new-applications.ts';
import type { Place } from '../../src/domain/party.ts';
import { DAY, type Instant } from '../../src/lib/instant.ts';
import { copyIn } from '../../src/storage/copy-in.ts';
import type { Database } from '../../src/storage/database.ts';
import type { StoredRow } from '../../src/storage/in-bulk.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import {
  circumstancesOf,
  type Frame,
  frameOf,
  getWorkspaceFrame,
} from '../../src/storage/queries/circumstances.ts';
import { listKnownOpenings } from '../../src/storage/queries/import-lookups.ts';
import { PLACES } from '../seeded/circumstances.ts';
import { type SeededHistory, seededHistory, type Telling } from '../seeded/histories.ts';
import { seededPerson } from '../seeded/people.ts';
import { createSeeded, type Seeded } from '../seeded/random.ts';

export interface Histories {
  readonly workspaceId: string;
  readonly seed: number;
  readonly withHistory: number;
  readonly now: Instant;
  /** Over how many days before now the histories end; the last three weeks when left out. */
  readonly spreadDays?: number;
  readonly telling?: Telling;
  /** Told how many are written, after each batch. */
  readonly onProgress?: (done: number) => void;
}

const BATCH = 1000;
/** One batch is worked out while another one is being written. */
const AT_ONCE = 2;
const AGENCIES = 25;

/**
 * Applications with a whole history, worked out and copied in as an import does it: people, some of them through an
 * agency, their applications and facts, and all that follows from these. The same seed tells the same stories, in whatever
 * order the batches are written.
 */
export async function saveHistories(
  database: Database,
  histories: Histories,
  policies: PolicyShelf,
): Promise<void> {
  const { withHistory, onProgress } = histories;
  const into = await prepare(database, histories);
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    for (let from = next; from < withHistory; from = next) {
      const count = Math.min(BATCH, withHistory - from);
      next = from + count;
      await saveBatch(database, { ...into, policies, from, count });
      done += count;
      onProgress?.(done);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

interface Into extends Histories {
  readonly frames: readonly { readonly openingId: string; readonly frame: Frame }[];
  readonly agencies: readonly StoredRow<'person'>[];
}

async function prepare(database: Database, histories: Histories): Promise<Into> {
  const { workspaceId, seed, now } = histories;
  const seeded = createSeeded(seed);
  const agencies = Array.from({ length: AGENCIES }, (_, index) => {
    const { name } = seededPerson(seeded, index);
    const agency_name = `${name.split(' ').at(-1)} & Partners ${index + 1}`;
    return personRow({ workspaceId, now, name, place: seeded.pick(PLACES), agency_name });
  });
  return await inWorkspace(database, workspaceId, async (trx) => {
    const workspace = await getWorkspaceFrame(trx, workspaceId);
    const openings = await listKnownOpenings(trx, workspaceId);
    const frames = openings.map((row) => ({ openingId: row.opening_id, frame: frameOf(workspace, row) }));
    await copyIn(trx, { workspaceId, wall: database.wall }, [{ table: 'person', rows: agencies }]);
    return { ...histories, frames, agencies };
  });
}

async function saveBatch(
  database: Database,
  batch: Into & { readonly policies: PolicyShelf; readonly from: number; readonly count: number },
): Promise<void> {
  const { workspaceId, seed, now, from, count, policies } = batch;
  const seeded = createSeeded(seed + 1 + from);
  const made = Array.from({ length: count }, (_, index) => makeOne(seeded, batch, from + index));
  const onFailure = (_: string, error: unknown) => {
    throw error;
  };
  await inWorkspace(database, workspaceId, async (trx) => {
    const policyOf = await policies.read(trx, workspaceId);
    const applications = made.map(({ application }) => application);
    await copyIn(trx, { workspaceId, wall: database.wall }, [
      { table: 'person', rows: made.map(({ person }) => person) },
      ...workOutNew(applications, { workspaceId, policyOf, now, onFailure }),
    ]);
  });
}

interface Made {
  readonly person: StoredRow<'person'>;
  readonly application: NewApplication;
}

function makeOne(seeded: Seeded, into: Into, number: number): Made {
  const { workspaceId, now, spreadDays = 0, telling, frames, agencies } = into;
  const { facts } = seededHistory(seeded, now - seeded.integer(0, spreadDays) * DAY, telling);
  const { openingId, frame } = seeded.pick(frames);
  const { name, email } = seededPerson(seeded, number);
  // Half of them live where the team is, which nobody has to say.
  const place = seeded.chance(0.5) ? seeded.pick(PLACES) : null;
  const person = { ...personRow({ workspaceId, now, name, place, agency_name: null }), address: email };
  const channel = channelOf(facts);
  const agency = channel === 'agency' ? seeded.pick(agencies) : null;
  const id = v7();
  const row: StoredRow<'application'> = {
    workspace_id: workspaceId,
    application_id: id,
    person_id: person.person_id,
    opening_id: openingId,
    external_id: null,
    channel,
    agency_person_id: agency?.person_id ?? null,
    may_write_directly: true,
    owner_id: null,
    created_at: now,
  };
  const circumstances = circumstancesOf({ row, candidate: person, agency }, frame, sharePlace);
  const application = { applicationId: id, openingId, row, facts, circumstances, knownSince: now };
  return { person, application };
}

function channelOf(facts: SeededHistory['facts']): StoredRow<'application'>['channel'] {
  return facts.find((fact) => fact.type === 'ApplicationReceived')?.channel ?? 'direct';
}

/** One object for each place, by which calendars are found fastest. */
function sharePlace(place: Place): Place {
  return PLACES.find(({ timeZone }) => timeZone === place.timeZone) ?? place;
}

interface MadePerson {
  readonly workspaceId: string;
  readonly now: Instant;
  readonly name: string;
  readonly place: Place | null;
  readonly agency_name: string | null;
}

function personRow({ workspaceId, now, name, place, agency_name }: MadePerson): StoredRow<'person'> {
  return {
    workspace_id: workspaceId,
    person_id: v7(),
    kind: agency_name === null ? 'candidate' : 'agencyRecruiter',
    external_id: null,
    name,
    address: null,
    phone: null,
    agency_name,
    country: place?.country ?? null,
    region: place?.region ?? null,
    time_zone: place?.timeZone ?? null,
    created_at: now,
    erased_at: null,
  };
}
