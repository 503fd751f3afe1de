import { AppError } from '../domain/app-error.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { revokeOutsideLinks, saveOutsideLinks } from '../storage/queries/outside-links.ts';
import { getPerson } from '../storage/queries/people.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { newToken, tokenHash } from './status-token.ts';

export interface OneRecruiter extends Acting {
  readonly personId: string;
}

type Deps = Pick<ActionDeps, 'database' | 'clock'>;

/** A new link to an agency recruiter's page; earlier ones end. Only its digest is kept, so that it is shown this once. */
export async function makeAgencyLink(
  { database, clock }: Deps,
  { workspaceId, personId, memberId }: OneRecruiter,
): Promise<{ token: string }> {
  const token = newToken(workspaceId);
  await inWorkspace(database, workspaceId, async (trx) => {
    const { kind } = await getPerson(trx, workspaceId, personId);
    if (kind !== 'agencyRecruiter')
      throw new AppError('input_invalid', 'Cannot make this page: they are no recruiter of an agency');
    const now = clock.now();
    await revokeOutsideLinks(trx, { workspaceId, personId, at: now });
    const link = { workspaceId, tokenHash: tokenHash(token), personId, reference: null };
    await saveOutsideLinks(trx, [{ ...link, createdAt: now, createdBy: memberId }]);
  });
  return { token };
}

/** Ends every link to the page, also those in mails. */
export async function endAgencyLinks(
  { database, clock }: Deps,
  { workspaceId, personId }: OneRecruiter,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    await getPerson(trx, workspaceId, personId);
    await revokeOutsideLinks(trx, { workspaceId, personId, at: clock.now() });
  });
}
