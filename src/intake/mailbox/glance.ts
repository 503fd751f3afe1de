import type { MailNamed } from './mail-named.ts';

/** Of which headers a mail is glanced at before anything else of it is asked for. */
export const GLANCED_AT = [
  'message-id',
  'in-reply-to',
  'references',
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'return-path',
  'content-type',
  'subject',
] as const;

/** What a few headers say: whether it is worth asking for the whole mail. Never shown, never kept. */
export interface Glance extends MailNamed {
  /** Its own Message-ID. */
  readonly mailId: string | null;
  /** A report of a mail server, whose text alone says what it is about. */
  readonly isReport: boolean;
  /** A member may have passed on what somebody else wrote. */
  readonly isForward: boolean;
}

/** Reads a few headers, roughly: it may name too much, never too little. Linear in their length. */
export function glanceAt(headers: string): Glance {
  const glance = { mailIds: new Set<string>(), addresses: new Set<string>(), marks: new Set<string>() };
  let [from, type, subject, returnPath] = ['', '', '', '?'];
  let mailId: string | null = null;
  for (const { name, value } of fieldsOf(headers)) {
    if (name === 'content-type') type = value.toLowerCase();
    else if (name === 'subject') subject = value;
    else if (IDS.has(name)) {
      const ids = idsIn(value);
      for (const id of ids) glance.mailIds.add(id);
      if (name === 'message-id') mailId ??= ids[0] ?? null;
    } else {
      if (name === 'from') from = value.toLowerCase();
      if (name === 'return-path') returnPath = value.trim();
      addAddresses(glance, value);
    }
  }
  return {
    mailId,
    mailIds: [...glance.mailIds],
    addresses: [...glance.addresses],
    marks: [...glance.marks],
    isReport:
      type.includes('multipart/report') ||
      returnPath === '<>' ||
      /\b(?:mailer-daemon|postmaster)@/.test(from.slice(0, 500)),
    isForward: FORWARD.test(subject.slice(0, 40)) || type.includes('message/rfc822'),
  };
}

const IDS = new Set(['message-id', 'in-reply-to', 'references']);

/** What mail programs put before the subject of what is passed on, in the languages that they speak. */
const FORWARD =
  /^\s*(?:fwd?|wg|tr|rv|i|enc|vs|vb|doorst|pd|továbbítás|ilt|yml|προώθ|пересл|转发|轉寄|転送)\s*[:：]/iu;

function addAddresses(
  { addresses, marks }: { addresses: Set<string>; marks: Set<string> },
  value: string,
): void {
  for (const [found] of value.slice(0, LONGEST).matchAll(/[^\s<>,;:"()[\]]{1,128}@[^\s<>,;"()[\]]{1,255}/g)) {
    const address = found.toLowerCase();
    addresses.add(address);
    const local = address.slice(0, address.lastIndexOf('@'));
    const plus = local.lastIndexOf('+');
    if (plus >= 0) marks.add(local.slice(plus + 1));
  }
}

function idsIn(value: string): string[] {
  return [...value.slice(0, LONGEST).matchAll(/<[^<>\s]{1,990}>/g)].map(([found]) => found);
}

const LONGEST = 100_000;

/** The fields of a header, each on one line (RFC 5322 2.2.3). */
function fieldsOf(headers: string): { readonly name: string; readonly value: string }[] {
  const lines: string[] = [];
  for (const line of headers.split(/\r?\n/)) {
    if ((line.startsWith(' ') || line.startsWith('\t')) && lines.length > 0) lines[lines.length - 1] += line;
    else lines.push(line);
  }
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon <= 0
      ? []
      : [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1) }];
  });
}
