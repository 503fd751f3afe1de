import { sql } from 'kysely';
import type { Trx } from '../database.ts';

/** Who listens to this channel hears of every application whose facts or standing changed. */
export const CHANGES = 'heardback_changes';

export interface Change {
  readonly workspaceId: string;
  /** Left out when there are too many to name. */
  readonly applicationIds?: readonly string[];
}

/** Tells the listeners, once the transaction has ended well. */
export async function notifyOfChange(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<void> {
  if (applicationIds.length === 0) return;
  const change: Change =
    applicationIds.length > MOST_NAMED ? { workspaceId } : { workspaceId, applicationIds };
  await sql`select pg_notify(${CHANGES}, ${JSON.stringify(change)})`.execute(trx);
}

/** Tells them that a list changed which is about no application yet. */
export async function notifyOfLists(trx: Trx, workspaceId: string): Promise<void> {
  const change: Change = { workspaceId, applicationIds: [] };
  await sql`select pg_notify(${CHANGES}, ${JSON.stringify(change)})`.execute(trx);
}

/** A notification carries less than 8,000 bytes. */
const MOST_NAMED = 100;

/** Reads what `notifyOfChange` wrote. */
export function readChange(payload: string): Change {
  return JSON.parse(payload) as Change;
}
