import { createHash } from 'node:crypto';
import { glanceAt } from '../intake/mailbox/glance.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { notifyOfLists } from '../storage/queries/changes.ts';
import { insertKeptMail } from '../storage/queries/kept-mails.ts';
import { lookAround } from '../storage/queries/mail-lookups.ts';
import type { MessageDeps } from './message-deps.ts';
import type { TakeMail, Taken } from './taking.ts';

/** `broken` and `empty`: it could not be taken apart. `notRecorded`: it was read, and what it means could not be written down. */
export type AsideWhy = 'broken' | 'empty' | 'too-large' | 'notRecorded';

/**
 * A mail that cannot be read, and whose headers name somebody whom we know: it is kept as it came, and shown, so that a person
 * looks at it. One that names nobody whom we know is left alone like any other.
 */
export async function keepAside(deps: MessageDeps, input: TakeMail, why: AsideWhy): Promise<Taken> {
  const { workspaceId, raw } = input;
  const names = glanceAt(headOf(raw));
  const now = deps.clock.now();
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { threads, marks, people } = await lookAround(trx, workspaceId, names);
    const suspects = new Set([
      ...[...threads.values(), ...marks.values()].map((one) => one.applicationId),
      ...[...people.values()]
        .flat()
        .flatMap(({ applications }) => applications.map((one) => one.applicationId)),
    ]);
    if (suspects.size === 0) return { is: 'leftAlone' };
    const ids = { workspace_id: workspaceId, kept_mail_id: deps.newId() };
    const mail = {
      ...ids,
      mail_key: createHash('sha256').update(raw).digest('base64url'),
      mailbox_id: input.mailboxId,
      folder: input.folder ?? null,
      uid: input.uid ?? null,
      came_by: input.cameBy,
      way: input.isFromSent ? 'out' : 'in',
      kind: 'words',
      state: 'unreadable',
      why,
      matched_by: null,
      application_id: null,
      party: 'candidate',
      member_id: null,
      suspects: [...suspects],
      message_id: null,
      fact_id: null,
      number: 1,
      mail_id: names.mailId,
      away_until: null,
      sent_at: Math.min(input.receivedAt ?? now, now),
      read_at: now,
      settled_by: null,
      settled_at: null,
    } as const;
    const source = {
      ...ids,
      sealed_source: deps.mail.keys.sealMail(raw.subarray(0, MOST)),
      bytes: raw.length,
    };
    if (!(await insertKeptMail(trx, { mail, letter: { ...ids, ...NOTHING }, source })))
      return { is: 'known' };
    await notifyOfLists(trx, workspaceId);
    return { is: 'unreadable', keptMailId: ids.kept_mail_id };
  });
}

const MOST = 5 * 1024 * 1024;
const HEAD_BYTES = 64 * 1024;

function headOf(raw: Uint8Array): string {
  const head = Buffer.from(raw.subarray(0, HEAD_BYTES)).toString('latin1');
  const end = head.search(/\r?\n\r?\n/);
  return end < 0 ? head : head.slice(0, end);
}

const NOTHING = {
  from_name: null,
  from_address: null,
  to_line: null,
  subject: null,
  text: null,
  stand_in: null,
  erased_at: null,
} as const;
