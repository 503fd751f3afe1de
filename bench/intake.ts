import PostalMime from 'postal-mime';
import { readMail } from '../src/intake/mail/read-mail.ts';
import { type Bench, percentile, rounded, rssMb } from './result.ts';
import { seededMails } from './seeded/mails.ts';

/** Both are warm after this many: the compiler has seen every kind of mail often enough. */
const WARM = 1500;
/** Short rounds, so that whatever else the machine does falls on both sides of a pair. */
const ROUND = 250;

/**
 * Mails of a large mailbox read one after the other: taken apart, told apart, trimmed, searched for promises. The yardstick takes
 * the same mails apart and does nothing else. They take turns round by round, in processor time, and the ratio is that of the
 * middle pair: a neighbour on the machine slows single rounds and not the figure. Nothing is kept, so the memory is what reading takes.
 */
export const run: Bench = async ({ size = 10_000, seed }) => {
  const context = { receivedAt: Date.UTC(2026, 10, 20), zone: 'UTC' };
  const read = (raw: Uint8Array) => readMail(raw, context);
  const parse = (raw: Uint8Array) => PostalMime.parse(raw);
  for await (const raw of seededMails(WARM, seed)) await Promise.all([read(raw), parse(raw)]);
  const pairs: { readonly ours: number; readonly yardstick: number }[] = [];
  let most = 0;
  for (const mails of rounds(size, seed)) {
    // Whoever comes second finds the caches warm: they take turns in that too.
    const isFirst = pairs.length % 2 === 0;
    const before = isFirst ? await millisecondsOf(parse, mails) : 0;
    const ours = await millisecondsOf(read, mails);
    const yardstick = isFirst ? before : await millisecondsOf(parse, mails);
    pairs.push({ ours: ours / mails.length, yardstick: yardstick / mails.length });
    most = Math.max(most, rssMb());
  }
  return {
    bench: 'intake',
    size,
    ours: rounded(
      1000 /
        percentile(
          pairs.map(({ ours }) => ours),
          50,
        ),
    ),
    unit: 'mails/s',
    yardstick: {
      name: 'postal-mime alone',
      value: rounded(
        1000 /
          percentile(
            pairs.map(({ yardstick }) => yardstick),
            50,
          ),
      ),
    },
    ratio: rounded(
      percentile(
        pairs.map(({ ours, yardstick }) => yardstick / ours),
        50,
      ),
    ),
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
  const begun = process.cpuUsage();
  for (const raw of mails) await work(raw);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
