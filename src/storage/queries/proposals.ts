import { AppError } from '../../domain/app-error.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import { uuidOr } from './messages.ts';

export type ProposalRecord = StoredRow<'proposal'>;

export async function insertProposals(trx: Trx, rows: readonly ProposalRecord[]): Promise<void> {
  await insertInBulk(trx, 'proposal', rows);
}

export async function getProposal(
  trx: Trx,
  workspaceId: string,
  proposalId: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<ProposalRecord> {
  const query = proposals(trx, workspaceId).where('proposal_id', '=', uuidOr(proposalId));
  const row = await (isLocked ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new AppError('proposal_not_found', `There is no proposal "${proposalId}" here`);
  return row;
}

/** Those of an application that nobody has said anything to, the earliest first. */
export async function listOpenProposals(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<ProposalRecord[]> {
  return await proposals(trx, workspaceId)
    .where('application_id', '=', applicationId)
    .where('state', '=', 'open')
    .orderBy('made_at')
    .orderBy('proposal_id')
    .limit(50)
    .execute();
}

export async function listProposalsOfMail(
  trx: Trx,
  workspaceId: string,
  keptMailId: string,
): Promise<ProposalRecord[]> {
  return await proposals(trx, workspaceId)
    .where('kept_mail_id', '=', keptMailId)
    .orderBy('made_at')
    .orderBy('proposal_id')
    .execute();
}

export interface SettledProposal {
  readonly state: 'accepted' | 'dismissed';
  readonly factId: string | null;
  readonly by: string;
  readonly at: Instant;
}

export async function settleProposal(
  trx: Trx,
  {
    workspace_id: workspaceId,
    proposal_id: proposalId,
  }: Pick<ProposalRecord, 'workspace_id' | 'proposal_id'>,
  { state, factId, by, at }: SettledProposal,
): Promise<void> {
  await trx
    .updateTable('proposal')
    .set({ state, fact_id: factId, settled_by: by, settled_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('proposal_id', '=', proposalId)
    .execute();
}

/** The mail belongs to another application, or to nobody: what nobody has said anything to goes with it. */
export async function deleteOpenProposals(trx: Trx, workspaceId: string, keptMailId: string): Promise<void> {
  await trx
    .deleteFrom('proposal')
    .where('workspace_id', '=', workspaceId)
    .where('kept_mail_id', '=', keptMailId)
    .where('state', '=', 'open')
    .execute();
}

function proposals(trx: Trx, workspaceId: string) {
  return trx.selectFrom('proposal').selectAll().where('workspace_id', '=', workspaceId);
}
