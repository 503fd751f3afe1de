import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../in-workspace.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace, type TestWorkspace } from '../testing/test-workspace.ts';
import { saveNewOpenings } from './openings.ts';
import { listToday } from './today.ts';
import type { TodayCursor } from './today-places.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const OPENINGS = 6;
/** Urgency and since by the number of the row: some openings hold much that is urgent, others little, and many are alike. */
const ROWS = Array.from({ length: 40 }, (_, n) => ({
  opening: (n * n) % OPENINGS,
  urgency: (n * 7) % 4,
  since: (n * 13) % 9,
}));

let workspace: TestWorkspace;

beforeAll(async () => {
  const workspaceId = v7();
  await inWorkspace(database, workspaceId, async (trx) => {
    workspace = await saveTestWorkspace(trx, workspaceId);
    const opening = await trx.selectFrom('opening').selectAll().executeTakeFirstOrThrow();
    const others = Array.from({ length: OPENINGS - 1 }, () => ({ ...opening, opening_id: v7() }));
    await saveNewOpenings(trx, others);
    const ids = [workspace.openingId, ...others.map((one) => one.opening_id)];
    for (const { opening: number, urgency, since } of ROWS) {
      const { applicationId } = await saveTestApplication(trx, workspace);
      await trx
        .updateTable('standing')
        .set({ list: 'owed', urgency, attention_since: since, opening_id: ids[number] ?? '' })
        .where('application_id', '=', applicationId)
        .execute();
    }
  });
});

test('pages of a team are the same whether it has more openings than a page has rows, or fewer', async () => {
  const whole = await pagesOf({ kind: 'everyone' }, 50);
  expect(whole.length).toBe(ROWS.length);
  for (const most of [1, 2, 5, 6, 7, 20, 50])
    expect(await pagesOf({ kind: 'team', memberId: workspace.memberId }, most), `${most} a page`).toEqual(
      whole,
    );
});

async function pagesOf(whose: Parameters<typeof listToday>[2]['whose'], most: number): Promise<string[]> {
  const { workspaceId } = workspace;
  const seen: string[] = [];
  let after: TodayCursor | undefined;
  do {
    const asked = { list: 'owed', whose, most, after } as const;
    const page = await inWorkspace(database, workspaceId, (trx) => listToday(trx, workspaceId, asked));
    seen.push(...page.rows.map((row) => row.applicationId));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return seen;
}
