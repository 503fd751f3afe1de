import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Manners, openMailSink } from '../delivery/mail/testing/mail-sink.ts';
import type { Fact } from '../domain/fact/fact.ts';
import { DAY, HOUR, MINUTE } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import { approveMessage } from './approve-message.ts';
import { recordRequest } from './record-request.ts';
import { sendMessages } from './send-messages.ts';
import { setMailSettings } from './set-mail-settings.ts';
import { settleMessage } from './settle-message.ts';
import { cancelMessage, takeBackApproval, takeBackMany } from './stop-messages.ts';
import {
  draft,
  dutiesOf,
  factAt,
  interviewed,
  leaveThrough,
  lifeOf,
  messageOf,
  record,
  type WordsOut,
  wordsOut,
} from './testing/words-out.ts';

/** A Tuesday, 11 in the morning in Toronto. */
const NOW = Date.UTC(2026, 5, 16, 15);
const { database, close } = await openTestDatabase();
afterAll(close);

const send = (out: WordsOut) => sendMessages(out.deps, { batchSize: 10 });

async function approve(
  out: WordsOut,
  messageId: string,
  when: 'held' | 'now' = 'now',
  memberId = out.memberId,
) {
  const { workspaceId } = out;
  await approveMessage(out.deps, { workspaceId, memberId, messageId, when, evenInQuietHours: false });
}

async function sinkFor(out: WordsOut, manners?: Manners) {
  const sink = await openMailSink(manners);
  onTestFinished(async () => {
    out.deps.mail.exchange.close();
    await sink.close();
  });
  await leaveThrough(out, sink.port);
  return sink;
}

describe('before a mail server is set', () => {
  test('the first thank-you goes to the catcher, the duty is met, and nobody receives anything', async () => {
    const out = await wordsOut(database, NOW);
    const ada = await interviewed(out);
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'open' });
    const messageId = await draft(out, ada);
    await approve(out, messageId);
    await send(out);
    expect(await messageOf(out, messageId)).toMatchObject({ state: 'accepted', transport: 'catcher' });
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'met' });
    const [caught] = await inWorkspace(database, out.workspaceId, (trx) =>
      trx.selectFrom('caught_message').selectAll().execute(),
    );
    expect(caught).toMatchObject({ to_address: 'ada@example.com', subject: 'Thank you for today' });
    expect(caught?.source).toContain('Content-Type: multipart/alternative');
    expect(caught?.source).toContain('Auto-Submitted: no');
    expect(caught?.source).toContain(`Message-ID: <${messageId}@example.com>`);
    expect(caught?.source).toContain('From: "Robin Vale, Northwind Hiring" <robin@example.com>');
    expect(caught?.source?.replaceAll('=\r\n', '')).toContain('https://hiring.example.com/s/');
  });

  test('once a server is set, words that were only caught are owed again', async () => {
    const out = await wordsOut(database, NOW);
    const ada = await interviewed(out);
    const messageId = await draft(out, ada);
    await approve(out, messageId);
    await send(out);
    await setMailSettings(out.deps, {
      workspaceId: out.workspaceId,
      memberId: out.memberId,
      server: { host: 'smtp.example.com', port: 587, security: 'starttls', login: 'jobs', password: 'hush' },
      fromName: null,
      fromAddress: 'jobs@example.com',
      replyAddress: null,
      bounceAddress: null,
      holdMinutes: 10,
      quietHours: null,
      perMinute: null,
      asksOneAnswer: false,
    });
    expect(await messageOf(out, messageId)).toMatchObject({ state: 'failed', stopped_why: 'neverLeft' });
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'open' });
    const [settings] = await inWorkspace(database, out.workspaceId, (trx) =>
      trx.selectFrom('mail_settings').selectAll().execute(),
    );
    await inWorkspace(database, out.workspaceId, (trx) =>
      trx.updateTable('mail_settings').set({ host: null }).execute(),
    );
    out.clock.advance(MINUTE);
    await approve(out, messageId);
    await send(out);
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'met' });
    expect(JSON.stringify(settings)).not.toContain('hush');
    expect(out.deps.mail.keys.open(settings?.sealed_password ?? '')).toBe('hush');
  });
});

describe('the hold', () => {
  test('a mail waits ten minutes and can be taken back until it leaves', async () => {
    const out = await wordsOut(database, NOW);
    const sink = await sinkFor(out);
    const messageId = await draft(out, await interviewed(out));
    await approve(out, messageId, 'held');
    out.clock.advance(9 * MINUTE);
    await send(out);
    expect(sink.taken).toEqual([]);
    const one = { workspaceId: out.workspaceId, memberId: out.memberId, messageId };
    await takeBackApproval(out.deps, one);
    out.clock.advance(DAY);
    await send(out);
    expect(await messageOf(out, messageId)).toMatchObject({ state: 'draft', wake_at: null });
    await approve(out, messageId, 'held');
    out.clock.advance(10 * MINUTE);
    await send(out);
    expect(sink.taken).toHaveLength(1);
    await expect(takeBackApproval(out.deps, one)).rejects.toThrow('Cannot take back this mail: it has left');
    await expect(cancelMessage(out.deps, one)).rejects.toThrow('Cannot discard this mail: it has left');
  });

  test('everything that waits can be taken back at once', async () => {
    const out = await wordsOut(database, NOW);
    const ids = [];
    for (const name of ['Ada Park', 'Ben Cole', 'Cleo Moss']) {
      const messageId = await draft(out, await interviewed(out, { name, address: `${name[0]}@example.com` }));
      await approve(out, messageId, 'held');
      ids.push(messageId);
    }
    const { workspaceId, memberId } = out;
    await takeBackMany(out.deps, { workspaceId, memberId, messageIds: null });
    out.clock.advance(HOUR);
    await send(out);
    for (const id of ids) expect(await messageOf(out, id)).toMatchObject({ state: 'draft' });
  });

  test('a no waits for the next business morning where the receiver lives', async () => {
    const out = await wordsOut(database, NOW);
    const ada = await interviewed(out);
    await record(out, ada, {
      type: 'DecisionMade',
      decisionId: 'd',
      outcome: 'decline',
      decidedBy: out.memberId,
    });
    const messageId = await draft(out, ada, { says: ['decision'] });
    await approve(out, messageId, 'held');
    const { wake_at: wakeAt, waits_for: waitsFor } = await messageOf(out, messageId);
    expect([new Date(wakeAt ?? 0).toISOString(), waitsFor]).toEqual([
      '2026-06-17T13:00:00.000Z',
      'nextMorning',
    ]);
  });

  test('at night a mail waits for the receiver’s morning, even when it was sent now', async () => {
    const out = await wordsOut(database, Date.UTC(2026, 5, 17, 2));
    const messageId = await draft(out, await interviewed(out));
    await approve(out, messageId, 'now');
    expect(await messageOf(out, messageId)).toMatchObject({
      state: 'held',
      waits_for: 'quietHours',
      wake_at: Date.UTC(2026, 5, 17, 12),
    });
  });
});

describe('two members', () => {
  test('only one of two sends the no; the other is told who did and when it leaves', async () => {
    const out = await wordsOut(database, NOW);
    const ada = await interviewed(out);
    await record(out, ada, {
      type: 'DecisionMade',
      decisionId: 'd',
      outcome: 'decline',
      decidedBy: out.memberId,
    });
    const [first, second] = [
      await draft(out, ada, { says: ['decision'] }),
      await draft(out, ada, { says: ['decision'] }),
    ];
    const both = await Promise.allSettled([
      approve(out, first, 'held'),
      approve(out, second, 'held', out.colleagueId),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = both.find((one) => one.status === 'rejected');
    expect(String(refused?.reason)).toMatch(
      /Cannot send this mail: (Robin Vale|Sam Reed) approved one with the same word on 16 June 2026 at 11:00, and it leaves on 17 June 2026 at 09:00/,
    );
  });
});

describe('the gate at the moment of sending', () => {
  test('a candidate who withdrew in the hold window gets no no', async () => {
    const out = await wordsOut(database, NOW);
    const sink = await sinkFor(out);
    const ada = await interviewed(out);
    await record(out, ada, {
      type: 'DecisionMade',
      decisionId: 'd',
      outcome: 'decline',
      decidedBy: out.memberId,
    });
    const messageId = await draft(out, ada, { says: ['decision'] });
    await approve(out, messageId, 'held');
    await record(out, ada, { type: 'CandidateWithdrew' });
    out.clock.advance(DAY);
    await send(out);
    expect(sink.taken).toEqual([]);
    expect(await lifeOf(out, messageId)).toEqual(['draft', 'held (nextMorning)', 'draft (withdrawn)']);
  });

  test('a duty that a call met meanwhile is not met twice', async () => {
    const out = await wordsOut(database, NOW);
    const sink = await sinkFor(out);
    const ada = await interviewed(out);
    const messageId = await draft(out, ada);
    await approve(out, messageId, 'held');
    out.clock.advance(MINUTE);
    const thanks = { from: 'team', to: 'candidate', says: ['thanks'] } as const;
    await record(out, ada, { type: 'CallMade', callId: 'c', wasReached: true, ...thanks });
    out.clock.advance(HOUR);
    await send(out);
    expect([sink.taken.length, (await messageOf(out, messageId)).stopped_why]).toEqual([0, 'alreadyMet']);
  });
});

describe('a real mail server', () => {
  test('takes the mail once; it counts as delivered when it did not come back in two days', async () => {
    const out = await wordsOut(database, NOW);
    const sink = await sinkFor(out);
    const ada = await interviewed(out);
    const messageId = await draft(out, ada);
    await approve(out, messageId);
    await send(out);
    await send(out);
    expect(sink.taken.map(({ to, from }) => [to, from])).toEqual([
      ['ada@example.com', 'jobs@northwind.example'],
    ]);
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'met' });
    out.clock.advance(2 * DAY);
    await send(out);
    expect(await lifeOf(out, messageId)).toEqual(['draft', 'approved', 'sending', 'accepted', 'delivered']);
  });

  test('the second mail of a conversation answers the first', async () => {
    const out = await wordsOut(database, NOW);
    const sink = await sinkFor(out);
    const ada = await interviewed(out);
    const first = await draft(out, ada);
    await approve(out, first);
    await send(out);
    const second = await draft(out, ada, { subject: 'One more thing', text: 'Bring a pen.', says: [] });
    await approve(out, second);
    await send(out);
    expect(sink.taken[1]?.source).toContain(`In-Reply-To: <${first}@northwind.example>`);
    expect(sink.taken[1]?.source).toContain(`References: <${first}@northwind.example>`);
    expect(sink.taken[1]?.source).toContain('Reply-To: Robin Vale <robin@example.com>');
  });

  test('that asks to try again is asked again, further and further apart', async () => {
    const out = await wordsOut(database, NOW);
    let isBusy = true;
    const sink = await sinkFor(out, () => (isBusy ? { code: 451, text: '4.2.1 greylisted' } : 'take'));
    const messageId = await draft(out, await interviewed(out));
    await approve(out, messageId);
    await send(out);
    expect(await messageOf(out, messageId)).toMatchObject({
      state: 'held',
      waits_for: 'retry',
      wake_at: NOW + MINUTE,
    });
    out.clock.advance(MINUTE);
    await send(out);
    expect(await messageOf(out, messageId)).toMatchObject({ wake_at: NOW + 3 * MINUTE, tries: 2 });
    isBusy = false;
    out.clock.advance(2 * MINUTE);
    await send(out);
    expect([sink.taken.length, (await messageOf(out, messageId)).state]).toEqual([1, 'accepted']);
  });

  test('that does not know the address ends it with the reason, and the next mail there is stopped', async () => {
    const out = await wordsOut(database, NOW);
    await sinkFor(out, () => ({ code: 550, text: '5.1.1 no such user' }));
    const ada = await interviewed(out);
    const messageId = await draft(out, ada);
    await approve(out, messageId);
    await send(out);
    expect(await messageOf(out, messageId)).toMatchObject({ state: 'failed', stopped_why: 'addressUnknown' });
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'open' });
    await expect(approve(out, messageId)).rejects.toThrow('A mail to this address came back');
  });

  test('that drops the line after the letter leaves it in doubt, and it is never sent again by itself', async () => {
    const out = await wordsOut(database, NOW);
    const sink = await sinkFor(out, () => 'dropAfterData');
    const ada = await interviewed(out);
    const messageId = await draft(out, ada);
    await approve(out, messageId);
    await send(out);
    out.clock.advance(3 * DAY);
    await send(out);
    expect(await messageOf(out, messageId)).toMatchObject({ state: 'in_doubt', stopped_why: 'dropped' });
    expect([sink.taken.length, (await dutiesOf(out, ada))['thankYou']]).toEqual([1, 'open']);
    await expect(approve(out, messageId)).rejects.toThrow('Say first whether it arrived');
    const { workspaceId, memberId } = out;
    await settleMessage(out.deps, { workspaceId, memberId, messageId, hasArrived: true });
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'met' });
  });

  test('a bounce that somebody records is in the life of the mail, and the address gets no other', async () => {
    const out = await wordsOut(database, NOW);
    await sinkFor(out);
    const ada = await interviewed(out);
    const messageId = await draft(out, ada);
    await approve(out, messageId);
    await send(out);
    out.clock.advance(HOUR);
    const bounced = { type: 'MessageBounced', messageId, isHard: true } as const;
    const fact = factAt(out.clock.now(), bounced) as Extract<Fact, { type: 'MessageBounced' }>;
    const { workspaceId } = out;
    const request = { kind: 'record', fact } as const;
    await recordRequest(out.deps, { workspaceId, applicationId: ada, request, authorId: null });
    expect(await lifeOf(out, messageId)).toEqual([
      'draft',
      'approved',
      'sending',
      'accepted',
      'bounced (addressUnknown)',
    ]);
    expect(await dutiesOf(out, ada)).toMatchObject({ thankYou: 'open' });
    const again = await draft(out, ada);
    await expect(approve(out, again)).rejects.toThrow('A mail to this address came back');
  });

  test('that nobody reaches is no reason to lose or to doubt a mail', async () => {
    const out = await wordsOut(database, NOW);
    const sink = await openMailSink();
    await sink.close();
    await leaveThrough(out, sink.port);
    const messageId = await draft(out, await interviewed(out));
    await approve(out, messageId);
    await send(out);
    expect(await messageOf(out, messageId)).toMatchObject({ state: 'held', stopped_why: 'unreachable' });
  });
});

test('no more mails in a minute go to one domain than the settings allow; others pass meanwhile', async () => {
  const out = await wordsOut(database, NOW);
  const sink = await sinkFor(out);
  await inWorkspace(database, out.workspaceId, (trx) =>
    trx.updateTable('mail_settings').set({ per_domain_minute: 2 }).execute(),
  );
  const addresses = ['a@big.example', 'b@BIG.example', 'c@big.example', 'd@small.example'];
  for (const [index, address] of addresses.entries()) {
    const messageId = await draft(out, await interviewed(out, { name: `Ada ${index}`, address }));
    await approve(out, messageId);
  }
  await send(out);
  expect(sink.taken.map(({ to }) => to).toSorted()).toEqual([
    'a@big.example',
    'b@BIG.example',
    'd@small.example',
  ]);
  out.clock.set(NOW + 2 * MINUTE);
  await send(out);
  expect(sink.taken.map(({ to }) => to)).toContain('c@big.example');
});
