import { v7 } from 'uuid';
import type { TestServer } from '../../src/server/testing/test-server.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { savePushTarget } from '../../src/storage/queries/push-targets.ts';

const ADDRESS = {
  endpoint: 'https://push.example.com/x',
  keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
};

/** A browser of a member, which the address of another workspace must not take away. */
export async function keepPushTarget(
  { deps }: TestServer,
  { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
) {
  const pushTargetId = v7();
  await inWorkspace(deps.database, workspaceId, (trx) =>
    savePushTarget(trx, {
      workspace_id: workspaceId,
      push_target_id: pushTargetId,
      member_id: memberId,
      sealed_target: deps.mail.keys.seal(JSON.stringify(ADDRESS)),
      target_hash: pushTargetId,
      made_at: Date.UTC(2026, 10, 1),
      name: 'Firefox on Linux',
      last_pushed_at: null,
    }),
  );
  return { pushTargetId };
}
