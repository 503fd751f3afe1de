import PostalMime from 'postal-mime';
import { readMail } from '../src/intake/mail/read-mail.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { seededMails } from './seeded/mails.ts';

/** Both are warm after this many. */
const WARM = 500;
const ROUND = 1000;

/**
 * Mails of a large mailbox read one after the other: taken apart, told apart, trimmed, searched for promises. The yardstick takes
 * the same mails apart and does nothing else. They take turns, so that a busy machine slows both alike; nothing is kept, so the
 * memory is what reading takes.
 */
export const run: Bench = async ({ size = 100_000, seed }) => {
  const context = { receivedAt: Date.UTC(2026, 10, 20), zone: 'UTC' };
  const read = (raw: Uint8Array) => readMail(raw, context);
  const parse = (raw: Uint8Array) => PostalMime.parse(raw);
  const spent = { read: 0, parse: 0 };
  for await (const raw of seededMails(WARM, seed)) await Promise.all([read(raw), parse(raw)]);
  let most = 0;
  for (const mails of rounds(size, seed)) {
    spent.parse += await millisecondsOf(parse, mails);
    spent.read += await millisecondsOf(read, mails);
    most = Math.max(most, rssMb());
  }
  const ours = (size / spent.read) * 1000;
  const yardstick = (size / spent.parse) * 1000;
  return {
    bench: 'intake',
    size,
    ours: rounded(ours),
    unit: 'mails/s',
    yardstick: { name: 'postal-mime alone', value: rounded(yardstick) },
    ratio: rounded(ours / yardstick),
    rssMb: most,
  };
};

function* rounds(size: number, seed: number): Generator<Uint8Array[]> {
  let mails: Uint8Array[] = [];
  for (const raw of seededMails(size, seed)) {
    mails.push(raw);
    if (mails.length < ROUND) continue;
    yield mails;
    mails = [];
  }
  if (mails.length > 0) yield mails;
}

async function millisecondsOf(
  work: (raw: Uint8Array) => Promise<unknown>,
  mails: readonly Uint8Array[],
): Promise<number> {
  const begun = performance.now();
  for (const raw of mails) await work(raw);
  return performance.now() - begun;
}
