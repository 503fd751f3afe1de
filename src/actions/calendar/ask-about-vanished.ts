import { readContentLines, textOf } from '../../intake/calendar/content-lines.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import {
  type KeptAppointment,
  listAppointmentsOfSource,
  saveAppointments,
} from '../../storage/queries/appointments.ts';
import { uidKeyOf } from './appointment-rows.ts';

interface Vanishing {
  readonly workspaceId: string;
  readonly sourceId: string;
  /** All that the calendar says now. */
  readonly text: string;
  readonly now: Instant;
}

/**
 * Interviews to come that the calendar which told them names no more. Most were called off, but an interviewer may also have
 * cleared their own calendar: a member says, and until then none of them counts as held. Answers how many were found.
 */
export async function askAboutVanished(
  trx: Trx,
  { workspaceId, sourceId, text, now }: Vanishing,
): Promise<number> {
  const told = await listAppointmentsOfSource(trx, { workspaceId, sourceId, after: now });
  if (told.length === 0) return 0;
  const named = namedIn(text);
  const vanished = told.filter(({ row }) => !named.has(row.uid_key));
  const asking = vanished.filter(({ row }) => row.verdict === 'interview');
  // One that stands there again answers the question by itself.
  const back = told.filter(({ row }) => row.why === 'vanished' && named.has(row.uid_key));
  await saveAppointments(trx, [
    ...asking.map((kept) => asked(kept, now)),
    ...back.map(({ row, words }) => ({ words, row: { ...row, ...STANDS, changed_at: now } })),
  ]);
  return asking.length;
}

/** Also of events that could not be read: they are there. */
function namedIn(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const line of readContentLines(text))
    if ('name' in line && line.name === 'UID') keys.add(uidKeyOf(textOf(line.value).trim()));
  return keys;
}

function asked({ row, words }: KeptAppointment, now: Instant): KeptAppointment {
  const suspects = row.application_id === null ? [] : [row.application_id];
  return { words, row: { ...row, verdict: 'unsure', why: 'vanished', suspects, changed_at: now } };
}

const STANDS = { verdict: 'interview', why: 'attendee', suspects: [] } as const;
