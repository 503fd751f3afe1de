import type { Says } from '../domain/fact/fact.ts';
import { factOfMail } from '../domain/kept-mail/facts-of-mail.ts';
import type { MailMeaning } from '../domain/kept-mail/mail-meaning.ts';
import { type NamedInMail, proposalsOfMail } from '../domain/kept-mail/proposals-of-mail.ts';
import { createView } from '../domain/standing/view.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { changeKeptMail, type KeptMailRecord } from '../storage/queries/kept-mails.ts';
import { insertProposals } from '../storage/queries/proposals.ts';
import { loadHistory } from './load-history.ts';
import type { MessageDeps } from './message-deps.ts';
import { recordFacts } from './save-standing.ts';

export interface KeptToRecord {
  /** A mail whose application is known. */
  readonly mail: KeptMailRecord;
  readonly meaning: MailMeaning;
  /** The dates that are named in it. */
  readonly named: readonly NamedInMail[];
  /** What a member says that it says. */
  readonly says?: readonly Says[];
  /** Who said so, or who wrote it. */
  readonly memberId?: string | null;
}

/** The fact that a kept mail is, with all that follows, and the dates in it as proposals. The caller holds the application's lock. */
export async function recordKeptMail(
  trx: Trx,
  { mail, meaning, named, says, memberId = mail.member_id }: KeptToRecord,
  deps: MessageDeps,
): Promise<void> {
  const { workspace_id: workspaceId, application_id: applicationId, party } = mail;
  if (applicationId === null || party === null) return;
  const now = deps.clock.now();
  const { history, policy } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
  const view = createView(history, policy, now);
  const { kept_mail_id: keptMailId, number, way, sent_at: at } = mail;
  const told = { keptMailId, number, way, party, meaning, at, recordedAt: now, memberId, says };
  const fact = factOfMail(told, view);
  const facts = fact === null ? [] : [fact];
  await recordFacts(trx, { workspaceId, applicationId, facts }, { policies: deps.policies, now });
  if (fact !== null) await changeKeptMail(trx, mail, { fact_id: fact.id });
  const proposed = meaning.is === 'words' ? proposalsOfMail({ way, party, named }, view) : [];
  await insertProposals(
    trx,
    proposed.map((one) => ({
      ...proposalRow(one, mail, now),
      proposal_id: deps.newId(),
      application_id: applicationId,
    })),
  );
}

function proposalRow(
  { kind, by, deadline, isEarliest, quote }: ReturnType<typeof proposalsOfMail>[number],
  { workspace_id, kept_mail_id }: KeptMailRecord,
  made_at: Instant,
) {
  return {
    workspace_id,
    kept_mail_id,
    kind,
    by_party: by,
    deadline,
    is_earliest: isEarliest,
    quote: quote.slice(0, LONGEST_QUOTE),
    state: 'open',
    fact_id: null,
    made_at,
    settled_by: null,
    settled_at: null,
  } as const;
}

const LONGEST_QUOTE = 1000;
