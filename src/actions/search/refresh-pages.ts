import { listWorkspacesThatFollow } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listPagesToRead } from '../../storage/queries/followed-pages.ts';
import type { MessageDeps } from '../message-deps.ts';
import { refreshPage } from './follow-page.ts';

/** So many in one workspace in one round; the others come in the next. */
const MOST = 50;

/** Reads every followed page again whose time has come, one after the other: none is asked twice at once. */
export async function refreshPages(
  deps: MessageDeps,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const now = deps.clock.now();
  for (const workspaceId of await listWorkspacesThatFollow(deps.database, now)) {
    const due = await inWorkspace(deps.database, workspaceId, (trx) =>
      listPagesToRead(trx, workspaceId, { now, most: MOST }),
    );
    for (const applicationId of due) {
      if (signal?.aborted) return;
      await refreshPage(deps, { workspaceId, applicationId });
    }
  }
}
