import type { Trx } from '../../storage/database.ts';
import { listApplicationNames } from '../../storage/queries/application-names.ts';
import { type KeptObligation, listOpenObligations } from '../../storage/queries/obligations.ts';
import type { DutyAbout } from './duty-line.ts';
import type { NoticeAsked } from './notice.ts';

export interface NoticedDuty extends DutyAbout {
  readonly owed: KeptObligation;
}

/** The duties that the notices are about, as far as they are still open and not put off; each once. */
export async function listNoticedDuties(
  trx: Trx,
  { workspace, notices, now }: Pick<NoticeAsked, 'workspace' | 'notices' | 'now'>,
): Promise<NoticedDuty[]> {
  const keys = new Set(notices.map((one) => `${one.application_id}/${one.obligation_key}`));
  const applicationIds = [...new Set(notices.flatMap((one) => one.application_id ?? []))];
  if (applicationIds.length === 0) return [];
  const names = await listApplicationNames(trx, workspace.id, applicationIds);
  const nameOf = new Map(names.map((one) => [one.applicationId, one]));
  const open = await listOpenObligations(trx, workspace.id, applicationIds);
  return open
    .filter((owed) => keys.has(`${owed.applicationId}/${owed.key}`))
    .filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= now)
    .flatMap((owed) => {
      const name = nameOf.get(owed.applicationId);
      return name === undefined ? [] : { ...name, owed };
    });
}
