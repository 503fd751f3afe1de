import { AppError } from '../../domain/app-error.ts';
import { BENCH_PURPOSE, mayAgreeUntil, nextTouch } from '../../domain/bench/bench-days.ts';
import { createZone } from '../../domain/calendar/zone.ts';
import type { History } from '../../domain/history/history.ts';
import { plainDateOf } from '../../lib/day-number.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { BenchConsentTable } from '../../storage/closing-tables.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { getApplication } from '../../storage/queries/applications.ts';
import { findBenchPlace, insertConsent, saveBenchPlace } from '../../storage/queries/bench.ts';
import { askToLookAgain } from '../../storage/queries/bench-drafts.ts';
import { getPerson } from '../../storage/queries/people.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistory, type OneApplication } from '../load-history.ts';
import { discardBenchWords } from './discard-words.ts';

type BenchDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

/** No letter is written ahead for the time being. */
export const NOTHING_READY = { prepared_kind: null, prepared_id: null } as const;

interface ByWhom {
  /** How it was said; what a member writes down for them was told to that member. */
  readonly how: BenchConsentTable['how'];
  readonly memberId: string | null;
}

/** They are being asked whether they would like to be kept in touch with; nothing else is kept until they say yes. */
export async function askForBench(
  deps: BenchDeps,
  { workspaceId, applicationId, memberId }: OneApplication & { readonly memberId: string },
): Promise<void> {
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { personId, openingId } = await openTo(trx, { workspaceId, applicationId });
    const known = await findBenchPlace(trx, workspaceId, personId);
    if (known?.state === 'agreed') return;
    const at = deps.clock.now();
    const change = { application_id: applicationId, opening_id: openingId, state: 'asked' } as const;
    await saveBenchPlace(trx, workspaceId, {
      personId,
      change: { ...change, asked_at: at, asked_by: memberId },
    });
    await consent(trx, { workspaceId, personId, at, until: null, what: 'asked', how: 'told', memberId });
  });
}

export interface AgreeToBench extends OneApplication, ByWhom {
  readonly until: PlainDate;
  /** What they are looking for; left as it is when left out. */
  readonly lookingFor?: string | undefined;
}

/** A yes with a purpose and a last day; said again, it goes on until the new one. */
export async function agreeToBench(deps: BenchDeps, input: AgreeToBench): Promise<void> {
  const { workspaceId, until, how, memberId } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { personId, openingId } = await openTo(trx, input);
    const at = deps.clock.now();
    const { history } = await loadHistory(trx, input, deps.policies);
    const today = todayOf(history, at);
    if (!mayAgreeUntil(today, until))
      throw new AppError('input_invalid', 'Cannot keep in touch until then: it is two years at most', {
        until: 'must lie within the next two years',
      });
    const known = await findBenchPlace(trx, workspaceId, personId);
    const isRenewal = known?.state === 'agreed';
    const words = input.lookingFor?.trim();
    const change = {
      ...(isRenewal
        ? { application_id: known.applicationId, opening_id: known.openingId }
        : whereLeft(input, openingId)),
      ...metIn(history),
      state: 'agreed' as const,
      agreed_at: at,
      until_day: until,
      renewal_asked_at: null,
      ended_at: null,
      touched_at: isRenewal ? known.touchedAt : null,
      touch_due_on: nextTouch({ agreedOn: today, until, touchedOn: null }),
      ...NOTHING_READY,
      ...(words !== undefined && { looking_for: words === '' ? null : words }),
    };
    await discardBenchWords(trx, { workspaceId, personIds: [personId], at });
    await saveBenchPlace(trx, workspaceId, { personId, change });
    await askToLookAgain(trx, workspaceId, personId);
    const what = isRenewal ? 'renewed' : 'agreed';
    await consent(trx, { workspaceId, personId, at, until, what, how, memberId });
  });
}

/** They would rather not be written to any more: at once, without a reason. Said twice it changes nothing. */
export async function leaveBench(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, applicationId, how, memberId }: OneApplication & ByWhom,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    await leaveBenchWithin(trx, { workspaceId, personId, at: clock.now(), how, memberId });
  });
}

/** The same inside a transaction that is under way, for whoever knows the person. */
export async function leaveBenchWithin(
  trx: Trx,
  { workspaceId, personId, at, how, memberId }: Leaving,
): Promise<void> {
  const known = await findBenchPlace(trx, workspaceId, personId);
  if (known === undefined || (known.state !== 'agreed' && known.state !== 'asked')) return;
  const { applicationId, openingId } = known;
  const change = {
    application_id: applicationId,
    opening_id: openingId,
    state: 'left' as const,
    ended_at: at,
    looking_for: null,
    touch_due_on: null,
    ...NOTHING_READY,
  };
  await discardBenchWords(trx, { workspaceId, personIds: [personId], at });
  await saveBenchPlace(trx, workspaceId, { personId, change });
  await consent(trx, { workspaceId, personId, at, until: known.until, what: 'left', how, memberId });
}

export interface Leaving extends ByWhom {
  readonly workspaceId: string;
  readonly personId: string;
  readonly at: Instant;
}

async function openTo(trx: Trx, { workspaceId, applicationId }: OneApplication) {
  const { personId, openingId } = await getApplication(trx, workspaceId, applicationId);
  const person = await getPerson(trx, workspaceId, personId);
  if (person.erasedAt !== null)
    throw new AppError('person_not_found', 'Nothing is kept of this person any more');
  return { personId, openingId };
}

function whereLeft({ applicationId }: OneApplication, openingId: string) {
  return { application_id: applicationId, opening_id: openingId };
}

/** The day it is where the team works. */
export function todayOf({ circumstances }: History, now: Instant): PlainDate {
  return plainDateOf(createZone(circumstances.team.timeZone).dayOf(now));
}

/** How often they were met, and when last: facts that anybody may see. */
function metIn({ interviews }: History) {
  const held = [...interviews.values()].flatMap(({ state }) => (state.is === 'held' ? [state.at] : []));
  return { met_at: held.length === 0 ? null : Math.max(...held), times_met: held.length };
}

interface Consent extends ByWhom {
  readonly workspaceId: string;
  readonly personId: string;
  readonly at: Instant;
  readonly until: PlainDate | null;
  readonly what: BenchConsentTable['what'];
}

export async function consent(
  trx: Trx,
  { workspaceId, personId, at, until, what, how, memberId }: Consent,
): Promise<void> {
  const purpose = BENCH_PURPOSE;
  const ids = { workspace_id: workspaceId, person_id: personId, member_id: memberId };
  await insertConsent(trx, { ...ids, what, how, purpose, at, until_day: until });
}
