import { expect, onTestFinished, test } from 'vitest';
import { createPostHook } from './post-hook.ts';
import { type HookManners, openHookSink } from './testing/hook-sink.ts';

async function sink(manners?: HookManners) {
  const opened = await openHookSink(manners);
  onTestFinished(opened.close);
  return opened;
}

const trusting = createPostHook({ privateHosts: ['localhost'], timeoutMs: 500 });
const strict = createPostHook({ privateHosts: [], timeoutMs: 500 });

test('a post arrives as JSON', async () => {
  const { url, posts } = await sink();
  expect(await trusting(url, { text: 'Ada waits' })).toEqual({ is: 'accepted' });
  expect(posts).toEqual(['{"text":"Ada waits"}']);
});

test('the machine itself and its network are not reached unless whoever runs it says so', async () => {
  const { url, posts } = await sink();
  const port = new URL(url).port;
  expect(await strict(url, {})).toEqual({ is: 'give-up', why: 'notEncrypted' });
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '169.254.169.254', '2130706433', '0x7f.1'])
    expect(await strict(`https://${host}:${port}/hook`, {})).toEqual({ is: 'give-up', why: 'notPublic' });
  expect(posts).toEqual([]);
});

test('a public name that points inside is refused, also when only one of its addresses does', async () => {
  const resolve = async () => ['93.184.216.34', '10.0.0.8'];
  const post = createPostHook({ privateHosts: [], resolve });
  expect(await post('https://hooks.example.com/x', {})).toEqual({ is: 'give-up', why: 'notPublic' });
});

test('a redirect is not followed', async () => {
  const inside = await sink();
  const { url } = await sink(() => ({ to: inside.url }));
  expect(await trusting(url, {})).toEqual({ is: 'give-up', why: 'moved' });
  expect(inside.posts).toEqual([]);
});

test.each([
  [404, { is: 'give-up', why: 'gone' }],
  [403, { is: 'give-up', why: 'refused' }],
  [429, { is: 'try-again', why: 'busy' }],
  [503, { is: 'try-again', why: 'busy' }],
])('an answer of %i', async (status, outcome) => {
  const { url } = await sink(() => status);
  expect(await trusting(url, {})).toEqual(outcome);
});

test('no answer leaves it in doubt; nobody there is tried again; what is no address is given up', async () => {
  const { url, close } = await sink(() => 'hang');
  expect(await trusting(url, {})).toEqual({ is: 'in-doubt', why: 'noAnswer' });
  await close();
  expect(await trusting(url, {})).toEqual({ is: 'try-again', why: 'unreachable' });
  expect(await trusting('ftp://localhost/x', {})).toEqual({ is: 'give-up', why: 'addressUnreadable' });
  const nowhere = createPostHook({ privateHosts: [], resolve: () => Promise.reject(new Error('ENOTFOUND')) });
  expect(await nowhere('https://nowhere.invalid/', {})).toEqual({ is: 'try-again', why: 'nameUnknown' });
});
