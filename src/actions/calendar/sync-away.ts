import { AppError } from '../../domain/app-error.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findCalendarSettings } from '../../storage/queries/appointments.ts';
import {
  type CalendarSourceRecord,
  listAwayOfSource,
  markAwayOfSource,
} from '../../storage/queries/calendar-sources.ts';
import { findMember } from '../../storage/queries/members.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import { endAway, setAway } from '../away.ts';
import type { ActionDeps } from '../deps.ts';
import { type DaysAway, daysAway } from './days-away.ts';

/** The away times of a member, as their calendar tells them now: new ones are noted, those that are gone end. */
export async function syncAway(deps: ActionDeps, source: CalendarSourceRecord, text: string): Promise<void> {
  const {
    workspace_id: workspaceId,
    calendar_source_id: sourceId,
    member_id: awayId,
    stand_in_id: standInId,
  } = source;
  if (awayId === null || standInId === null) return;
  const { known, wanted } = await compare(deps, source, text);
  const acting = { workspaceId, memberId: source.set_by ?? awayId };
  for (const { id, ...days } of known)
    if (!wanted.some((one) => isSame(one, days))) await endAway(deps, { ...acting, awayTimeId: id });
  for (const days of wanted) {
    if (known.some((one) => isSame(one, days))) continue;
    try {
      const { id } = await setAway(deps, { ...acting, ...days, awayId, standInId });
      await inWorkspace(deps.database, workspaceId, (trx) =>
        markAwayOfSource(trx, workspaceId, { awayTimeId: id, sourceId }),
      );
    } catch (error) {
      // Noted by hand already, or the stand-in is away too: what a member said holds.
      if (!(error instanceof AppError)) throw error;
      deps.log.info({ workspaceId, sourceId, code: error.code }, 'an absence of a calendar was not noted');
    }
  }
}

async function compare(deps: ActionDeps, source: CalendarSourceRecord, text: string) {
  const { workspace_id: workspaceId, calendar_source_id: sourceId, member_id: awayId } = source;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const member = awayId === null ? undefined : await findMember(trx, workspaceId, awayId);
    const zone = member?.timeZone ?? (await findWorkspace(trx, workspaceId))?.timeZone ?? 'UTC';
    const settings = await findCalendarSettings(trx, workspaceId);
    const words = settings === undefined ? {} : { words: settings.away_words };
    return {
      known: await listAwayOfSource(trx, workspaceId, sourceId),
      wanted: member === undefined ? [] : daysAway({ text, zone, now: deps.clock.now(), ...words }),
    };
  });
}

function isSame(a: DaysAway, b: DaysAway): boolean {
  return a.from === b.from && a.until === b.until;
}
