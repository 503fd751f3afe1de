import { readRecord, setPublicRecord } from '../../actions/public-record.ts';
import { recordNameOf } from '../../actions/record-name.ts';
import type { PublicRecordAnswer } from '../../contract/public-record.ts';
import { answeredPercent, LEAST_SAMPLE } from '../../domain/measures/response-record.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findPublicRecord } from '../../storage/queries/record-lines.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';

/** The public response record, from the inside: what it would say, and whether it is shown. */
export function publicRecordRoutes(deps: ServerDeps): HandlersOf<'getPublicRecord' | 'setPublicRecord'> {
  return {
    getPublicRecord: async ({ caller }) => await read(deps, caller.workspace.id),
    setPublicRecord: async ({ caller, body: { isShown } }) => {
      const { memberId, workspace } = caller;
      await setPublicRecord(deps, { workspaceId: workspace.id, memberId, isShown });
      return await read(deps, workspace.id);
    },
  };
}

async function read({ database, clock }: ServerDeps, workspaceId: string): Promise<PublicRecordAnswer> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const kept = await findPublicRecord(trx, workspaceId);
    const { record } = await readRecord(trx, workspaceId, clock.now());
    const page = `/record/${recordNameOf(workspaceId)}`;
    return {
      isShown: kept?.is_shown ?? false,
      leastSample: LEAST_SAMPLE,
      people: record.people,
      figures: record.people < LEAST_SAMPLE ? null : { ...record, answeredPercent: answeredPercent(record) },
      countedAt: kept?.counted_at ? toIso(kept.counted_at) : null,
      page,
      badge: `${page}/badge.svg`,
      json: `${page}/record.json`,
    };
  });
}
