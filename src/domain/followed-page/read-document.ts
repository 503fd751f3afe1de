import type { Instant } from '../../lib/instant.ts';
import type { Outcome, Says, TeamWord } from '../fact/fact.ts';
import type { FollowedDocument, FollowedInterview, FollowedWord } from './facts-of.ts';

/** More of anything than one process has is somebody's mischief. */
const MOST = 500;

/**
 * A company's status document, read from text that anybody may have written: what is not understood is left out, as the
 * document's own rule asks. `newer` where its meaning changed since; `null` where it is no such document.
 */
export function readDocument(text: string): FollowedDocument | 'newer' | null {
  const given = parsed(text);
  if (given === null || typeof given['stage'] !== 'string' || objectIn(given['turn']) === undefined)
    return null;
  const version = given['version'];
  if (version !== 1) return Number.isInteger(version) && Number(version) > 1 ? 'newer' : null;
  const outcome = objectIn(given['outcome']);
  const toldAt = instantIn(outcome?.['toldAt']);
  const is = OUTCOMES.find((one) => one === outcome?.['is']);
  const ended = objectIn(given['ended']);
  const endedAt = instantIn(ended?.['at']);
  return {
    outcome: is === undefined || toldAt === null ? null : { is, toldAt },
    ended:
      endedAt === null
        ? null
        : {
            how: String(ended?.['how']),
            isCancelled: ended?.['because'] === 'openingCancelled',
            at: endedAt,
          },
    interviews: each(given['interviews'], interviewIn),
    promises: each(given['promises'], (one) => {
      const [id, madeAt, dueAt] = [idIn(one['id']), instantIn(one['madeAt']), instantIn(one['dueAt'])];
      return id === null || madeAt === null || dueAt === null ? null : { id, madeAt, dueAt };
    }),
    words: each(given['words'], wordIn),
    freezes: each(given['freezes'], (one) => {
      const [id, since] = [idIn(one['id']), instantIn(one['since'])];
      const until = typeof one['until'] === 'string' && DAY.test(one['until']) ? one['until'] : null;
      return id === null || since === null ? null : { id, since, until, endedAt: instantIn(one['endedAt']) };
    }),
    offers: each(given['offers'], (one) => {
      const [id, at, endsAt] = [idIn(one['id']), instantIn(one['at']), instantIn(one['endsAt'])];
      const answer = ANSWERS.find((known) => known === one['answer']) ?? null;
      if (id === null || at === null || endsAt === null) return null;
      return { id, at, endsAt, answer, answeredAt: instantIn(one['answeredAt']) };
    }),
  };
}

/** Outside of these years nobody applied for anything; calendars are not worked out for them. */
const FIRST_INSTANT = Date.UTC(1990, 0);
const LAST_INSTANT = Date.UTC(2100, 0);

type Given = Readonly<Record<string, unknown>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OUTCOMES: readonly Outcome[] = ['advance', 'decline', 'hold', 'offer'];
const ANSWERS = ['accepted', 'declined'] as const;
const STATES = ['booked', 'unbooked', 'held', 'cancelled', 'missed'] as const;
const TEAM_WORDS: ReadonlySet<unknown> = new Set<TeamWord>([
  'thanks',
  'nextStep',
  'holding',
  'decision',
  'acknowledgement',
  'timetable',
  'apology',
  'newTime',
  'freezeNotice',
  'reengagement',
  'offerCheck',
  'welcome',
  'startLogistics',
  'startHello',
  'statusNotice',
  'reminder',
  'interestQuestion',
  'attendanceQuestion',
  'feedback',
]);

function interviewIn(one: Given): FollowedInterview | null {
  const [id, plannedAt] = [idIn(one['id']), instantIn(one['plannedAt'])];
  const state = STATES.find((known) => known === one['state']);
  if (id === null || plannedAt === null || state === undefined) return null;
  const by = one['by'] === 'candidate' ? 'candidate' : one['by'] === 'team' ? 'team' : null;
  const [startsAt, endsAt] = [instantIn(one['startsAt']), instantIn(one['endsAt'])];
  return { id, state, by, plannedAt, startsAt, endsAt, changedAt: instantIn(one['changedAt']) };
}

function wordIn(one: Given): FollowedWord | null {
  const [id, at] = [idIn(one['id']), instantIn(one['at'])];
  const from = one['from'] === 'team' ? 'team' : one['from'] === 'candidate' ? 'candidate' : null;
  if (id === null || at === null || from === null) return null;
  const about = Array.isArray(one['about']) ? one['about'].filter((says) => TEAM_WORDS.has(says)) : [];
  return { id, at, from, about: about as Says[], promisedBy: instantIn(one['promisedBy']) };
}

/** What cannot be kept is no document either: PostgreSQL keeps no NUL, and nothing can be written that nests too deep. */
function parsed(text: string): Given | null {
  try {
    const given: unknown = JSON.parse(text);
    return JSON.stringify(given).includes('\\u0000') ? null : (objectIn(given) ?? null);
  } catch {
    return null;
  }
}

function objectIn(given: unknown): Given | undefined {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Given) : undefined;
}

function each<T>(given: unknown, read: (one: Given) => T | null): T[] {
  if (!Array.isArray(given)) return [];
  return given.slice(0, MOST).flatMap((one) => {
    const object = objectIn(one);
    const value = object === undefined ? null : read(object);
    return value === null ? [] : [value];
  });
}

function idIn(given: unknown): string | null {
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : null;
}

function instantIn(given: unknown): Instant | null {
  if (typeof given !== 'string' || given.length > 40) return null;
  const instant = Date.parse(given);
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : null;
}
