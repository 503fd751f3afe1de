import type { CopyingAny } from '../storage/copy-in.ts';
import { copyIn } from '../storage/copy-in.ts';
import type { Database, Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { saveNewOpenings } from '../storage/queries/openings.ts';
import type { BatchContext, PlannedBatch } from './import-batch.ts';
import { saveNewMembers } from './import-members.ts';
import { workOutNew } from './save-new-applications.ts';
import { recordFactsInBulk } from './save-standing.ts';

/**
 * Writes what was planned: members, people, openings, applications and facts, and who owes what by them, in one
 * transaction. Answers `false` when somebody else saved some of it in the meantime: then nothing is written, and the
 * batch must be planned again.
 */
export async function saveBatch(
  database: Database,
  planned: PlannedBatch,
  context: SavingContext,
): Promise<boolean> {
  const rows: readonly CopyingAny[] = [
    { table: 'person', rows: planned.people },
    ...workOutNew(planned.fresh, { ...context, policyOf: planned.policyOf }),
  ];
  try {
    await inWorkspace(database, context.workspaceId, (trx) =>
      save(trx, planned, { ...context, rows, wall: database.wall }),
    );
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== ALREADY_THERE) throw error;
    return false;
  }
}

export interface SavingContext extends BatchContext {
  readonly onFailure: (applicationId: string, error: unknown) => void;
}

const ALREADY_THERE = '23505';

interface Saving extends SavingContext {
  readonly rows: readonly CopyingAny[];
  readonly wall: Database['wall'];
}

async function save(trx: Trx, planned: PlannedBatch, { rows, ...context }: Saving): Promise<void> {
  const { workspaceId, now, policies, onFailure } = context;
  await saveNewMembers(trx, planned.members);
  await saveNewOpenings(trx, planned.openings);
  await copyIn(trx, context, rows);
  if (planned.added.size > 0) {
    const added = { workspaceId, facts: planned.added, isHistory: true, onFailure };
    await recordFactsInBulk(trx, added, { policies, now });
  }
  await notifyOfChange(
    trx,
    workspaceId,
    planned.fresh.map(({ applicationId }) => applicationId),
  );
}
