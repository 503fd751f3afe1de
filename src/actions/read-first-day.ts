import { wholeDayFile } from '../delivery/calendar/whole-day.ts';
import { AppError } from '../domain/app-error.ts';
import type { Language } from '../domain/wording/language.ts';
import { firstDayTitle } from '../domain/wording/onboarding-words.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { getPerson } from '../storage/queries/people.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { ActionDeps } from './deps.ts';
import { loadHistory, type OneApplication } from './load-history.ts';

/** The first day of somebody who accepted, as a calendar file; refused while no day was told. */
export async function firstDayFile(
  { database, clock, policies }: Pick<ActionDeps, 'database' | 'clock' | 'policies'>,
  asked: OneApplication & { readonly language: Language },
): Promise<string> {
  const { workspaceId, applicationId, language } = asked;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const { history } = await loadHistory(trx, asked, policies);
    const accepted = [...history.offers.values()].findLast((offer) => offer.accepted !== null)?.accepted;
    const on = accepted?.startsOn;
    if (!on) throw new AppError('page_not_found', 'There is no first day here yet: nobody has told one');
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    const { name } = await getPerson(trx, workspaceId, personId);
    const team = (await findWorkspace(trx, workspaceId))?.name ?? '';
    const uid = `first-day-${applicationId}@heardback`;
    return wholeDayFile({ uid, on, title: firstDayTitle(language, name, team), madeAt: clock.now() });
  });
}
