import { loadHistory } from '../actions/load-history.ts';
import { showKeptSource } from '../actions/show-kept-source.ts';
import type { KeptMail, KeptMailRow, UnsettledMails } from '../contract/kept-mails.ts';
import type { Language } from '../domain/wording/language.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import {
  countUnsettled,
  findSealedSource,
  getKeptMail,
  type KeptMailRecord,
  listKeptLetters,
  listKeptMailsOf,
  listUnsettled,
} from '../storage/queries/kept-mails.ts';
import { listMailboxes } from '../storage/queries/mailboxes.ts';
import { listOpenProposals, listProposalsOfMail } from '../storage/queries/proposals.ts';
import { listReceivers } from '../storage/queries/receivers.ts';
import { listCompaniesOf } from '../storage/queries/sought-jobs.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { ServerDeps } from './deps.ts';
import {
  type KeptMailAround,
  presentKeptMail,
  presentKeptMailRow,
  presentProposal,
} from './present/kept-mail.ts';

type Deps = Pick<ServerDeps, 'database' | 'policies' | 'mail' | 'clock'>;

export interface AskingKept {
  readonly workspaceId: string;
  readonly language: Language;
}

interface AskingAt extends AskingKept {
  readonly now: Instant;
}

const MOST_UNSETTLED = 100;

/** Mails that a member must look at, the longest first. */
export async function readUnsettled(deps: Deps, asking: AskingKept): Promise<UnsettledMails> {
  const { workspaceId } = asking;
  return await inWorkspace(deps.database, workspaceId, async (trx) => ({
    mails: await rowsOf(
      trx,
      { ...asking, now: deps.clock.now() },
      await listUnsettled(trx, workspaceId, MOST_UNSETTLED),
    ),
    count: await countUnsettled(trx, workspaceId, MOST_UNSETTLED),
  }));
}

/** The mails of one application that came in, and the dates in them that wait for a yes or a no. */
export async function readKeptMailsOf(
  deps: Deps,
  { applicationId, ...asking }: AskingKept & { readonly applicationId: string },
) {
  const { workspaceId } = asking;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    const mails = await listKeptMailsOf(trx, workspaceId, applicationId);
    const around = await aroundOf(trx, { ...asking, now: deps.clock.now() }, mails);
    const proposals = await listOpenProposals(trx, workspaceId, applicationId);
    return {
      mails: await rowsOf(trx, { ...asking, now: deps.clock.now() }, mails),
      proposals: proposals.map((one) => presentProposal(one, around)),
    };
  });
}

/** One mail that came in, with the original. */
export async function readKeptMail(
  deps: Deps,
  { keptMailId, ...asking }: AskingKept & { readonly keptMailId: string },
): Promise<KeptMail> {
  const { workspaceId } = asking;
  const { mail, sealed, parts } = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const mail = await getKeptMail(trx, workspaceId, keptMailId);
    const [row] = await rowsOf(trx, { ...asking, now: deps.clock.now() }, [mail]);
    if (!row) throw new Error(`The mail ${keptMailId} has no row`);
    const letter = (await listKeptLetters(trx, workspaceId, [keptMailId])).get(keptMailId);
    const around = await aroundOf(trx, { ...asking, now: deps.clock.now() }, [mail]);
    const proposals = await listProposalsOfMail(trx, workspaceId, keptMailId);
    const word = await wordOf(trx, mail, deps);
    const parts = { row, letter, proposals, around, ...word };
    return { mail, parts, sealed: await findSealedSource(trx, workspaceId, keptMailId) };
  });
  const original = sealed === null ? null : await showKeptSource(deps.mail.keys, sealed);
  return presentKeptMail({ mail, ...parts, original });
}

/** What the history makes of it: what it says, and whether somebody said that it needs no answer. */
async function wordOf(
  trx: Trx,
  { workspace_id, application_id, kept_mail_id }: KeptMailRecord,
  { policies }: Deps,
) {
  if (application_id === null) return { says: [], needsNoAnswer: false };
  const one = { workspaceId: workspace_id, applicationId: application_id };
  const { history } = await loadHistory(trx, one, policies);
  const word = history.words.find(({ messageId }) => messageId === kept_mail_id);
  return { says: word?.says ?? [], needsNoAnswer: history.notNeeded.has(kept_mail_id) };
}

async function rowsOf(trx: Trx, asking: AskingAt, mails: readonly KeptMailRecord[]): Promise<KeptMailRow[]> {
  if (mails.length === 0) return [];
  const letters = await listKeptLetters(
    trx,
    asking.workspaceId,
    mails.map((one) => one.kept_mail_id),
  );
  const around = await aroundOf(trx, asking, mails);
  return mails.map((mail) => presentKeptMailRow(mail, letters.get(mail.kept_mail_id), around));
}

async function aroundOf(
  trx: Trx,
  { workspaceId, language, now }: AskingAt,
  mails: readonly KeptMailRecord[],
): Promise<KeptMailAround> {
  const ids = new Set(
    mails.flatMap(({ application_id, suspects }) => [application_id ?? [], suspects].flat()),
  );
  const mailboxes = await listMailboxes(trx, workspaceId);
  return {
    language,
    now,
    receivers: await listReceivers(trx, workspaceId, [...ids]),
    companies: await listCompaniesOf(trx, workspaceId, [...ids]),
    mailboxes: new Map(mailboxes.map((one) => [one.mailbox_id, one.name])),
    timeZone: (await findWorkspace(trx, workspaceId))?.timeZone ?? 'UTC',
  };
}
