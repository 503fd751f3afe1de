import type { OwnDebt } from '../../contract/today.ts';
import { dayIn } from '../../domain/wording/day-in.ts';
import type { Language } from '../../domain/wording/language.ts';
import { obligationSentence } from '../../domain/wording/sentences.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import type { OwnDebtRow } from '../../storage/queries/own-debts.ts';
import { whySentence } from './today-item.ts';

/** A debrief or a scorecard on Today of whoever owes it. */
export function presentOwnDebt(
  row: OwnDebtRow,
  { language, timeZone, now }: { language: Language; timeZone: string; now: Instant },
): OwnDebt {
  const { applicationId, key, kind, snoozedUntil } = row;
  const wording = {
    language,
    candidate: row.personName,
    agency: null,
    reader: 'team',
    day: dayIn(language, timeZone),
  } as const;
  return {
    applicationId,
    person: { id: row.personId, name: row.personName },
    opening: { id: row.openingId, name: row.openingTitle },
    key,
    kind,
    owes: obligationSentence(row, wording),
    why: whySentence(language, row),
    since: toIso(row.becauseAt),
    dueAt: toIso(row.dueAt),
    isLate: row.dueAt <= now,
    snoozedUntil: snoozedUntil === null || snoozedUntil <= now ? null : toIso(snoozedUntil),
  };
}
