import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Database } from '../database.ts';

export interface SessionRow {
  readonly id: string;
  readonly device: string | null;
  readonly ip: string | null;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
}

/** The sessions of one user that last, the latest first. The tables of the sign-in belong to no workspace. */
export async function listSessionsOf({ db }: Pick<Database, 'db'>, userId: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select id, user_agent as device, ip_address as ip,
      (extract(epoch from created_at) * 1000)::bigint as since,
      (extract(epoch from updated_at) * 1000)::bigint as "lastSeenAt"
    from auth_session where user_id = ${userId} and expires_at > now() order by updated_at desc`.execute(db);
  return rows.map((row) => ({ ...row, since: Number(row.since), lastSeenAt: Number(row.lastSeenAt) }));
}
