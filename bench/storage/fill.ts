import { sql } from 'kysely';
import type { PolicyShelf } from '../../src/actions/policy-shelf.ts';
import type { Instant } from '../../src/lib/instant.ts';
import type { Database, Trx } from '../../src/storage/database.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { saveHistories } from './save-histories.ts';

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

const OPENINGS = 200;
const MEMBERS = 40;
const MANAGERS = 8;
const KINDS = ['Engineering', 'Care', 'Shop floor', 'Sales', 'Office', 'Students'];

type Place = Pick<Filling, 'workspaceId' | 'now'>;

async function saveWorkspace(trx: Trx, { workspaceId, now }: Place): Promise<void> {
  await sql`
    insert into workspace (workspace_id, kind, name, country, region, time_zone, employer_size, created_at)
    values (${workspaceId}, 'team', 'Bench', 'CA', 'ON', 'America/Toronto', 900, ${now})`.execute(trx);
}

/** Members and openings, for applications to lie in. */
export async function saveFrame(
  trx: Trx,
  { workspaceId, now, openings = OPENINGS }: Place & { readonly openings?: number },
): Promise<void> {
  await sql`
    insert into member (workspace_id, member_id, name, role, created_at)
    select ${workspaceId}, ${idOf('member')}, 'Member ' || n, 'recruiter', ${now} from generate_series(1, ${MEMBERS}::int) n`.execute(
    trx,
  );
  await sql`
    insert into opening (workspace_id, opening_id, title, kind, owner_id, manager_id, created_at)
    select ${workspaceId}, ${idOf('opening')}, 'Opening ' || n, (${KINDS}::text[])[1 + n % ${KINDS.length}::int], ${idOf('member', sql`1 + n % ${MEMBERS}::int`)},
      ${idOf('member', sql`1 + n % ${MANAGERS}::int`)}, ${now}
    from generate_series(1, ${openings}::int) n`.execute(trx);
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
