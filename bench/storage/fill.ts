import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { PolicyShelf } from '../../src/actions/policy-shelf.ts';
import { recordFactsInBulk } from '../../src/actions/save-standing.ts';
import type { Fact } from '../../src/domain/fact/fact.ts';
import type { Instant } from '../../src/lib/instant.ts';
import type { Database, Trx } from '../../src/storage/database.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
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
}

/** One workspace with 200 openings, 40 members and many applications. */
export async function fill(database: Database, filling: Filling, policies: PolicyShelf): Promise<void> {
  const { workspaceId, withHistory, withoutHistory } = filling;
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveWorkspace(trx, filling);
    await saveFrame(trx, filling);
    await saveRows(trx, filling, { from: 1, to: withoutHistory });
  });
  const seeded = createSeeded(filling.seed);
  for (let done = 0; done < withHistory; done += BATCH) {
    const facts = new Map<string, readonly Fact[]>();
    for (let made = 0; made < Math.min(BATCH, withHistory - done); made += 1)
      facts.set(v7(), seededHistory(seeded, filling.now).facts);
    await inWorkspace(database, workspaceId, async (trx) => {
      await saveApplications(trx, filling, [...facts.keys()]);
      await recordFactsInBulk(trx, { workspaceId, facts }, { policies, now: filling.now });
    });
  }
  await sql`vacuum analyze`.execute(database.db);
}

const BATCH = 1000;
const OPENINGS = 200;
const MEMBERS = 40;

type Frame = Pick<Filling, 'workspaceId' | 'now'>;

async function saveWorkspace(trx: Trx, { workspaceId, now }: Frame): Promise<void> {
  await sql`
    insert into workspace (workspace_id, kind, name, country, region, time_zone, employer_size, created_at)
    values (${workspaceId}, 'team', 'Bench', 'CA', 'ON', 'America/Toronto', 900, ${now})`.execute(trx);
}

/** Members and openings, for applications to lie in. */
export async function saveFrame(trx: Trx, { workspaceId, now }: Frame): Promise<void> {
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
  { workspaceId, now }: Frame,
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

async function saveApplications(
  trx: Trx,
  { workspaceId, now }: Filling,
  ids: readonly string[],
): Promise<void> {
  const from = sql`from unnest(${[...ids]}::uuid[]) with ordinality u(id, n)`;
  await sql`
    insert into person (workspace_id, person_id, kind, name, address, created_at)
    select ${workspaceId}, id, 'candidate', 'Ada ' || substr(id::text, 25), substr(id::text, 25) || '@example.com', ${now} ${from}`.execute(
    trx,
  );
  await sql`
    insert into application (workspace_id, application_id, person_id, opening_id, channel, created_at)
    select ${workspaceId}, id, id, ${idOf('opening', sql`1 + n % ${OPENINGS}::int`)}, 'direct', ${now} ${from}`.execute(
    trx,
  );
  await sql`
    insert into standing (workspace_id, application_id, opening_id)
    select ${workspaceId}, id, ${idOf('opening', sql`1 + n % ${OPENINGS}::int`)} ${from}`.execute(trx);
  await sql`insert into wake (workspace_id, application_id) select ${workspaceId}, id ${from}`.execute(trx);
}
