import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { createPostHook } from '../../delivery/hooks/post-hook.ts';
import { createSendPush } from '../../delivery/push/send-push.ts';
import { DAY } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { readReportSettings, saveReportSettings } from '../../storage/queries/report-settings.ts';
import { openTestDatabase } from '../../storage/testing/test-database.ts';
import { interviewed, type WordsOut, wordsOut } from '../testing/words-out.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { planReportLetters } from './plan-report-letters.ts';
import { tellMembers } from './tell-members.ts';

/** A Tuesday, 11 in the morning in Toronto. */
const NOW = Date.UTC(2026, 5, 16, 15);
/** The next Monday, a minute past seven there. */
const MONDAY = Date.UTC(2026, 5, 22, 11, 1);
const { database, close } = await openTestDatabase();
afterAll(close);

test('whoever leads gets one page each Monday, once, and only from the first Monday on', async () => {
  const { out, boss, round } = await team();
  await round();
  expect(await lettersTo(out, boss)).toEqual([]);
  out.clock.set(MONDAY);
  await round();
  await round();
  const [letter, ...others] = await lettersTo(out, boss);
  expect(others).toEqual([]);
  expect(letter?.subject).toBe('Northwind Hiring: who still waits, and what got better');
  expect(letter?.source).toContain('One thing to do');
});

test('a worker that slept over Monday sends the page when it is back, and the next one on the next Monday', async () => {
  const { out, boss, round } = await team();
  await round();
  out.clock.set(MONDAY + 2 * DAY);
  await round();
  expect(await lettersTo(out, boss)).toHaveLength(1);
  out.clock.set(MONDAY + 7 * DAY);
  await round();
  expect(await lettersTo(out, boss)).toHaveLength(2);
});

test('when late words pile up at one member, whoever leads is told, once a week, and the member is not', async () => {
  const { out, boss, round } = await team();
  await inWorkspace(database, out.workspaceId, async (trx) => {
    const settings = await readReportSettings(trx, out.workspaceId);
    await saveReportSettings(trx, {
      ...settings,
      is_weekly: false,
      is_monthly: false,
      pile_of: 2,
      set_at: NOW,
    });
  });
  await interviewed(out);
  await interviewed(out);
  await round();
  for (const day of [20, 21, 22]) {
    out.clock.set(NOW + day * DAY);
    await round();
  }
  const letters = await lettersTo(out, boss);
  expect(letters.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Robin Vale has \d+ late words$/),
  ]);
  expect(await lettersTo(out, 'robin@example.com')).toEqual([]);
});

async function team() {
  const out = await wordsOut(database, NOW);
  const boss = `boss-${v7()}@example.com`;
  await inWorkspace(database, out.workspaceId, (trx) =>
    trx
      .insertInto('member')
      .values({
        workspace_id: out.workspaceId,
        member_id: v7(),
        user_id: null,
        external_id: null,
        name: 'Grace Park',
        address: boss,
        role: 'admin',
        time_zone: null,
        created_at: NOW,
        left_at: null,
        language: null,
        heir_id: null,
      })
      .execute(),
  );
  const deps: NoticeDeps = {
    ...out.deps,
    postHook: createPostHook({ privateHosts: [] }),
    sendPush: createSendPush({ privateHosts: [] }),
  };
  const round = async () => {
    await planReportLetters(deps);
    await tellMembers(deps);
  };
  return { out, boss, round };
}

async function lettersTo(out: WordsOut, address: string) {
  return await inWorkspace(database, out.workspaceId, (trx) =>
    trx
      .selectFrom('caught_message')
      .select(['subject', 'source'])
      .where('to_address', '=', address)
      .orderBy('caught_at')
      .execute(),
  );
}
