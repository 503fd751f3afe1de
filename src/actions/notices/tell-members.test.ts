import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { createPostHook } from '../../delivery/hooks/post-hook.ts';
import { type HookManners, openHookSink } from '../../delivery/hooks/testing/hook-sink.ts';
import { type Manners, openMailSink } from '../../delivery/mail/testing/mail-sink.ts';
import { createSendPush } from '../../delivery/push/send-push.ts';
import { DAY, HOUR, MINUTE } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  insertNoticeSettings,
  readNoticeSettings,
  saveNoticeSettings,
} from '../../storage/queries/notice-settings.ts';
import { openTestDatabase } from '../../storage/testing/test-database.ts';
import { saveTestApplication } from '../../storage/testing/test-workspace.ts';
import { recordFacts } from '../save-standing.ts';
import { sweep } from '../sweep.ts';
import { factAt, interviewed, leaveThrough, record, type WordsOut, wordsOut } from '../testing/words-out.ts';
import type { NoticeDeps } from './notice-deps.ts';
import { tellMembers } from './tell-members.ts';

/** A Tuesday, 11 in the morning in Toronto. */
const NOW = Date.UTC(2026, 5, 16, 15);
/** The next morning, a minute past eight there. */
const MORNING = Date.UTC(2026, 5, 17, 12, 1);
const { database, close } = await openTestDatabase();
afterAll(close);

/** Robin is told each morning; of debriefs only where the test is about them. */
async function join({ workspaceId, memberId }: WordsOut, hasDebriefMail = false) {
  await inWorkspace(database, workspaceId, async (trx) => {
    await insertNoticeSettings(trx, workspaceId, { memberId, at: NOW });
    const settings = await readNoticeSettings(trx, workspaceId, memberId);
    await saveNoticeSettings(trx, { ...settings, has_debrief_mail: hasDebriefMail });
  });
}

async function team(manners?: Manners, { hasDebriefMail = false } = {}) {
  const out = await wordsOut(database, NOW);
  await join(out, hasDebriefMail);
  const sink = await openMailSink(manners);
  onTestFinished(async () => {
    out.deps.mail.exchange.close();
    await sink.close();
  });
  await leaveThrough(out, sink.port);
  const deps: NoticeDeps = {
    ...out.deps,
    postHook: createPostHook({ privateHosts: ['localhost'], timeoutMs: 500 }),
    sendPush: createSendPush({ privateHosts: ['localhost'], timeoutMs: 500 }),
  };
  return { out, sink, tell: () => tellMembers(deps) };
}

async function withHook(out: WordsOut, kind: 'slack' | 'webhook', manners?: HookManners) {
  const hook = await openHookSink(manners);
  onTestFinished(hook.close);
  const { workspaceId, memberId, deps } = out;
  await inWorkspace(database, workspaceId, async (trx) => {
    const settings = await readNoticeSettings(trx, workspaceId, memberId);
    const sealed = deps.mail.keys.seal(hook.url);
    await saveNoticeSettings(trx, {
      ...settings,
      hook_kind: kind,
      sealed_hook_url: sealed,
      hook_hint: 'localhost',
    });
  });
  return hook;
}

const statesOf = (out: WordsOut) =>
  inWorkspace(database, out.workspaceId, (trx) =>
    trx.selectFrom('notice').select(['kind', 'channel', 'state', 'why']).orderBy('made_at').execute(),
  );

const textOf = (source: string | undefined) => (source ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');

describe('the digest of a morning', () => {
  test('names the one thing that matters first, comes once, and links to it', async () => {
    const { out, sink, tell } = await team();
    const ada = await interviewed(out);
    await tell();
    expect(sink.taken).toEqual([]);
    out.clock.set(MORNING);
    await sweep(out.deps, { batchSize: 10 });
    await tell();
    await tell();
    expect(sink.taken.map(({ to }) => to)).toEqual(['robin@example.com']);
    const text = textOf(sink.taken[0]?.source);
    expect(text).toContain('Subject: You owe Ada Park a thank-you with a date');
    expect(text).toContain('Good morning Robin,');
    expect(text).toContain(`https://hiring.example.com/applications/${ada}`);
    expect(text).toContain('https://hiring.example.com/settings/notices');
    expect(text).toContain('Auto-Submitted: auto-generated');
  });

  test('is not sent where nothing is to be done', async () => {
    const { out, sink, tell } = await team();
    out.clock.set(MORNING);
    await tell();
    expect(sink.taken).toEqual([]);
    expect(await statesOf(out)).toEqual([
      { kind: 'digest', channel: 'mail', state: 'dropped', why: 'nothingToTell' },
    ]);
  });

  test('goes to the catcher until a mail server is set', async () => {
    const out = await wordsOut(database, NOW);
    const { workspaceId, deps } = out;
    await join(out);
    await interviewed(out);
    const noticeDeps = {
      ...deps,
      postHook: createPostHook({ privateHosts: [] }),
      sendPush: createSendPush({ privateHosts: [] }),
    };
    await tellMembers(noticeDeps);
    out.clock.set(MORNING);
    await sweep(deps, { batchSize: 10 });
    await tellMembers(noticeDeps);
    const caught = await inWorkspace(database, workspaceId, (trx) =>
      trx.selectFrom('caught_message').select(['subject', 'message_id']).execute(),
    );
    expect(caught).toEqual([{ subject: 'You owe Ada Park a thank-you with a date', message_id: null }]);
  });

  test('comes once though the process was killed between the server’s answer and our writing it down', async () => {
    const { out, sink, tell } = await team();
    await interviewed(out);
    await tell();
    out.clock.set(MORNING);
    const { claimTelling } = await import('./claim-telling.ts');
    const { planDigests } = await import('./plan-digests.ts');
    const deps = {
      ...out.deps,
      postHook: createPostHook({ privateHosts: [] }),
      sendPush: createSendPush({ privateHosts: [] }),
    };
    await planDigests(deps, out.workspaceId);
    const telling = await claimTelling(deps, { workspaceId: out.workspaceId, until: MORNING });
    await telling?.send?.();
    // Nobody writes down that it was taken. The next process finds it, now and later, and leaves it alone.
    await tell();
    out.clock.set(MORNING + HOUR);
    await tell();
    expect(sink.taken).toHaveLength(1);
    expect(await statesOf(out)).toMatchObject([{ kind: 'digest', state: 'in_doubt' }]);
  });

  test('is tried again while the server is busy, and given up when the morning is over', async () => {
    let isBusy = true;
    const { out, sink, tell } = await team(() => (isBusy ? { code: 451, text: '4.3.0 later' } : 'take'));
    await interviewed(out);
    await tell();
    out.clock.set(MORNING);
    await tell();
    expect(await statesOf(out)).toMatchObject([{ state: 'waiting', why: 'busy' }]);
    isBusy = false;
    out.clock.set(MORNING + 2 * MINUTE);
    await tell();
    expect(sink.taken).toHaveLength(1);
    isBusy = true;
    out.clock.set(MORNING + DAY);
    await tell();
    out.clock.set(MORNING + DAY + 7 * HOUR);
    await tell();
    expect((await statesOf(out)).map(({ state }) => state)).toEqual(['sent', 'dropped']);
  });
});

describe('nudges', () => {
  test('are posted to Slack, several in one post, and not again', async () => {
    const { out, tell } = await team();
    const { posts } = await withHook(out, 'slack');
    await interviewed(out);
    await interviewed(out, { name: 'Ben <Roe> | Co', address: 'ben@example.com' });
    out.clock.set(Date.UTC(2026, 5, 17, 13, 1));
    await sweep(out.deps, { batchSize: 10 });
    await tell();
    await tell();
    const nudging = posts
      .map((post) => JSON.parse(post).text as string)
      .filter((text) => text.includes('due'));
    expect(nudging).toHaveLength(1);
    expect(nudging[0]).toMatch(/^\*\d+ words are due\*\n• <https:\/\/hiring\.example\.com\//);
    expect(nudging[0]).toContain('Ben &lt;Roe&gt; ¦ Co');
    const nudges = await inWorkspace(database, out.workspaceId, (trx) =>
      trx.selectFrom('nudge').select('state').where('receiver_id', '=', out.memberId).execute(),
    );
    expect(new Set(nudges.map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  test('a nudge whose word was given meanwhile is not posted', async () => {
    const { out, tell } = await team();
    const { posts } = await withHook(out, 'webhook');
    const ada = await interviewed(out);
    out.clock.set(Date.UTC(2026, 5, 17, 13, 1));
    await sweep(out.deps, { batchSize: 10 });
    await record(out, ada, { type: 'TalkHeld', with: 'candidate', says: ['thanks'] } as never);
    await tell();
    expect(posts.filter((post) => post.includes('thanks'))).toEqual([]);
  });

  test('an address that is gone says so in the settings', async () => {
    const { out, tell } = await team();
    await withHook(out, 'webhook', () => 404);
    await interviewed(out);
    out.clock.set(Date.UTC(2026, 5, 17, 13, 1));
    await sweep(out.deps, { batchSize: 10 });
    await tell();
    const { workspaceId, memberId } = out;
    const settings = await inWorkspace(database, workspaceId, (trx) =>
      readNoticeSettings(trx, workspaceId, memberId),
    );
    expect(settings.hook_fault).toBe('gone');
  });
});

describe('when an interview ends', () => {
  async function interviewEnding(out: WordsOut): Promise<string> {
    const { deps, workspaceId, openingId, memberId } = out;
    return await inWorkspace(database, workspaceId, async (trx) => {
      const one = await saveTestApplication(
        trx,
        { workspaceId, openingId },
        { name: 'Ada Park', address: null },
      );
      const booked = factAt(NOW - DAY, {
        type: 'InterviewScheduled',
        interviewId: 'first',
        stage: 'First interview',
        interviewers: [memberId],
        countsAsInterview: true,
        startsAt: NOW + HOUR,
        endsAt: NOW + 2 * HOUR,
      } as never);
      const held = factAt(NOW + 2 * HOUR, {
        type: 'InterviewHeld',
        interviewId: 'first',
        stage: 'First interview',
        interviewers: [memberId],
        countsAsInterview: true,
      });
      const given = { workspaceId, applicationId: one.applicationId };
      await recordFacts(trx, { ...given, facts: [booked] }, { policies: deps.policies, now: NOW });
      out.clock.set(NOW + 2 * HOUR);
      await recordFacts(trx, { ...given, facts: [held] }, { policies: deps.policies, now: NOW + 2 * HOUR });
      return one.applicationId;
    });
  }

  test('its interviewer gets the link to the debrief at once, and once', async () => {
    const { out, sink, tell } = await team(undefined, { hasDebriefMail: true });
    const ada = await interviewEnding(out);
    await tell();
    await tell();
    expect(sink.taken).toHaveLength(1);
    const text = textOf(sink.taken[0]?.source);
    expect(text).toContain('Subject: What was said to Ada Park?');
    expect(text).toContain(`https://hiring.example.com/debrief/${ada}/first`);
  });

  test('nothing comes when it was written meanwhile', async () => {
    const { out, sink, tell } = await team(undefined, { hasDebriefMail: true });
    const ada = await interviewEnding(out);
    await record(out, ada, {
      type: 'DebriefRecorded',
      interviewId: 'first',
      closing: { kind: 'nothingSaid' },
    } as never);
    await tell();
    expect(sink.taken).toEqual([]);
    expect(await statesOf(out)).toMatchObject([{ kind: 'debrief', state: 'dropped', why: 'nothingToTell' }]);
  });

  test('nothing comes to a member who wants none', async () => {
    const { out, sink, tell } = await team();
    await interviewEnding(out);
    await tell();
    expect(sink.taken).toEqual([]);
    expect(await statesOf(out)).toEqual([]);
  });
});

test('a member who has left is told nothing', async () => {
  const { out, sink, tell } = await team();
  await interviewed(out);
  await tell();
  await inWorkspace(database, out.workspaceId, (trx) =>
    trx.updateTable('member').set({ left_at: NOW }).execute(),
  );
  out.clock.set(MORNING);
  await tell();
  expect(sink.taken).toEqual([]);
});
