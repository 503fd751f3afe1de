import { tokenHash, workspaceOf } from '../../actions/status-token.ts';
import { isLanguage, type Language } from '../../domain/wording/language.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findOutsideLink, type OutsideLinkRow } from '../../storage/queries/outside-links.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';

export interface OutsideLink extends OutsideLinkRow {
  readonly token: string;
  readonly workspaceId: string;
}

/** Does the work for whoever holds the link in the address; a link that ended, or never was, is answered alike: `null`. */
export async function withOutsideLink<T>(
  { database }: Pick<ServerDeps, 'database'>,
  c: Ctx,
  work: (trx: Trx, link: OutsideLink) => Promise<T>,
): Promise<T | null> {
  const token = c.req.param('token') ?? '';
  const workspaceId = workspaceOf(token);
  if (workspaceId === null) return null;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const link = await findOutsideLink(trx, workspaceId, tokenHash(token));
    return link === undefined ? null : await work(trx, { ...link, token, workspaceId });
  });
}

/** What they chose on the page, else what their browser asks for. */
export function pageLanguage(chosen: unknown, c: Ctx): Language {
  return isLanguage(chosen) ? chosen : askedLanguage(c);
}
