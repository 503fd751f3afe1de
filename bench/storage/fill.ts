import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { PolicyShelf } from '../../src/actions/policy-shelf.ts';
import { type NewApplication, workOutNew } from '../../src/actions/save-new-applications.ts';
import type { Fact } from '../../src/domain/fact/fact.ts';
import { DAY, type Instant } from '../../src/lib/instant.ts';
import { copyIn } from '../../src/storage/copy-in.ts';
import type { Database, Trx } from '../../src/storage/database.ts';
import type { StoredRow } from '../../src/storage/in-bulk.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import {
  circumstancesOf,
  type Frame,
  frameOf,
  getWorkspaceFrame,
} from '../../src/storage/queries/circumstances.ts';
import { listKnownOpenings } from '../../src/storage/queries/import-lookups.ts';
import { seededHistory } from '../seeded/histories.ts';
import { createSeeded } from '../seeded/random.ts';

export interface Filling {
  readonly workspaceId: string;
  readonly seed: number;
  /** Applications with a whole history, recorded as any other. */
  readonly withHistory: number;
  /** Applications of which only the rows are there, so that the tables are as large as they would be. */
  readonly withoutHistory: number;
  readonly now: Instant;
  /** Over how many days before now the histories end; the last three weeks when left out. */
  readonly spreadDays?: number;
}

/** One workspace with 200 openings, 40 members and many applications. */
export async function fill(database: Database, filling: Filling, policies: PolicyShelf): Promise<void> {
  const { workspaceId, withoutHistory } = filling;
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveWorkspace(trx, filling);
    await saveFrame(trx, filling);
    await saveRows(trx, filling, { from: 1, to: withoutHistory });
  });
  await saveHistories(database, filling, policies);
  await sql`vacuum analyze`.execute(database.db);
}

/** Applications with a whole history, written as an import writes them. */
export async function saveHistories(
  database: Database,
  { workspaceId, seed, withHistory, now, spreadDays = 0 }: Omit<Filling, 'withoutHistory'>,
  policies: PolicyShelf,
): Promise<void> {
  const seeded = createSeeded(seed);
  const into = { workspaceId, wall: database.wall };
  for (let done = 0; done < withHistory; done += BATCH) {
    const count = Math.min(BATCH, withHistory - done);
    await inWorkspace(database, workspaceId, async (trx) => {
      const workspace = await getWorkspaceFrame(trx, workspaceId);
      const frames = (await listKnownOpenings(trx, workspaceId)).map((opening) => ({
        openingId: opening.opening_id,
        frame: frameOf(workspace, opening),
      }));
      const made = Array.from({ length: count }, () => {
        const { facts } = seededHistory(seeded, now - seeded.integer(0, spreadDays) * DAY);
        return madeApplication(seeded.pick(frames), { workspaceId, facts, now });
      });
      const policyOf = await policies.read(trx, workspaceId);
      const onFailure = (_: string, error: unknown) => {
        throw error;
      };
      const people = made.map(({ person }) => person);
      await copyIn(trx, into, [{ table: 'person', rows: people }]);
      const applications = made.map(({ application }) => application);
      await copyIn(trx, into, workOutNew(applications, { workspaceId, policyOf, now, onFailure }));
    });
  }
}

interface Made {
  readonly workspaceId: string;
  readonly facts: readonly Fact[];
  readonly now: Instant;
}

function madeApplication(
  { openingId, frame }: { readonly openingId: string; readonly frame: Frame },
  { workspaceId, facts, now }: Made,
): { readonly person: StoredRow<'person'>; readonly application: NewApplication } {
  const id = v7();
  const received = facts.find((fact) => fact.type === 'ApplicationReceived');
  const row: StoredRow<'application'> = {
    workspace_id: workspaceId,
    application_id: id,
    person_id: id,
    opening_id: openingId,
    external_id: null,
    channel: received?.channel ?? 'direct',
    agency_person_id: null,
    may_write_directly: true,
    owner_id: null,
    created_at: now,
  };
  const circumstances = circumstancesOf({ row, candidate: null, agency: null }, frame, (place) => place);
  const application = { applicationId: id, openingId, row, facts, circumstances, knownSince: now };
  return { person: personRow(id, workspaceId, now), application };
}

function personRow(id: string, workspaceId: string, now: Instant): StoredRow<'person'> {
  const word = id.slice(24);
  return {
    workspace_id: workspaceId,
    person_id: id,
    kind: 'candidate',
    external_id: null,
    name: `Ada ${word}`,
    address: `${word}@example.com`,
    phone: null,
    agency_name: null,
    country: null,
    region: null,
    time_zone: null,
    created_at: now,
    erased_at: null,
  };
}

const BATCH = 1000;
const OPENINGS = 200;
const MEMBERS = 40;

type Place = Pick<Filling, 'workspaceId' | 'now'>;

async function saveWorkspace(trx: Trx, { workspaceId, now }: Place): Promise<void> {
  await sql`
    insert into workspace (workspace_id, kind, name, country, region, time_zone, employer_size, created_at)
    values (${workspaceId}, 'team', 'Bench', 'CA', 'ON', 'America/Toronto', 900, ${now})`.execute(trx);
}

/** Members and openings, for applications to lie in. */
export async function saveFrame(trx: Trx, { workspaceId, now }: Place): Promise<void> {
  await sql`
    insert into member (workspace_id, member_id, name, role, created_at)
    select ${workspaceId}, ${idOf('member')}, 'Member ' || n, 'recruiter', ${now} from generate_series(1, ${MEMBERS}::int) n`.execute(
    trx,
  );
  await sql`
    insert into opening (workspace_id, opening_id, title, owner_id, created_at)
    select ${workspaceId}, ${idOf('opening')}, 'Opening ' || n, ${idOf('member', sql`1 + n % ${MEMBERS}::int`)}, ${now}
    from generate_series(1, ${OPENINGS}::int) n`.execute(trx);
}

/** An id that is the same in every run, from the name of what it is of and a number. */
export function idOf(of: string, number = sql`n`) {
  return sql`md5(${sql.lit(of)} || (${number})::text)::uuid`;
}

/** People with common names, and applications whose standings are spread over lists and days as those of a large team are. */
export async function saveRows(
  trx: Trx,
  { workspaceId, now }: Place,
  numbers: { readonly from: number; readonly to: number },
): Promise<void> {
  const from = sql`from generate_series(${numbers.from}::int, ${numbers.to}::int) n`;
  await sql`
    insert into person (workspace_id, person_id, kind, name, address, created_at)
    select ${workspaceId}, ${idOf('person')}, 'candidate',
      (array['Ada', 'Aisha', 'Akira', 'Beatriz', 'Chen', 'Dmitri', 'Elif', 'Femi', 'Greta', 'Hana'])[1 + n % 10] || ' ' ||
      initcap(substr(md5(n::text), 1, 7)), substr(md5(n::text), 1, 7) || n || '@example.com', ${now} ${from}`.execute(
    trx,
  );
  await sql`
    insert into application (workspace_id, application_id, person_id, opening_id, channel, created_at)
    select ${workspaceId}, ${idOf('application')}, ${idOf('person')}, ${idOf('opening', sql`1 + n % ${OPENINGS}::int`)}, 'direct', ${now}
    ${from}`.execute(trx);
  await sql`
    insert into standing (workspace_id, application_id, opening_id, owner_id, turn, turn_since, turn_due_at, turn_key,
      list, urgency, attention_since, details)
    select ${workspaceId}, ${idOf('application')}, ${idOf('opening', sql`1 + n % ${OPENINGS}::int`)},
      ${idOf('member', sql`1 + (1 + n % ${OPENINGS}::int) % ${MEMBERS}::int`)},
      'team', ${now} - n * 1000::bigint, ${now} + n * 1000::bigint, 'answer:held',
      (array['owed', 'soon', 'waiting', 'none', 'none', 'none'])[1 + n % 6], (array[3, 3, 3, 3, 3, 3, 2, 1, 0, 3])[1 + n / 6 % 10],
      ${now} - (n::bigint * 7919 % 5000000) * 1000,
      '{"promise":null,"silence":null,"untold":null,"warnings":[],"closure":null}' ${from}`.execute(trx);
  await sql`
    insert into wake (workspace_id, application_id, wake_at, assessed_at, fact_count, digest, duties_digest)
    select ${workspaceId}, ${idOf('application')}, ${now} + 86400000 * (10 + n % 50)::bigint, ${now}, 12, md5(n::text), md5(n::text)
    ${from}`.execute(trx);
  await sql`
    insert into obligation (workspace_id, application_id, key, kind, owed_by, owed_to, because_fact_id, because_at, rule, due_at, due_from, state)
    select ${workspaceId}, ${idOf('application')}, 'answer:held', 'answer', 'team', 'candidate', 'held', ${now} - n * 1000::bigint, 'answer',
      ${now} + n * 1000::bigint, 'default', 'open' ${from}`.execute(trx);
}
