import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** What a challenge says to a device, as far as this one reads it. */
interface Asked {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
}

interface Answering {
  readonly origin: string;
  /** Whether it asks for a finger first. */
  readonly isUnlocked?: boolean;
}

/** A device in memory that keeps one passkey and answers challenges as WebAuthn says, without a browser. */
export function softAuthenticator() {
  const id = randomBytes(16);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let counter = 0;
  const dataFor = (rpId: string, isUnlocked: boolean, isNew: boolean): Buffer => {
    counter += 1;
    const flags = 0x01 | (isUnlocked ? 0x04 : 0) | (isNew ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const known = isNew ? [Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)] : [];
    return Buffer.concat([hash(rpId), Buffer.from([flags]), count, ...known]);
  };
  return {
    /** The answer to a challenge for a new passkey. */
    make: (asked: Asked, { origin, isUnlocked = true }: Answering) => {
      const data = dataFor(asked.rp?.id ?? '', isUnlocked, true);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ]);
      return answer(id, {
        clientDataJSON: clientData('webauthn.create', asked.challenge, origin).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    /** The answer to a challenge that signs in. */
    sign: (asked: Asked, { origin, isUnlocked = true }: Answering) => {
      const data = dataFor(asked.rpId ?? '', isUnlocked, false);
      const client = clientData('webauthn.get', asked.challenge, origin);
      return answer(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signed(privateKey, Buffer.concat([data, hash(client)])).toString('base64url'),
      });
    },
  };
}

function answer(id: Buffer, response: object) {
  const shown = id.toString('base64url');
  return { id: shown, rawId: shown, type: 'public-key', clientExtensionResults: {}, response };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function signed(key: KeyObject, bytes: Buffer): Buffer {
  return createSign('sha256').update(bytes).sign(key);
}

function hash(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest();
}

/** An ES256 key as COSE writes it (RFC 9053, section 7.1): key type 2, algorithm -7, curve 1, and the point. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [atX, atY] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
  return Buffer.concat([head, Buffer.from([0x21]), cborBytes(atX), Buffer.from([0x22]), cborBytes(atY)]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, bytes.length]), bytes]);
}
