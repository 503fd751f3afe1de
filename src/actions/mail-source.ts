import { compose, type Mail } from '../delivery/mail/compose.ts';
import { readMail, type ShownMail } from '../delivery/mail/read-mail.ts';

/** A mail in its form for the wire, headers and all. */
export async function mailSource(mail: Mail): Promise<string> {
  return (await compose(mail)).toString('utf8');
}

/** A mail of the catcher, taken apart as its receiver's program would. */
export async function showMail(source: string): Promise<ShownMail> {
  return await readMail(source);
}
