import type { MailWay, MatchedBy } from '../domain/kept-mail/kept-mail.ts';
import type { Party } from '../domain/party.ts';
import type { Instant } from '../lib/instant.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import type { KeptLetterRecord, KeptMailRecord } from '../storage/queries/kept-mails.ts';
import type { MessageDeps } from './message-deps.ts';
import { type KeptKind, mailKey, meaningOf, standInOf } from './read-for-us.ts';
import type { Taking } from './taking.ts';

/** The rows of one mail that is kept. */
export interface KeptRows {
  readonly mail: KeptMailRecord;
  readonly letter: KeptLetterRecord;
  readonly source: StoredRow<'kept_mail_source'> | null;
}

/** Whose it is, or why nobody knows. */
export type KeptMatch = {
  readonly way: MailWay;
  readonly party: Party;
  readonly memberId: string | null;
} & (
  | {
      readonly is: 'known';
      readonly applicationId: string;
      readonly by: MatchedBy;
      readonly messageId: string | null;
    }
  | { readonly is: 'unsure'; readonly why: string; readonly suspects: readonly string[] }
);

export interface Keeping extends Taking {
  readonly sentAt: Instant;
  readonly kind: KeptKind;
  readonly match: KeptMatch;
}

/** A mail as it lies in the tables: what it is beside what stands in it, so that the second can be erased. */
export function keptRows(
  keeping: Keeping,
  { newId, mail: { keys } }: Pick<MessageDeps, 'newId' | 'mail'>,
): KeptRows {
  const { input, mail, now, match, kind, sentAt } = keeping;
  const [workspace_id, kept_mail_id] = [input.workspaceId, newId()];
  const meaning = meaningOf(mail);
  return {
    mail: {
      workspace_id,
      kept_mail_id,
      mail_key: mailKey(mail),
      mailbox_id: input.mailboxId,
      folder: input.folder ?? null,
      uid: input.uid ?? null,
      came_by: input.cameBy,
      kind,
      ...columnsOf(match),
      fact_id: null,
      number: 1,
      mail_id: mail.envelope.messageId,
      away_until: meaning.is === 'absence' ? meaning.awayUntil : null,
      sent_at: sentAt,
      read_at: now,
      settled_by: null,
      settled_at: null,
    },
    letter: letterOf(keeping, { workspace_id, kept_mail_id }),
    source: sourceOf(input.raw, keys),
  };

  function sourceOf(raw: Uint8Array, { sealMail }: typeof keys): KeptRows['source'] {
    const part = raw.length > MOST_SOURCE ? raw.subarray(0, HEAD_OF_LARGE) : raw;
    return { workspace_id, kept_mail_id, sealed_source: sealMail(part), bytes: raw.length };
  }
}

/** Of a larger mail the beginning is kept: headers and text, without what was attached. */
const MOST_SOURCE = 5 * 1024 * 1024;
const HEAD_OF_LARGE = 512 * 1024;

function columnsOf(match: KeptMatch) {
  const { way, party, memberId: member_id } = match;
  const common = { way, party, member_id };
  return match.is === 'known'
    ? {
        ...common,
        state: 'recorded' as const,
        why: null,
        matched_by: match.by,
        application_id: match.applicationId,
        suspects: [],
        message_id: match.messageId,
      }
    : {
        ...common,
        state: 'unsure' as const,
        why: match.why,
        matched_by: null,
        application_id: null,
        suspects: match.suspects,
        message_id: null,
      };
}

const LONGEST_TEXT = 200_000;
const LONGEST_LINE = 1000;

function letterOf(
  { mail }: Keeping,
  ids: Pick<KeptLetterRecord, 'workspace_id' | 'kept_mail_id'>,
): KeptLetterRecord {
  const { from, to, cc } = mail.envelope;
  const shown = [...to, ...cc].map(({ name, address }) => (name === '' ? address : `${name} <${address}>`));
  // PostgreSQL takes no NUL in a text.
  const clean = (text: string, most: number) => text.replaceAll('\u0000', '').slice(0, most);
  return {
    ...ids,
    from_name: from === null || from.name === '' ? null : clean(from.name, LONGEST_LINE),
    from_address: from === null ? null : clean(from.address, LONGEST_LINE),
    to_line: clean(shown.join(', '), LONGEST_LINE),
    subject: clean(mail.subject, LONGEST_LINE),
    text: clean(mail.words.trim() === '' ? (mail.forwarded?.text ?? mail.words) : mail.words, LONGEST_TEXT),
    stand_in: standInOf(mail.kind),
    erased_at: null,
  };
}
