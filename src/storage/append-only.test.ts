import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from './in-workspace.ts';
import { listFacts, saveFacts } from './queries/facts.ts';
import { openTestDatabase } from './testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from './testing/test-workspace.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const workspaceId = v7();
let applicationId: string;
const received = {
  id: 'received',
  at: 1000,
  recordedAt: 2000,
  actor: { kind: 'import' },
  type: 'ApplicationReceived',
  channel: 'direct',
} as const;

beforeAll(async () => {
  await inWorkspace(database, workspaceId, async (trx) => {
    ({ applicationId } = await saveTestApplication(trx, await saveTestWorkspace(trx, workspaceId)));
    await saveFacts(trx, workspaceId, [{ applicationId, factCount: 0, facts: [received] }]);
  });
});

test.for(['update fact set at = 0', 'delete from fact', 'truncate fact'])(
  'the owner of the tables is refused: %s',
  async (statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('Facts are append-only');
  },
);

test.for(['update fact set at = 0', 'delete from fact', 'truncate fact'])(
  'the role that works has no right to: %s',
  async (statement) => {
    const changing = inWorkspace(database, workspaceId, (trx) => sql.raw(statement).execute(trx));
    await expect(changing).rejects.toThrow(/permission denied|append-only/);
  },
);

test('a fact comes back as it was recorded, and the same one again changes nothing', async () => {
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveFacts(trx, workspaceId, [{ applicationId, factCount: 1, facts: [{ ...received, at: 5 }] }]);
    expect(await listFacts(trx, workspaceId, applicationId)).toEqual([received]);
  });
});
