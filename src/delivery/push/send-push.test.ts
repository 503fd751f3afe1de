import { expect, onTestFinished, test } from 'vitest';
import { createSendPush, makePushKeys } from './send-push.ts';
import { openPushSink } from './testing/push-sink.ts';

const keys = makePushKeys();
const sender = 'https://heardback.example.com';
const trusting = createSendPush({ privateHosts: ['localhost'], timeoutMs: 2000 });

async function sink(answers?: () => number) {
  const opened = await openPushSink(answers);
  onTestFinished(opened.close);
  return opened;
}

test('a push arrives so that only that browser can read it, signed by the key that the browser was given', async () => {
  const { address, taken } = await sink();
  expect(await trusting({ address, keys, sender, text: 'Ada’s word is due' })).toEqual({ is: 'accepted' });
  expect(taken).toHaveLength(1);
  const [push] = taken;
  expect(push?.text).toBe('Ada’s word is due');
  expect(push?.headers['content-encoding']).toBe('aes128gcm');
  expect(push?.headers['ttl']).toBe('43200');
  expect(push?.headers.authorization).toContain(`k=${keys.publicKey}`);
  expect(push?.claims).toMatchObject({ aud: new URL(address.endpoint).origin, sub: sender });
});

test.each([
  [404, { is: 'give-up', why: 'gone' }],
  [410, { is: 'give-up', why: 'gone' }],
  [403, { is: 'give-up', why: 'refused' }],
  [429, { is: 'try-again', why: 'busy' }],
  [500, { is: 'try-again', why: 'busy' }],
])('an answer of %i', async (status, outcome) => {
  const { address } = await sink(() => status);
  expect(await trusting({ address, keys, sender, text: 'x' })).toEqual(outcome);
});

test('an address inside is not reached, and keys that are none push nothing', async () => {
  const { address, taken } = await sink();
  const strict = createSendPush({ privateHosts: [] });
  expect(await strict({ address, keys, sender, text: 'x' })).toEqual({ is: 'give-up', why: 'notEncrypted' });
  const inside = { ...address, endpoint: 'https://10.0.0.8/push' };
  expect(await strict({ address: inside, keys, sender, text: 'x' })).toEqual({
    is: 'give-up',
    why: 'notPublic',
  });
  const broken = { ...address, keys: { p256dh: 'AAAA', auth: 'AAAA' } };
  expect(await trusting({ address: broken, keys, sender, text: 'x' })).toEqual({
    is: 'give-up',
    why: 'addressUnreadable',
  });
  expect(taken).toEqual([]);
});
