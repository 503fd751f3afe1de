import { createHash } from 'node:crypto';
import type { SourceRead } from '../../intake/calendar/sources/source.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../lib/instant.ts';
import { listWorkspacesWithCalendarsDue } from '../../storage/doors.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import {
  type CalendarSourceRecord,
  changeCalendarSource,
  claimCalendarSources,
} from '../../storage/queries/calendar-sources.ts';
import { addressOf, isSealed, sealAddress } from './calendar-address.ts';
import type { CalendarDeps } from './calendar-deps.ts';
import { syncAway } from './sync-away.ts';
import { takeCalendarWithin } from './take-calendar.ts';

/** Between two looks at a calendar; a server that asks for more patience gets it. */
const EVERY = 15 * MINUTE;
const LONGEST = 6 * HOUR;
const HELD_FOR = 5 * MINUTE;
const BACK = 30 * DAY;
const AHEAD = 400 * DAY;

/** Reads every calendar whose moment has come. One that fails is tried again, each time a little later, and says why. */
export async function readCalendarSources(deps: CalendarDeps): Promise<void> {
  const now = deps.clock.now();
  for (const workspaceId of await listWorkspacesWithCalendarsDue(deps.database, now)) {
    const claiming = { workspaceId, claim: deps.newId(), now, until: now + HELD_FOR };
    const due = await inWorkspace(deps.database, workspaceId, (trx) => claimCalendarSources(trx, claiming));
    for (const source of due) await readOne(deps, isDueAnew(source, now) ? { ...source, ...ANEW } : source);
  }
}

/** As if it had never been read: whatever it says is looked at. */
export const ANEW = { etag: null, last_modified: null, digest: null } as const;

/** Once an hour also what has not changed: whoever is named in it may have been added here since. */
function isDueAnew({ last_read_at: lastReadAt }: CalendarSourceRecord, now: Instant): boolean {
  return lastReadAt !== null && Math.floor(lastReadAt / HOUR) !== Math.floor(now / HOUR);
}

/** Reads one calendar now; what it says is recorded, and why it could not be read. */
export async function readOne(deps: CalendarDeps, source: CalendarSourceRecord): Promise<SourceRead> {
  const read = await deps.readSource(asked(deps, source));
  if (read.is === 'failed') await noteFailure(deps, source, read);
  else await noteRead(deps, source, read);
  return read;
}

export function asked({ mail, clock }: CalendarDeps, source: CalendarSourceRecord) {
  const { way, login, sealed_password: sealed, etag, last_modified: lastModified } = source;
  const url = addressOf(mail.keys, source);
  const now = clock.now();
  const password = sealed === null ? null : mail.keys.open(sealed);
  return { way, url, login, password, etag, lastModified, from: now - BACK, until: now + AHEAD };
}

async function noteRead(
  deps: CalendarDeps,
  source: CalendarSourceRecord,
  read: Exclude<SourceRead, { is: 'failed' }>,
): Promise<void> {
  const { workspace_id: workspaceId, calendar_source_id: sourceId, way } = source;
  const now = deps.clock.now();
  const well = {
    ...FREE,
    ...sealing(deps, source),
    fault: null,
    answer: null,
    tries: 0,
    read_at: now + EVERY,
    last_read_at: now,
  };
  if (read.is === 'same')
    return await inWorkspace(deps.database, workspaceId, (trx) => changeCalendarSource(trx, source, well));
  const digest = createHash('sha256').update(read.text).digest('base64url');
  const isNew = digest !== source.digest;
  const versions = { etag: read.etag, last_modified: read.lastModified, digest };
  // Away times first: a crash in between reads the calendar again, and the digest is only written with the rest.
  if (isNew && source.finds_away) await syncAway(deps, source, read.text);
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    if (isNew && source.finds_interviews)
      await takeCalendarWithin(trx, { workspaceId, text: read.text, cameBy: way, sourceId }, deps);
    await changeCalendarSource(trx, source, { ...well, ...versions });
  });
}

const FREE = { claim: null, claimed_until: null } as const;

/** An address that was kept before addresses were sealed. */
function sealing({ mail }: CalendarDeps, { url }: CalendarSourceRecord): { readonly url?: string } {
  return isSealed(url) ? {} : { url: sealAddress(mail.keys, url) };
}

async function noteFailure(
  deps: CalendarDeps,
  source: CalendarSourceRecord,
  { why, retryAfter }: Extract<SourceRead, { is: 'failed' }>,
): Promise<void> {
  const now = deps.clock.now();
  const tries = source.tries + 1;
  const change = {
    ...FREE,
    ...sealing(deps, source),
    fault: why,
    tries,
    read_at: now + pause(tries, retryAfter),
  };
  await inWorkspace(deps.database, source.workspace_id, (trx) => changeCalendarSource(trx, source, change));
}

function pause(tries: number, retryAfter: number | null): Instant {
  const doubled = Math.min(LONGEST, EVERY * 2 ** Math.min(tries - 1, 6));
  return Math.max(doubled, Math.min(DAY, (retryAfter ?? 0) * SECOND));
}
