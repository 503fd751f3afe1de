import { inWorkspace } from '../../storage/in-workspace.ts';
import { saveCalendarSettings } from '../../storage/queries/appointments.ts';
import { changeCalendarSource, listCalendarSources } from '../../storage/queries/calendar-sources.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { ANEW } from './read-calendar-sources.ts';

export interface CalendarWords extends Acting {
  readonly titleWords: readonly string[];
  readonly otherWords: readonly string[];
  readonly awayWords: readonly string[];
}

/** The words by which interviews, other things and days away are known from now on. */
export async function setCalendarWords(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, memberId, titleWords, otherWords, awayWords }: CalendarWords,
): Promise<void> {
  const row = {
    workspace_id: workspaceId,
    title_words: titleWords,
    other_words: otherWords,
    away_words: awayWords,
    set_by: memberId,
    set_at: clock.now(),
  };
  await inWorkspace(database, workspaceId, async (trx) => {
    await saveCalendarSettings(trx, row);
    // By other words, what was read already may mean something else.
    for (const source of await listCalendarSources(trx, workspaceId))
      await changeCalendarSource(trx, source, { ...ANEW, read_at: row.set_at });
  });
}
