import { v7 } from 'uuid';
import { seededHistory } from '../../../bench/seeded/histories.ts';
import { createSeeded } from '../../../bench/seeded/random.ts';
import type { Fact } from '../../domain/fact/fact.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Database } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { saveTestApplication, saveTestWorkspace } from '../../storage/testing/test-workspace.ts';

export interface SeededApplications {
  readonly workspaceId: string;
  /** The story of each application, of which nothing is recorded yet. */
  readonly stories: ReadonlyMap<string, readonly Fact[]>;
}

/** A workspace with applications whose stories, the same for the same seed, end before `now`. */
export async function saveSeededApplications(
  database: Database,
  { seed, count, now }: { readonly seed: number; readonly count: number; readonly now: Instant },
): Promise<SeededApplications> {
  const seeded = createSeeded(seed);
  const [workspaceId, stories] = [v7(), new Map<string, readonly Fact[]>()];
  await inWorkspace(database, workspaceId, async (trx) => {
    const workspace = await saveTestWorkspace(trx, workspaceId);
    for (let made = 0; made < count; made += 1) {
      const { circumstances, facts } = seededHistory(seeded, now);
      const { channel } = circumstances;
      const { applicationId } = await saveTestApplication(trx, workspace, { channel });
      stories.set(applicationId, facts);
    }
  });
  return { workspaceId, stories };
}
