import type { Context } from 'hono';
import { noteFeedUsed } from '../../actions/calendar/feed-link.ts';
import { tokenHash, workspaceOf } from '../../actions/status-token.ts';
import type { CalendarEntry } from '../../contract/calendar.ts';
import type { Language } from '../../domain/wording/language.ts';
import { dayNumberOf } from '../../lib/day-number.ts';
import { type WrittenEvent, writeCalendar } from '../../lib/write-calendar.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findFeedLinkByHash } from '../../storage/queries/feed-links.ts';
import { findMember } from '../../storage/queries/members.ts';
import { findWorkspace } from '../../storage/queries/workspaces.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../env.ts';
import { readCalendar } from '../read-calendar.ts';

const DAYS_BACK = 14;
const DAYS_AHEAD = 120;

/**
 * A member's own calendar of what they owe and of their interviews, for the program in which they look at their days. The
 * address cannot be guessed; whoever has it reads it, and it ends when they renew it, withdraw it, or leave.
 */
export function calendarFeed(deps: ServerDeps) {
  return async (c: Context<Env>): Promise<Response> => {
    const token = (c.req.param('token') ?? '').replace(/\.ics$/, '');
    const reader = await findReader(deps, token);
    if (reader === null) return c.text('There is no calendar at this address\n', 404);
    const { caller, language } = reader;
    const today = dayNumberOf(new Date(deps.clock.now()).toISOString().slice(0, 10));
    const days = { first: today - DAYS_BACK, last: today + DAYS_AHEAD };
    const { entries } = await readCalendar(deps, { language, caller, ...days, whose: 'mine' });
    await noteFeedUsed(deps, { workspaceId: caller.workspace.id, memberId: caller.memberId });
    const events = eventsOf(entries, { baseUrl: deps.baseUrl, now: deps.clock.now() });
    const name = `Heardback · ${caller.workspace.name}`;
    const text = writeCalendar({
      product: '-//Heardback//EN',
      method: 'PUBLISH',
      name,
      refresh: 'PT1H',
      events,
    });
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="heardback.ics"',
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
    });
  };
}

interface Reader {
  readonly caller: Caller;
  readonly language: Language;
}

async function findReader({ database }: ServerDeps, token: string): Promise<Reader | null> {
  const workspaceId = workspaceOf(token);
  if (workspaceId === null) return null;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const link = await findFeedLinkByHash(trx, workspaceId, tokenHash(token));
    const member = link === undefined ? undefined : await findMember(trx, workspaceId, link.memberId);
    const workspace = await findWorkspace(trx, workspaceId);
    if (member === undefined || workspace === undefined) return null;
    const { id: memberId, ...rest } = member;
    return { caller: { ...rest, userId: '', memberId, workspace }, language: member.language ?? 'en' };
  });
}

interface Writing {
  readonly baseUrl: string;
  readonly now: number;
}

/** Each entry by what it is about, so that a program shows one and the same after the next look. */
function eventsOf(entries: readonly CalendarEntry[], { baseUrl, now }: Writing): readonly WrittenEvent[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const { applicationId, kind, on, at, until } = entry;
    const about = `${kind}.${on}.${applicationId}`;
    const number = (seen.get(about) ?? 0) + 1;
    seen.set(about, number);
    return {
      uid: `${about}.${number}@heardback`,
      stamp: now,
      when: at === null ? { on } : { startsAt: Date.parse(at), endsAt: Date.parse(until ?? at) },
      summary: entry.owes ?? `${entry.stage ?? ''} · ${entry.person.name}`,
      description: `${entry.person.name} · ${entry.opening.name}`,
      url: `${baseUrl}/applications/${applicationId}`,
      isFree: kind !== 'interview',
    };
  });
}
