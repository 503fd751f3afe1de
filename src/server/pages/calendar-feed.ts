import type { Context } from 'hono';
import { noteFeedUsed } from '../../actions/calendar/feed-link.ts';
import { tokenHash, workspaceOf } from '../../actions/status-token.ts';
import type { CalendarEntry } from '../../contract/calendar.ts';
import type { InEveryLanguage, Language } from '../../domain/wording/language.ts';
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
    const isTeam = caller.workspace.kind === 'team';
    const events = eventsOf(entries, { baseUrl: deps.baseUrl, now: deps.clock.now(), language, isTeam });
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
  readonly language: Language;
  readonly isTeam: boolean;
}

/**
 * Each entry by what it is about, on whatever day it stands, so that a program moves it instead of showing two; what was called
 * off is no longer in the calendar, and a program that subscribes takes it away.
 */
function eventsOf(entries: readonly CalendarEntry[], writing: Writing): readonly WrittenEvent[] {
  const { baseUrl, now } = writing;
  return entries.map((entry) => {
    const { id, moves, applicationId, kind, on, at, until } = entry;
    return {
      uid: `${applicationId}.${id}@heardback`,
      stamp: now,
      sequence: moves,
      when: at === null ? { on } : { startsAt: Date.parse(at), endsAt: Date.parse(until ?? at) },
      summary: entry.owes ?? summaryOf(entry, writing),
      description: `${entry.person.name} · ${entry.opening.name}`,
      url: `${baseUrl}/applications/${applicationId}`,
      isFree: kind !== 'interview',
    };
  });
}

/** What nobody owes: an interview, the end of an offer, a first day. */
function summaryOf({ kind, stage, person: { name } }: CalendarEntry, { language, isTeam }: Writing): string {
  const words = WORDS[language][isTeam ? 'team' : 'seeker'];
  switch (kind) {
    case 'offerExpires':
    case 'competingOffer':
    case 'firstDay':
      return words[kind](name);
    case 'interview':
    case 'duty':
    case 'law':
      return [stage, name].filter(Boolean).join(' · ');
    default:
      return kind satisfies never;
  }
}

type Sayings = Readonly<Record<'offerExpires' | 'competingOffer' | 'firstDay', (name: string) => string>>;

/** In a job seeker's calendar the name is that of the company. */
const WORDS: InEveryLanguage<Readonly<Record<'team' | 'seeker', Sayings>>> = {
  en: {
    team: {
      offerExpires: (name) => `The offer to ${name} ends`,
      competingOffer: (name) => `${name} must answer another offer`,
      firstDay: (name) => `First day of ${name}`,
    },
    seeker: {
      offerExpires: (name) => `The offer of ${name} ends`,
      competingOffer: (name) => `You must answer another offer, beside ${name}`,
      firstDay: (name) => `Your first day at ${name}`,
    },
  },
  fr: {
    team: {
      offerExpires: (name) => `L’offre faite à ${name} prend fin`,
      competingOffer: (name) => `${name} doit répondre à une autre offre`,
      firstDay: (name) => `Premier jour de ${name}`,
    },
    seeker: {
      offerExpires: (name) => `L’offre de ${name} prend fin`,
      competingOffer: (name) => `Vous devez répondre à une autre offre, à côté de ${name}`,
      firstDay: (name) => `Votre premier jour chez ${name}`,
    },
  },
  de: {
    team: {
      offerExpires: (name) => `Das Angebot an ${name} endet`,
      competingOffer: (name) => `${name} muss ein anderes Angebot beantworten`,
      firstDay: (name) => `Erster Tag von ${name}`,
    },
    seeker: {
      offerExpires: (name) => `Das Angebot von ${name} endet`,
      competingOffer: (name) => `Sie müssen ein anderes Angebot beantworten, neben ${name}`,
      firstDay: (name) => `Ihr erster Tag bei ${name}`,
    },
  },
  es: {
    team: {
      offerExpires: (name) => `Termina la oferta a ${name}`,
      competingOffer: (name) => `${name} debe responder a otra oferta`,
      firstDay: (name) => `Primer día de ${name}`,
    },
    seeker: {
      offerExpires: (name) => `Termina la oferta de ${name}`,
      competingOffer: (name) => `Debe responder a otra oferta, además de ${name}`,
      firstDay: (name) => `Su primer día en ${name}`,
    },
  },
};
