import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attention } from '../../domain/standing/standing.ts';
import { inWorkspace } from '../in-workspace.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace, type TestWorkspace } from '../testing/test-workspace.ts';
import { URGENCIES } from '../urgency.ts';
import { listOpeningApplications } from './opening-applications.ts';
import { saveNewOpenings } from './openings.ts';
import { listToday } from './today.ts';
import { countToday } from './today-counts.ts';
import type { TodayCursor, TodayList, Whose } from './today-places.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

let workspace: TestWorkspace;
let theirOpening = '';

/** Name, urgency, since; in the order of harm that R28 asks for. */
const IN_ORDER = [
  ['Told nobody long ago', 'untold', 50],
  ['Told nobody', 'untold', 90],
  ['Broken first', 'promiseBroken', 10],
  ['Broken later', 'promiseBroken', 20],
  ['Law', 'lawNear', 5],
  ['Waits longest', 'wait', 1],
  ['Waits', 'wait', 2],
] as const;

beforeAll(async () => {
  const workspaceId = v7();
  await inWorkspace(database, workspaceId, async (trx) => {
    workspace = await saveTestWorkspace(trx, workspaceId);
    for (const [name, urgency, since] of IN_ORDER.toReversed())
      await put({ name, urgency, since, list: 'owed' });
    await put({ name: 'Due soon', urgency: 'wait', since: 3, list: 'soon' });
    await put({ name: 'Needs nothing', urgency: 'wait', since: 4, list: 'none' });
    const other = await saveTestApplication(trx, workspace, { name: 'Of a colleague' });
    theirOpening = v7();
    await trx
      .updateTable('standing')
      .set({ list: 'waiting', urgency: 3, owner_id: v7(), opening_id: theirOpening })
      .where('application_id', '=', other.applicationId)
      .execute();
    const { opening_id: _, ...opening } = await trx
      .selectFrom('opening')
      .selectAll()
      .executeTakeFirstOrThrow();
    await saveNewOpenings(trx, [{ ...opening, opening_id: theirOpening, owner_id: null }]);

    interface Put {
      readonly name: string;
      readonly urgency: Attention['urgency'];
      readonly since: number;
      readonly list: Attention['list'];
    }
    async function put({ name, urgency, since, list }: Put): Promise<void> {
      const { applicationId } = await saveTestApplication(trx, workspace, { name });
      await trx
        .updateTable('standing')
        .set({
          list,
          urgency: URGENCIES.indexOf(urgency),
          attention_since: since,
          owner_id: workspace.memberId,
        })
        .where('application_id', '=', applicationId)
        .execute();
    }
  });
});

describe('Today', () => {
  test('R28: untold first, then broken promises, oldest first, then law near, then the longest wait', async () => {
    expect(await names('owed', everyone)).toEqual(IN_ORDER.map(([name]) => name));
  });

  test('goes on where the page before ended', async () => {
    const pages: string[][] = [];
    let after: TodayCursor | null | undefined;
    do {
      const page = await list('owed', { whose: everyone, most: 3, after: after ?? undefined });
      pages.push(page.rows.map((row) => row.personName));
      after = page.next;
    } while (after);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(IN_ORDER.map(([name]) => name));
  });

  test('shows a member what they hold, or what the openings hold on whose ladder they stand', async () => {
    const mine: Whose = { kind: 'mine', memberId: workspace.memberId };
    const team: Whose = { kind: 'team', memberId: workspace.memberId };
    expect(await names('owed', mine)).toEqual(IN_ORDER.map(([name]) => name));
    expect(await names('owed', team)).toEqual(IN_ORDER.map(([name]) => name));
    expect(await names('waiting', mine)).toEqual([]);
    expect(await names('waiting', team)).toEqual([]);
    expect(await names('waiting', everyone)).toEqual(['Of a colleague']);
  });

  test('counts what there is, up to a bound', async () => {
    for (const whose of [everyone, { kind: 'team', memberId: workspace.memberId } as const])
      expect(await count(whose, 3)).toMatchObject({
        owed: { count: 3, isBounded: true },
        soon: { count: 1, isBounded: false },
      });
    expect((await count(everyone, 7)).owed).toEqual({ count: 7, isBounded: false });
    expect((await count({ kind: 'mine', memberId: workspace.memberId }, 500)).waiting.count).toBe(0);
  });
});

test('the page of an opening lists who is owed a word first and who needs nothing last, page by page', async () => {
  const seen: string[] = [];
  let after: Awaited<ReturnType<typeof opening>>['next'] | undefined;
  do {
    const page = await opening(after ?? undefined);
    seen.push(...page.rows.map((row) => row.personName));
    after = page.next;
  } while (after);
  expect(seen).toEqual([...IN_ORDER.map(([name]) => name), 'Due soon', 'Needs nothing']);
});

const everyone: Whose = { kind: 'everyone' };

function list(which: TodayList, asked: { whose: Whose; most: number; after?: TodayCursor | undefined }) {
  const { workspaceId } = workspace;
  return inWorkspace(database, workspaceId, (trx) => listToday(trx, workspaceId, { list: which, ...asked }));
}

async function names(which: TodayList, whose: Whose): Promise<string[]> {
  return (await list(which, { whose, most: 50 })).rows.map((row) => row.personName);
}

function count(whose: Whose, bound: number) {
  const { workspaceId } = workspace;
  return inWorkspace(database, workspaceId, (trx) => countToday(trx, workspaceId, { whose, bound }));
}

function opening(after: Parameters<typeof listOpeningApplications>[2]['after']) {
  const { workspaceId, openingId } = workspace;
  const asked = { openingId, most: 4, after };
  return inWorkspace(database, workspaceId, (trx) => listOpeningApplications(trx, workspaceId, asked));
}
