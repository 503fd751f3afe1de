import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { notifyOfPresence, type Sighting } from '../storage/queries/presence.ts';
import type { ActionDeps } from './deps.ts';

/** Tells every process that a member looks at an application, or left it. Throws when there is no such application. */
export async function showPresence(
  { database }: Pick<ActionDeps, 'database'>,
  sighting: Sighting,
): Promise<void> {
  const { workspaceId, applicationId } = sighting;
  await inWorkspace(database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    // The embedded database serves one process alone, which knows already.
    if (database.kind === 'postgres') await notifyOfPresence(trx, sighting);
  });
}
