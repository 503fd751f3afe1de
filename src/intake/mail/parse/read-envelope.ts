import type { Address } from 'postal-mime';
import type { Instant } from '../../../lib/instant.ts';
import type { Envelope, MailAddress } from '../mail.ts';
import { headerOf, headersOf } from './header-values.ts';
import { messageIdsIn } from './message-ids.ts';
import type { ParsedMail } from './parse-mime.ts';
import { readAuthentication } from './read-authentication.ts';
import { readDate } from './read-date.ts';

/** Where servers write whom they gave the mail to. */
const DELIVERED_TO = [
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-rcpt-to',
  'apparently-to',
];
const MOST_ADDRESSES = 500;

/** Who wrote to whom, in answer to what, and what the receiving server says of it. */
export function readEnvelope(mail: ParsedMail): Envelope {
  const to = flat(mail.to);
  const cc = flat(mail.cc);
  const deliveredTo = DELIVERED_TO.flatMap((name) => headersOf(mail, name)).flatMap(addressesIn);
  const addressedTo = [
    ...deliveredTo,
    ...to.map(({ address }) => address),
    ...cc.map(({ address }) => address),
  ];
  return {
    messageId: messageIdsIn(headerOf(mail, 'message-id'))[0] ?? null,
    inReplyTo: messageIdsIn(headerOf(mail, 'in-reply-to')),
    references: messageIdsIn(headerOf(mail, 'references')),
    from: flat(mail.from)[0] ?? null,
    sender: flat(mail.sender)[0] ?? null,
    to,
    cc,
    replyTo: flat(mail.replyTo),
    deliveredTo: [...new Set(deliveredTo)],
    returnPath: readReturnPath(mail),
    marks: marksOf(addressedTo),
    ...dateOf(mail),
    authentication: readAuthentication(mail),
    language: headerOf(mail, 'content-language').split(',')[0]?.trim().toLowerCase() || null,
  };
}

function dateOf(mail: ParsedMail): { sentAt: Instant | null; offsetMinutes: number | null } {
  const date = readDate(headerOf(mail, 'date'));
  return { sentAt: date?.at ?? null, offsetMinutes: date?.offsetMinutes ?? null };
}

/** Groups (RFC 5322 3.4) are opened: who is in one was written to like any other. */
function flat(addresses: Address | readonly Address[] | undefined): MailAddress[] {
  const list = addresses === undefined ? [] : Array.isArray(addresses) ? addresses : [addresses];
  return list
    .slice(0, MOST_ADDRESSES)
    .flatMap((one: Address) => one.group ?? [{ name: one.name, address: one.address ?? '' }])
    .map(({ name, address }) => ({ name: name.trim(), address: address.trim().toLowerCase() }))
    .filter(({ name, address }) => name !== '' || address !== '')
    .slice(0, MOST_ADDRESSES);
}

function readReturnPath(mail: ParsedMail): string | null {
  const [value] = headersOf(mail, 'return-path');
  if (value === undefined) return null;
  return addressesIn(value)[0] ?? '';
}

function addressesIn(value: string): string[] {
  return [...value.slice(0, 10_000).matchAll(/[^\s<>,;:"()]{1,128}@[^\s<>,;"()]{1,255}/g)].map(([found]) =>
    found.toLowerCase(),
  );
}

function marksOf(addresses: readonly string[]): string[] {
  const marks = addresses.flatMap((address) => {
    const local = address.slice(0, address.lastIndexOf('@'));
    const plus = local.indexOf('+');
    return plus < 0 ? [] : [local.slice(plus + 1)];
  });
  return [...new Set(marks.filter((mark) => mark !== ''))];
}
