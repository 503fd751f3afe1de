import { connect, type Socket } from 'node:net';

/** How hard a server is asked. */
export interface Load {
  readonly url: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}

export interface Loaded {
  readonly perSecond: number;
  /** How long each answer took, in milliseconds. */
  readonly samples: readonly number[];
  /** Of the last answer, head and body. */
  readonly bytes: number;
}

/**
 * Asks for one path over so many connections, each the next time as soon as it has its answer. It reads answers as bytes and
 * no further, so that it takes little of the machine that it shares with what it measures.
 */
export async function load(asked: Load): Promise<Loaded> {
  const warmUp = Date.now() + 1000;
  const end = warmUp + asked.seconds * 1000;
  const samples: number[] = [];
  let bytes = 0;
  const note = (took: number, size: number) => {
    bytes = size;
    if (Date.now() >= warmUp) samples.push(took);
  };
  await Promise.all(Array.from({ length: asked.connections }, () => askUntil(end, asked, note)));
  return { perSecond: samples.length / asked.seconds, samples, bytes };
}

async function askUntil(
  end: number,
  { url, path, headers = {} }: Load,
  note: (took: number, size: number) => void,
): Promise<void> {
  const { hostname, port } = new URL(url);
  const lines = Object.entries({ host: `${hostname}:${port}`, connection: 'keep-alive', ...headers });
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.setNoDelay(true);
  while (Date.now() < end) {
    const begun = performance.now();
    const size = await answerOf(socket, request);
    note(performance.now() - begun, size);
  }
  socket.destroy();
}

/** Writes one request and waits for the whole answer; refuses one that is not a 200. */
async function answerOf(socket: Socket, request: Buffer): Promise<number> {
  return await new Promise((resolve, reject) => {
    let head = '';
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (head.length < LONGEST_HEAD) head += chunk.toString('latin1', 0, LONGEST_HEAD);
      if (size < lengthOf(head, chunk)) return;
      socket.off('data', onData);
      if (head.startsWith('HTTP/1.1 200')) resolve(size);
      else reject(new Error(`The server answered: ${head.slice(0, 300)}`));
    };
    socket.on('data', onData);
    socket.write(request);
  });
}

const LONGEST_HEAD = 4000;

/** How long the answer is as a whole: by its length, or once its last chunk has come; not known yet is endless. */
function lengthOf(head: string, chunk: Buffer): number {
  const bodyAt = head.indexOf('\r\n\r\n');
  if (bodyAt < 0) return Number.POSITIVE_INFINITY;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return bodyAt + 4 + Number(length);
  return chunk.toString('latin1', Math.max(0, chunk.length - 5)) === '0\r\n\r\n'
    ? 0
    : Number.POSITIVE_INFINITY;
}
