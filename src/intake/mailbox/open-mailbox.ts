import { ImapFlow, type ListResponse } from 'imapflow';
import type { Instant } from '../../lib/instant.ts';
import { GLANCED_AT, type Glance, glanceAt } from './glance.ts';
import type { MailboxServer } from './mailbox-server.ts';

/** A folder as the server names it, and what lies in it as far as that can be told. */
export interface MailFolder {
  readonly path: string;
  readonly holds: 'inbox' | 'sent' | 'archive' | 'all' | 'left' | 'other';
}

export interface OpenFolder {
  /** When this is another than last time, the server counts anew and every number means another mail. */
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly count: number;
}

export interface GlancedMail {
  readonly uid: number;
  readonly bytes: number;
  readonly glance: Glance;
}

export interface RawMail {
  readonly uid: number;
  readonly raw: Uint8Array;
  readonly receivedAt: Instant | null;
  /** The end is missing: it was too large. */
  readonly isCut: boolean;
}

/** One connection to a mailbox, signed in. Every call throws when the line is gone; nothing on the server is changed but by `markRead`. */
export interface OpenMailbox {
  readonly listFolders: () => Promise<readonly MailFolder[]>;
  readonly openFolder: (path: string, options?: { readonly mayWrite?: boolean }) => Promise<OpenFolder>;
  /** The numbers of the mails after one, in order, of those that came since. */
  readonly listAfter: (uid: number, since: Instant) => Promise<readonly number[]>;
  readonly glance: (uids: readonly number[]) => Promise<readonly GlancedMail[]>;
  /** One after the other, in order; no other call may be made until all are read. */
  readonly read: (uids: readonly number[]) => AsyncGenerator<RawMail>;
  /** Whether a mail with this Message-ID lies in the open folder. */
  readonly has: (mailId: string) => Promise<boolean>;
  readonly markRead: (uids: readonly number[]) => Promise<void>;
  /** Returns when something new lies in the open folder, or after this long. */
  readonly waitForNews: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a mailbox; throws the library's error when it cannot. */
export async function openMailbox(server: MailboxServer): Promise<OpenMailbox> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    doSTARTTLS: server.security === 'tls' ? undefined : server.security === 'starttls',
    auth: {
      user: server.login,
      ...('accessToken' in server ? { accessToken: server.accessToken } : { pass: server.password }),
    },
    logger: false,
    // We ask for it at once and ourselves: the library would wait fifteen seconds.
    disableAutoIdle: true,
    maxIdleTime: 4 * 60_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 5 * 60_000,
  });
  // Whoever waits for an answer hears of it; without this an error of an idle line ends the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    listFolders: async () => (await client.list()).filter(canBeOpened).map(folderOf),
    openFolder: (path, { mayWrite = false } = {}) => openFolder(client, path, mayWrite),
    listAfter: (uid, since) => listAfter(client, uid, since),
    glance: (uids) => glance(client, uids),
    read: (uids) => read(client, uids),
    has: async (mailId) => {
      const found = await client.search({ header: { 'message-id': mailId } }, { uid: true });
      return Array.isArray(found) && found.length > 0;
    },
    markRead: async (uids) => {
      if (uids.length > 0) await client.messageFlagsAdd(uids.join(','), ['\\Seen'], { uid: true });
    },
    waitForNews: (ms, signal) => waitForNews(client, ms, signal),
    close: () => close(client),
  };
}

function canBeOpened({ flags }: ListResponse): boolean {
  return !flags.has('\\Noselect') && !flags.has('\\NonExistent');
}

function folderOf({ path, specialUse }: ListResponse): MailFolder {
  return { path, holds: HOLDS[specialUse ?? ''] ?? (path.toUpperCase() === 'INBOX' ? 'inbox' : 'other') };
}

/** RFC 6154, as the server says it or as the library knows it by the folder's name. */
const HOLDS: Readonly<Record<string, MailFolder['holds']>> = {
  '\\Inbox': 'inbox',
  '\\Sent': 'sent',
  '\\Archive': 'archive',
  '\\All': 'all',
  '\\Trash': 'left',
  '\\Junk': 'left',
  '\\Drafts': 'left',
};

async function openFolder(client: ImapFlow, path: string, mayWrite: boolean): Promise<OpenFolder> {
  const { uidValidity, uidNext, exists } = await client.mailboxOpen(path, { readOnly: !mayWrite });
  return { uidValidity: Number(uidValidity), uidNext, count: exists };
}

async function listAfter(client: ImapFlow, uid: number, since: Instant): Promise<readonly number[]> {
  const box = client.mailbox;
  // Dovecot answers an empty folder with BAD, and "5:*" names the last mail even when its number is 3.
  if (box === false || box.exists === 0 || box.uidNext <= uid + 1) return [];
  const found = await client.search({ uid: `${uid + 1}:*`, since: new Date(since) }, { uid: true });
  if (!Array.isArray(found)) throw new Error('The server did not say which mails are new');
  return found.filter((one) => one > uid).sort((a, b) => a - b);
}

async function glance(client: ImapFlow, uids: readonly number[]): Promise<GlancedMail[]> {
  if (uids.length === 0) return [];
  const found: GlancedMail[] = [];
  const query = { uid: true, size: true, headers: [...GLANCED_AT] };
  for await (const { uid, size, headers } of client.fetch(uids.join(','), query, { uid: true })) {
    found.push({ uid, bytes: size ?? 0, glance: glanceAt(headers?.toString('latin1') ?? '') });
  }
  return found.sort((a, b) => a.uid - b.uid);
}

/** Of a larger mail only the beginning is taken: what the person wrote, without what they attached. */
const MOST_BYTES = 25 * 1024 * 1024;

async function* read(client: ImapFlow, uids: readonly number[]): AsyncGenerator<RawMail> {
  if (uids.length === 0) return;
  const query = { uid: true, size: true, internalDate: true, source: { maxLength: MOST_BYTES } };
  for await (const one of client.fetch(uids.join(','), query, { uid: true })) {
    const { uid, source, internalDate, size = 0 } = one;
    const receivedAt = internalDate === undefined ? null : new Date(internalDate).getTime();
    yield { uid, raw: source ?? new Uint8Array(), receivedAt, isCut: size > MOST_BYTES };
  }
}

/** A server that does not say by itself what is new is asked this often. */
const POLL_MS = 20_000;

async function waitForNews(client: ImapFlow, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted || !client.usable) return;
  const longest = client.capabilities.has('IDLE') ? ms : Math.min(ms, POLL_MS);
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      client.off('exists', done);
      client.off('close', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, longest);
    client.on('exists', done);
    client.on('close', done);
    signal.addEventListener('abort', done);
    // Ends by itself with the next call, or with the line.
    client.idle().catch(done);
  });
}

/** A server that does not say goodbye is not waited for. */
async function close(client: ImapFlow): Promise<void> {
  const timer = setTimeout(() => client.close(), 2000);
  try {
    if (client.usable) await client.logout();
  } catch {
    // It is gone, which is what was wanted.
  } finally {
    clearTimeout(timer);
    client.close();
  }
}
