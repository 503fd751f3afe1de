import { createSocket } from 'node:dgram';

/** What a test's name server knows: texts and mail hosts by name. It refuses to answer for `silent`. */
export interface KnownNames {
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  readonly mailHosts?: Readonly<Record<string, string>>;
}

export interface NameServer {
  /** As the resolver takes it: address and port. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const TXT = 16;
const MX = 15;

/** A real name server on a free port of this machine (RFC 1035), which knows a few names and no others. */
export async function openNameServer({ texts = {}, mailHosts = {} }: KnownNames): Promise<NameServer> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = readQuestion(query);
    if (name.startsWith('silent.')) return;
    const host = mailHosts[name];
    const records =
      type === TXT
        ? (texts[name] ?? []).map(textRecord)
        : type === MX && host !== undefined
          ? [Buffer.concat([Buffer.from([0, 10]), nameBytes(host)])]
          : [];
    const isKnown = name in texts || name in mailHosts;
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(isKnown ? 0x8180 : 0x8183, 2);
    head.writeUInt16BE(records.length, 6);
    head.writeUInt32BE(0, 8);
    const answers = records.map((record) => answerOf(type, record));
    socket.send(Buffer.concat([head, query.subarray(12, end), ...answers]), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answerOf(type: number, record: Buffer): Buffer {
  const head = Buffer.alloc(12);
  // The name is the one of the question, twelve bytes into the message.
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(record.length, 10);
  return Buffer.concat([head, record]);
}

/** In pieces of 255 bytes, as a long record travels. */
function textRecord(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  return Buffer.concat(pieces);
}

function nameBytes(name: string): Buffer {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}
