import type { PlainDate } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { getApplication } from '../../storage/queries/applications.ts';
import { saveSoughtJob } from '../../storage/queries/sought-jobs.ts';
import type { ActionDeps } from '../deps.ts';
import type { OneApplication } from '../load-history.ts';
import { addPersonTo, type NewCompanyPerson } from './add-sought.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

export interface ChangeSought extends OneApplication {
  readonly change?: {
    readonly company: string;
    readonly posting: string | null;
    readonly startBy: PlainDate | null;
    readonly pay: string | null;
    readonly notes: string | null;
  };
  readonly person?: NewCompanyPerson;
}

/** Changes what a job seeker keeps of one application, or adds somebody at the company. */
export async function changeSought(
  deps: Pick<ActionDeps, 'database' | 'clock' | 'newId'>,
  { workspaceId, applicationId, change, person }: ChangeSought,
): Promise<void> {
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    await getSeekerWorkspace(trx, workspaceId);
    if (change !== undefined)
      await saveSoughtJob(trx, {
        workspace_id: workspaceId,
        application_id: applicationId,
        company: change.company,
        posting: change.posting,
        start_by: change.startBy,
        pay: change.pay,
        notes: change.notes,
        made_at: deps.clock.now(),
      });
    if (person !== undefined) await addPersonTo(trx, { workspaceId, applicationId, person }, deps);
  });
}
