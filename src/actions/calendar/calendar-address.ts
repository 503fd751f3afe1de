import type { MailKeys } from '../mail-keys.ts';

/** Addresses of calendars begin with their protocol; what was sealed begins with this. */
const SEALED = 'sealed:';

/**
 * The address of a calendar as it is kept: whoever knows a secret feed address can read the calendar, so it is encrypted like a
 * password, with a key that is not in the database.
 */
export function sealAddress(keys: MailKeys, url: string): string {
  return `${SEALED}${keys.seal(url.trim())}`;
}

/** The address itself. One that was kept before addresses were sealed is as it was, and is sealed when it is next read. */
export function addressOf(keys: MailKeys, { url }: { readonly url: string }): string {
  return isSealed(url) ? keys.open(url.slice(SEALED.length)) : url;
}

export function isSealed(url: string): boolean {
  return url.startsWith(SEALED);
}
