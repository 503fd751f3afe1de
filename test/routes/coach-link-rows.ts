import { v7 } from 'uuid';
import type { TestServer } from '../../src/server/testing/test-server.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { insertCoachLink } from '../../src/storage/queries/coach-links.ts';

/** A coach's link, which the address of another workspace must not end. */
export async function keepCoachLink({ deps }: TestServer, workspaceId: string) {
  const coachLinkId = v7();
  await inWorkspace(deps.database, workspaceId, (trx) =>
    insertCoachLink(trx, {
      workspace_id: workspaceId,
      coach_link_id: coachLinkId,
      token_hash: coachLinkId,
      name: 'Coach',
      made_at: Date.UTC(2026, 10, 1),
      ended_at: null,
    }),
  );
  return { coachLinkId };
}
