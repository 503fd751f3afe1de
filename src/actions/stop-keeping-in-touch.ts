import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { leaveBenchWithin } from './bench/bench-place.ts';
import type { OneApplication } from './load-history.ts';

/**
 * Whoever asks by mail not to be written to any more leaves the bench at once. Words that they are owed, such as an answer,
 * may still be told: nobody is left without one because they were tired of newsletters.
 */
export async function stopKeepingInTouch(
  trx: Trx,
  { workspaceId, applicationId, at }: OneApplication & { readonly at: Instant },
): Promise<void> {
  const { personId } = await getApplication(trx, workspaceId, applicationId);
  await leaveBenchWithin(trx, { workspaceId, personId, at, how: 'mail', memberId: null });
}
