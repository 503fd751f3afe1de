import { readMail } from '../intake/mail/read-mail.ts';
import type { MailKeys } from './mail-keys.ts';

/** A mail as it came, for a person to look at. What is HTML in it is not to be trusted. */
export interface ShownSource {
  readonly text: string;
  readonly html: string;
  readonly bytes: number;
  readonly attachments: readonly {
    readonly name: string | null;
    readonly type: string;
    readonly bytes: number;
  }[];
}

/** Opens a mail that was kept sealed; one that cannot be taken apart is shown as it is. */
export async function showKeptSource(
  { openMail }: Pick<MailKeys, 'openMail'>,
  sealed: string,
): Promise<ShownSource> {
  const raw = openMail(sealed);
  const mail = await readMail(raw, { receivedAt: 0, zone: 'UTC' });
  const bytes = raw.length;
  if (!mail.isReadable)
    return { text: raw.subarray(0, LONGEST).toString('latin1'), html: '', bytes, attachments: [] };
  const attachments = mail.attachments.map(({ name, type, bytes: size }) => ({ name, type, bytes: size }));
  return { text: mail.text, html: mail.html, bytes, attachments };
}

const LONGEST = 100_000;
