import { v7 } from 'uuid';
import { addDoor } from '../../src/actions/set-mailbox.ts';
import type { TestServer } from '../../src/server/testing/test-server.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { insertKeptMail } from '../../src/storage/queries/kept-mails.ts';
import { insertProposals } from '../../src/storage/queries/proposals.ts';

interface Keeping {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly applicationId: string;
}

/** A door, a mail that came in, and a date that was named in it. */
export async function keepMail(
  { deps }: TestServer,
  { workspaceId, memberId, applicationId }: Keeping,
): Promise<{ readonly mailboxId: string; readonly keptMailId: string; readonly proposalId: string }> {
  const { mailboxId } = await addDoor(deps, { workspaceId, memberId, name: 'Gateway' });
  const [keptMailId, proposalId] = [v7(), v7()];
  const ids = { workspace_id: workspaceId, kept_mail_id: keptMailId };
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const source = {
      ...ids,
      sealed_source: deps.mail.keys.sealMail(Buffer.from('Subject: Hello\r\n\r\nHello.')),
      bytes: 24,
    };
    await insertKeptMail(trx, {
      mail: { ...MAIL, ...ids, mail_key: keptMailId, mailbox_id: mailboxId, application_id: applicationId },
      letter: { ...LETTER, ...ids },
      source,
    });
    await insertProposals(trx, [
      { ...PROPOSAL, ...ids, proposal_id: proposalId, application_id: applicationId },
    ]);
  });
  return { mailboxId, keptMailId, proposalId };
}

const AT = Date.UTC(2026, 10, 1);

const MAIL = {
  folder: null,
  uid: null,
  came_by: 'door',
  way: 'in',
  kind: 'words',
  state: 'recorded',
  why: null,
  matched_by: 'sender',
  party: 'candidate',
  member_id: null,
  suspects: [],
  message_id: null,
  fact_id: null,
  number: 1,
  mail_id: null,
  away_until: null,
  sent_at: AT,
  read_at: AT,
  settled_by: null,
  settled_at: null,
} as const;

const LETTER = {
  from_name: 'Ada Park',
  from_address: 'ada@example.com',
  to_line: 'jobs@example.com',
  subject: 'Hello',
  text: 'Hello.',
  stand_in: null,
  erased_at: null,
} as const;

const PROPOSAL = {
  kind: 'promise',
  by_party: 'candidate',
  deadline: { on: '2026-11-20' },
  is_earliest: false,
  quote: 'I will tell you by Friday.',
  state: 'open',
  fact_id: null,
  made_at: AT,
  settled_by: null,
  settled_at: null,
} as const;
