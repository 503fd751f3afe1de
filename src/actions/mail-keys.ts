import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { AppError } from '../domain/app-error.ts';
import type { OneApplication } from './load-history.ts';

/** One member of a workspace. */
export interface OneMember {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** What only whoever has the secret of this installation can make or read. */
export interface MailKeys {
  /** Encrypts a password for the database. */
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string;
  /** Encrypts a mail as it came, packed first. */
  readonly sealMail: (raw: Uint8Array) => string;
  readonly openMail: (sealed: string) => Buffer;
  /** The part after the plus of a conversation's address for replies. */
  readonly conversationOf: (applicationId: string, to: string) => string;
  /** The part after the plus of a mail's return path, by which a bounce is known without its text. */
  readonly returnOf: (messageId: string) => string;
  /** The token of the status link in a mail: the same at every try, so that it needs to be kept nowhere. */
  readonly statusTokenOf: (workspaceId: string, messageId: string) => string;
  /** The same for the page of a referee or of an agency's recruiter. */
  readonly outsideTokenOf: (workspaceId: string, messageId: string) => string;
  /** The token by which one press ends keeping in touch; it says itself whom it is about. */
  readonly leavingTokenOf: (about: OneApplication) => string;
  /** The token by which one press ends the week by mail of one member. */
  readonly reviewTokenOf: (whose: OneMember) => string;
  readonly readReviewToken: (token: string) => OneMember | null;
  /** Whom such a token is about; `null` for one that was not made here. */
  readonly readLeavingToken: (token: string) => OneApplication | null;
}

/** Each use has a key of its own, derived from the secret that signs sessions (RFC 5869). */
export function createMailKeys(secret: string): MailKeys {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `heardback ${use}`, 32));
  const [kept, password, conversation, bounce, status, outside, leaving, review] = [
    keyFor('kept mail'),
    keyFor('mail password'),
    keyFor('conversation'),
    keyFor('return path'),
    keyFor('status link'),
    keyFor('outside link'),
    keyFor('end of keeping in touch'),
    keyFor('end of the week by mail'),
  ];
  return {
    seal: (text) => seal(password, Buffer.from(text, 'utf8')),
    open: (sealed) => open(password, sealed).toString('utf8'),
    sealMail: (raw) => seal(kept, deflateRawSync(raw)),
    openMail: (sealed) => inflateRawSync(open(kept, sealed)),
    conversationOf: (applicationId, to) => shortMark(conversation, `${applicationId}/${to}`),
    returnOf: (messageId) => shortMark(bounce, messageId),
    statusTokenOf: (workspaceId, messageId) => tokenOf(status, workspaceId, messageId),
    outsideTokenOf: (workspaceId, messageId) => tokenOf(outside, workspaceId, messageId),
    leavingTokenOf: (about) => leavingToken(leaving, about),
    reviewTokenOf: ({ workspaceId, memberId }) =>
      leavingToken(review, { workspaceId, applicationId: memberId }),
    readReviewToken: (token) => {
      const about = aboutOf(token);
      if (about === null || !isSame(leavingToken(review, about), token)) return null;
      return { workspaceId: about.workspaceId, memberId: about.applicationId };
    },
    readLeavingToken: (token) => {
      const about = aboutOf(token);
      return about !== null && isSame(leavingToken(leaving, about), token) ? about : null;
    },
  };
}

function tokenOf(key: Buffer, workspaceId: string, messageId: string): string {
  const workspace = Buffer.from(workspaceId.replaceAll('-', ''), 'hex');
  const mark = createHmac('sha256', key).update(messageId).digest().subarray(0, STATUS_BYTES);
  return Buffer.concat([workspace, mark]).toString('base64url');
}

/** Both ids, and a mark that only we can make. */
function leavingToken(key: Buffer, { workspaceId, applicationId }: OneApplication): string {
  const ids = Buffer.from(`${workspaceId}${applicationId}`.replaceAll('-', ''), 'hex');
  const mark = createHmac('sha256', key).update(ids).digest().subarray(0, LEAVING_BYTES);
  return Buffer.concat([ids, mark]).toString('base64url');
}

function aboutOf(token: string): OneApplication | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * ID_BYTES + LEAVING_BYTES) return null;
  const idAt = (start: number) =>
    bytes
      .toString('hex', start, start + ID_BYTES)
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { workspaceId: idAt(0), applicationId: idAt(ID_BYTES) };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const ID_BYTES = 16;
const LEAVING_BYTES = 16;
/** As long as the random part of a status link. */
const STATUS_BYTES = 24;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Sixty bits in letters and digits that survive any mail program, whatever it does to capitals. */
function shortMark(key: Buffer, text: string): string {
  const bits = BigInt(`0x${createHmac('sha256', key).update(text).digest('hex').slice(0, 15)}`);
  return bits.toString(36).padStart(12, '0');
}

function seal(key: Buffer, bytes: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

function open(key: Buffer, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]);
  } catch {
    throw new AppError(
      'setting_invalid',
      'Cannot read what was encrypted here: it was kept under another secret. Enter the password again',
    );
  }
}
