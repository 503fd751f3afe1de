import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Every process hears here of whoever must be looked up anew: their role, their session or their key changed. */
export const CALLER_CHANGES = 'heardback_callers';

/** Names the one who signs in or the key, never the session itself. */
export async function notifyOfCaller({ db }: Pick<Database, 'db'>, callerKey: string): Promise<void> {
  await sql`select pg_notify(${CALLER_CHANGES}, ${callerKey})`.execute(db);
}
