import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { PushAddress } from '../send-push.ts';

export interface TakenPush {
  readonly headers: IncomingHttpHeaders;
  /** What the browser would be given, opened with the keys that only it has. */
  readonly text: string;
  /** What the sender says of itself, once its signature was found to be right. */
  readonly claims: { readonly aud: string; readonly sub: string; readonly exp: number };
}

export interface PushSink {
  readonly address: PushAddress;
  readonly taken: TakenPush[];
  readonly close: () => Promise<void>;
}

/** A push service and the browser behind it in one: takes what is posted, checks who signed it, and decrypts it (RFC 8291). */
export async function openPushSink(answers: () => number = () => 201): Promise<PushSink> {
  const keys = createECDH('prime256v1');
  const publicKey = keys.generateKeys();
  const auth = randomBytes(16);
  const taken: TakenPush[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = answers();
      if (status < 300)
        taken.push({
          headers: request.headers,
          text: open(Buffer.concat(chunks), { keys, publicKey, auth }),
          claims: claimsOf(request.headers.authorization ?? ''),
        });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  return {
    address: {
      endpoint: `http://localhost:${port}/push/one`,
      keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    },
    taken,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface BrowserKeys {
  readonly keys: ReturnType<typeof createECDH>;
  readonly publicKey: Buffer;
  readonly auth: Buffer;
}

/** RFC 8188: salt, record size, length of the key, key of the sender, then one record that ends with a 2. */
function open(body: Buffer, { keys, publicKey, auth }: BrowserKeys): string {
  const salt = body.subarray(0, 16);
  const keyEnd = 21 + body.readUInt8(20);
  const sender = body.subarray(21, keyEnd);
  const shared = keys.computeSecret(sender);
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
  const secret = Buffer.from(hkdfSync('sha256', shared, auth, about, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(body.subarray(-16));
  const plain = Buffer.concat([decipher.update(body.subarray(keyEnd, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}

/** RFC 8292: `vapid t=<token>, k=<key>`. */
function claimsOf(authorization: string): TakenPush['claims'] {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('The push was not signed by the key that it names');
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
}
