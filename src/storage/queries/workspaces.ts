import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import type { CheckRules, WorkspaceTable } from '../schema.ts';

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly kind: WorkspaceTable['kind'];
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
}

export async function findWorkspace(trx: Trx, workspaceId: string): Promise<Workspace | undefined> {
  const [workspace] = await askWorkspace(trx, { workspaceId });
  return workspace;
}

const askWorkspace = askedOften((trx, { workspaceId }: { readonly workspaceId: string }) =>
  trx
    .selectFrom('workspace')
    .select(['workspace_id as id', 'name', 'kind', 'country', 'region', 'time_zone as timeZone'])
    .where('workspace_id', '=', workspaceId),
);

export interface NewWorkspace extends Workspace {
  readonly employerSize: number | null;
  readonly createdAt: number;
}

export async function insertWorkspace(trx: Trx, workspace: NewWorkspace): Promise<void> {
  await trx
    .insertInto('workspace')
    .values({
      workspace_id: workspace.id,
      kind: workspace.kind,
      name: workspace.name,
      country: workspace.country,
      region: workspace.region,
      time_zone: workspace.timeZone,
      employer_size: workspace.employerSize,
      head_of_hiring_id: null,
      compliance_owner_id: null,
      created_at: workspace.createdAt,
    })
    .execute();
}

/** Of two who change what holds for all, one waits until the other is done. */
export async function lockWorkspace(trx: Trx, workspaceId: string): Promise<void> {
  await trx
    .selectFrom('workspace')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .execute();
}

export type WorkspaceChange = Partial<
  Omit<WorkspaceTable, 'workspace_id' | 'kind' | 'created_at' | 'check_rules'>
> & { readonly check_rules?: CheckRules };

export async function saveWorkspaceRow(
  trx: Trx,
  workspaceId: string,
  change: WorkspaceChange,
): Promise<void> {
  await trx.updateTable('workspace').set(change).where('workspace_id', '=', workspaceId).execute();
}

/** What is set for the workspace beyond its name and place. */
export async function getWorkspaceExtras(trx: Trx, workspaceId: string) {
  const extras = await trx
    .selectFrom('workspace')
    .select(['employer_size as employerSize', 'head_of_hiring_id as headOfHiringId'])
    .select(['compliance_owner_id as complianceOwnerId', 'check_rules as checkRules'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const closedDays = await trx
    .selectFrom('closed_day')
    .select(['day', 'name'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('day')
    .execute();
  return { ...extras, closedDays };
}
