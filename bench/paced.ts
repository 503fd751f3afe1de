import { request } from 'node:http';

export interface Paced {
  readonly url: string;
  /** Each is asked for once. */
  readonly paths: readonly string[];
  readonly perSecond: number;
}

export interface PacedAnswers {
  /** Milliseconds from the moment at which each was due until its first byte, and until its last. */
  readonly firstByte: readonly number[];
  readonly whole: readonly number[];
}

/**
 * Asks for so many paths a second, each at its own moment whether the one before was answered or not, as people do who know
 * nothing of each other. A late start counts: it is measured from when the request was due.
 */
export async function paced({ url, paths, perSecond }: Paced): Promise<PacedAnswers> {
  const [firstByte, whole]: [number[], number[]] = [[], []];
  const begun = performance.now() + 200;
  const all = paths.map(async (path, index) => {
    const due = begun + (index * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const took = await askOnce(`${url}${path}`, due);
    firstByte.push(took.firstByte);
    whole.push(took.whole);
  });
  await Promise.all(all);
  return { firstByte, whole };
}

async function askOnce(url: string, due: number): Promise<{ firstByte: number; whole: number }> {
  return await new Promise((resolve, reject) => {
    // A connection of its own for each, as from a phone that opens a mail.
    const sent = request(url, { agent: false }, (response) => {
      const firstByte = performance.now() - due;
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on('data', () => undefined);
      response.on('end', () => resolve({ firstByte, whole: performance.now() - due }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
