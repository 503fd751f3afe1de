import { afterAll, expect, test } from 'vitest';
import { createPostHook } from '../../delivery/hooks/post-hook.ts';
import { createSendPush } from '../../delivery/push/send-push.ts';
import { DAY } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { insertNoticeSettings } from '../../storage/queries/notice-settings.ts';
import { openTestDatabase } from '../../storage/testing/test-database.ts';
import { addSought } from '../search/add-sought.ts';
import { type WordsOut, wordsOut } from '../testing/words-out.ts';
import { endReview } from './end-review.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { tellMembers } from './tell-members.ts';

/** A Tuesday, 11 in the morning in Toronto. */
const NOW = Date.UTC(2026, 5, 16, 15);
/** That Friday, a minute past four there. */
const FRIDAY = Date.UTC(2026, 5, 19, 20, 1);
const { database, close } = await openTestDatabase();
afterAll(close);

test('a job seeker gets the week on Friday, with what to do first, and once', async () => {
  const { out, tell, weeks } = await seeker();
  await apply(out, NOW - 14 * DAY);
  await tell();
  expect(await weeks()).toEqual([]);
  out.clock.set(FRIDAY);
  await tell();
  await tell();
  const [week, ...others] = await weeks();
  expect(others).toEqual([]);
  expect(week?.subject).toBe('Your week: one step to take');
  const source = week?.source?.replaceAll(/=\r?\n/g, '') ?? '';
  expect(source).toContain('Write now: Clerk at Acme. You applied on Tuesday 2 June');
  expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(source).toMatch(/weekly-review\/[\w-]{40,}/);
});

test('where there is nothing to say no mail comes, and none after it was ended', async () => {
  const { out, tell, weeks } = await seeker();
  await tell();
  out.clock.set(FRIDAY);
  await tell();
  expect(await weeks()).toEqual([]);
  await apply(out, FRIDAY - DAY);
  await endReview(out.deps, out);
  out.clock.set(FRIDAY + 7 * DAY);
  await tell();
  expect(await weeks()).toEqual([]);
});

test('the link of the mail says whose week it ends, and nothing else does', async () => {
  const { out } = await seeker();
  const { keys } = out.deps.mail;
  const whose = { workspaceId: out.workspaceId, memberId: out.memberId };
  const token = keys.reviewTokenOf(whose);
  expect(keys.readReviewToken(token)).toEqual(whose);
  expect(keys.readReviewToken(`${token.slice(0, -3)}AAA`)).toBeNull();
  expect(keys.readLeavingToken(token)).toBeNull();
});

async function seeker() {
  const out = await wordsOut(database, NOW);
  await inWorkspace(database, out.workspaceId, async (trx) => {
    await trx
      .updateTable('workspace')
      .set({ kind: 'seeker' })
      .where('workspace_id', '=', out.workspaceId)
      .execute();
    await insertNoticeSettings(trx, out.workspaceId, { memberId: out.memberId, at: NOW });
  });
  const deps: NoticeDeps = {
    ...out.deps,
    postHook: createPostHook({ privateHosts: [], timeoutMs: 500 }),
    sendPush: createSendPush({ privateHosts: [], timeoutMs: 500 }),
  };
  const weeks = async () =>
    await inWorkspace(database, out.workspaceId, (trx) =>
      trx
        .selectFrom('caught_message')
        .selectAll()
        .where('workspace_id', '=', out.workspaceId)
        .where('subject', 'like', 'Your week%')
        .execute(),
    );
  return { out, tell: () => tellMembers(deps), weeks };
}

async function apply({ deps, workspaceId, memberId }: WordsOut, appliedAt: number): Promise<void> {
  const job = { company: 'Acme', title: 'Clerk', channel: 'direct', appliedAt } as const;
  await addSought(deps, { workspaceId, memberId, job });
}
