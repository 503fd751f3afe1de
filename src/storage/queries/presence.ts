import { sql } from 'kysely';
import type { Trx } from '../database.ts';

/** Who listens to this channel hears who looks at which application. Nothing of it is kept. */
export const PRESENCE = 'heardback_presence';

/** What one window of a member does with an application; `null` when it leaves. */
export interface Sighting {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly viewer: string;
  readonly memberId: string;
  readonly name: string;
  readonly doing: 'looks' | 'writes' | 'decides' | null;
}

/** Tells the other processes, once the transaction has ended well. */
export async function notifyOfPresence(trx: Trx, sighting: Sighting): Promise<void> {
  await sql`select pg_notify(${PRESENCE}, ${JSON.stringify(sighting)})`.execute(trx);
}

/** Reads what `notifyOfPresence` wrote. */
export function readSighting(payload: string): Sighting {
  return JSON.parse(payload) as Sighting;
}
