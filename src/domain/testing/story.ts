import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../lib/instant.ts';
import { createCalendars } from '../calendar/calendars.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import type { Place } from '../party.ts';
import type { Policy, PolicyOverrides } from '../policy/policy.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { assess } from '../standing/assess.ts';
import type { Standing } from '../standing/standing.ts';

export const LONDON: Place = { country: 'GB', region: 'ENG', timeZone: 'Europe/London' };
export const TORONTO: Place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
export const TEL_AVIV: Place = { country: 'IL', timeZone: 'Asia/Jerusalem' };
export const SEOUL: Place = { country: 'KR', timeZone: 'Asia/Seoul' };
export const SYDNEY: Place = { country: 'AU', region: 'NSW', timeZone: 'Australia/Sydney' };
export const KOLKATA: Place = { country: 'IN', timeZone: 'Asia/Kolkata' };

/** The few holidays that the stories need; a test that is about a holiday says so. */
const HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  GB: ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-12-25', '2026-12-28'],
};

export const calendarOf = createCalendars((country) => HOLIDAYS[country] ?? []);
export const DEFAULT_POLICY: Policy = resolvePolicy({ overrides: [], calendarOf });

export function policyWith(...overrides: readonly PolicyOverrides[]): Policy {
  return resolvePolicy({ overrides, calendarOf });
}

/** A team and a candidate in London, straight to each other, in an opening that no law's clock watches. */
export function circumstances(changes: Partial<Circumstances> = {}): Circumstances {
  return {
    workspace: 'team',
    channel: 'direct',
    team: LONDON,
    candidate: LONDON,
    mayWriteDirectly: false,
    ladder: {
      owner: 'owner',
      lead: 'lead',
      manager: 'manager',
      headOfHiring: 'head',
      complianceOwner: 'compliance',
    },
    opening: { isPubliclyPosted: true, employerSize: null, isFollowUpPartOfJob: false },
    ...changes,
  };
}

/** `2026-03-03 15:00` in a zone, as an instant. */
export function on(text: string, timeZone = 'Europe/London'): Instant {
  const [date, time = '00:00'] = text.split(' ');
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds;
}

type FactBody = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'id' | 'at' | 'recordedAt' | 'actor'>
    : never
  : never;

/** A fact with an envelope; its id comes from its type and its time unless given. */
export function fact(at: Instant, body: FactBody, id = `${body.type}@${at}`): Fact {
  return { id, at, recordedAt: at, actor: { kind: 'member', id: 'owner' }, ...body } as Fact;
}

export function interview(
  at: Instant,
  changes: { readonly id?: string; readonly counts?: boolean; readonly by?: readonly string[] } = {},
): Fact {
  const { id = 'interview', counts = true, by = ['interviewer'] } = changes;
  return fact(at, {
    type: 'InterviewHeld',
    interviewId: id,
    stage: 'onsite',
    interviewers: by,
    countsAsInterview: counts,
  });
}

type Sent = Omit<Extract<FactBody, { type: 'MessageSent' }>, 'type' | 'messageId' | 'from' | 'to' | 'says'>;

/** A mail from the team to the candidate, accepted by the receiving server. */
export function mail(
  at: Instant,
  says: Extract<Fact, { type: 'MessageSent' }>['says'],
  more: Partial<Sent> & { readonly to?: 'agency' | 'candidate'; readonly messageId?: string } = {},
): Fact {
  return fact(at, { type: 'MessageSent', messageId: `m${at}`, from: 'team', to: 'candidate', says, ...more });
}

export function received(
  at: Instant,
  says: Extract<Fact, { type: 'MessageReceived' }>['says'],
  more: Partial<Extract<FactBody, { type: 'MessageReceived' }>> = {},
): Fact {
  return fact(at, {
    type: 'MessageReceived',
    messageId: `r${at}`,
    from: 'candidate',
    to: 'team',
    says,
    ...more,
  });
}

export function decision(
  at: Instant,
  outcome: Extract<Fact, { type: 'DecisionMade' }>['outcome'],
  more: Partial<Extract<FactBody, { type: 'DecisionMade' }>> = {},
): Fact {
  return fact(at, { type: 'DecisionMade', decisionId: `d${at}`, outcome, decidedBy: 'manager', ...more });
}

export function booked(
  at: Instant,
  startsAt: Instant,
  changes: { readonly id?: string; readonly endsAt?: Instant } = {},
): Fact {
  const { id = 'interview', endsAt = startsAt + 3_600_000 } = changes;
  return fact(at, {
    type: 'InterviewScheduled',
    interviewId: id,
    stage: 'onsite',
    startsAt,
    endsAt,
    interviewers: ['interviewer'],
    countsAsInterview: true,
  });
}

export interface Told {
  readonly facts: readonly Fact[];
  readonly at: Instant;
  readonly who?: Circumstances;
  readonly policy?: Policy;
}

/** Given these facts, at this instant: the standing. */
export function standingOf({ facts, at, who = circumstances(), policy = DEFAULT_POLICY }: Told): Standing {
  return assess(historyOf(who, facts), policy, at);
}

export function owedOf(standing: Standing, kind: ObligationKind): readonly Obligation[] {
  return standing.obligations.filter((owed) => owed.kind === kind);
}

/** The open obligation of a kind; fails the test when there is none or more than one. */
export function openOf(standing: Standing, kind: ObligationKind): Obligation {
  const open = owedOf(standing, kind).filter((owed) => owed.state.is === 'open');
  const [only] = open;
  if (only === undefined || open.length > 1)
    throw new Error(`Expected one open ${kind}, found ${open.length}`);
  return only;
}

export function openKinds(standing: Standing): readonly ObligationKind[] {
  return standing.obligations.filter((owed) => owed.state.is === 'open').map((owed) => owed.kind);
}
