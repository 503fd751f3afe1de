import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import DKIM from 'nodemailer/lib/dkim';

/** What a mail is signed with (DKIM, RFC 6376). */
export interface Signing {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

export interface SigningKey {
  readonly privateKey: string;
  /** Base64, as it is published. */
  readonly publicKey: string;
}

/** 2048 bits: what receivers ask for (RFC 8301), and what fits into the record of most name servers. */
const KEY_BITS = 2048;

export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKey, publicKey: publicKey.toString('base64') };
}

/** The mail with its signature on top; what is signed is what a reader sees and answers to. */
export async function signMail(source: Buffer, { domain, selector, privateKey }: Signing): Promise<Buffer> {
  const signer = new DKIM({ domainName: domain, keySelector: selector, privateKey });
  const chunks: Buffer[] = [];
  for await (const chunk of signer.sign(source)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
