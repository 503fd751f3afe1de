import { dayNumberOf } from '../../lib/day-number.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import { saidOf } from '../fact/said.ts';
import type { Mark } from '../history/history.ts';
import { NO_DUTIES } from '../obligation/append.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import { spanAfter, type View } from '../standing/view.ts';

/** Business days after which nobody is chased any more for a welcome whose start date was never told. */
const WELCOME_WITHOUT_START = 30;

/** Policy row 21 and R23: from the acceptance to the first day there is never a long silence. */
export function onboardingDuties(view: View): readonly Obligation[] {
  for (const offer of view.history.offers.values()) {
    if (offer.accepted !== null)
      return [
        celebration(view, offer.accepted),
        handOff(view, offer.accepted),
        ...welcome(view, offer.accepted),
        ...beforeStart(view, offer.accepted),
        ...firstDay(view, offer.accepted),
      ];
  }
  return NO_DUTIES;
}

type Accepted = Mark<{ readonly startsOn: PlainDate | null }>;

/** A yes is a day to be glad of, and half of those who say it still look around: the team answers it at once. */
function celebration(view: View, accepted: Accepted): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'celebration',
    because: accepted,
    row: 'celebration',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: accepted.at },
  });
}

function handOff(view: View, accepted: Accepted): Obligation {
  const { onboarding } = view.history;
  const isDone = onboarding !== null && onboarding.at >= accepted.at;
  return owe(view, {
    ...BLANK,
    kind: 'handOff',
    because: accepted,
    row: 'handOff',
    owedBy: 'team',
    owedTo: 'team',
    sought: { from: 'team', since: accepted.at, says: saidOf(['handOff']) },
    state: isDone ? filed(onboarding) : undefined,
  });
}

/** Contact at least every five business days, counted from the last word. */
function welcome(view: View, accepted: Accepted): readonly Obligation[] {
  const words = view.history.words.filter(
    (word) => word.from === 'team' && word.bounced === null && word.at > accepted.at,
  );
  const causes = [accepted, ...words];
  const until = startOf(view, accepted) ?? view.team.dueAfter(accepted.at, WELCOME_WITHOUT_START);
  return causes.flatMap((cause, index) => {
    const dueAt = spanAfter(view.team, cause.at, view.policy.timing.welcome.due);
    if (dueAt > until) return [];
    const next = causes[index + 1];
    return [
      owe(view, {
        ...BLANK,
        kind: 'welcome',
        because: cause,
        row: 'welcome',
        owedBy: 'team',
        owedTo: 'candidate',
        due: { at: dueAt, from: 'default' },
        expires: { factId: accepted.factId, at: until },
        sought: next === undefined ? undefined : { from: 'team', since: next.at },
      }),
    ];
  });
}

function beforeStart(view: View, accepted: Accepted): readonly Obligation[] {
  if (accepted.startsOn === null) return [];
  return [dayBefore(view, accepted, 'startLogistics'), dayBefore(view, accepted, 'startHello')].filter(
    (duty) => duty.dueAt > accepted.at,
  );
}

function dayBefore(view: View, accepted: Accepted, kind: 'startLogistics' | 'startHello'): Obligation {
  const startsOn = dayNumberOf(accepted.startsOn ?? '');
  const span = view.policy.timing[kind].due;
  const before = 'businessDays' in span ? span.businessDays : -1;
  return owe(view, {
    ...BLANK,
    kind,
    because: accepted,
    row: kind,
    owedBy: 'team',
    owedTo: 'candidate',
    ownerId: view.history.onboarding?.toMemberId,
    due: { at: view.team.endOfDay(view.team.step(startsOn, before)), from: 'plan' },
    sought: { from: 'team', since: accepted.at, says: saidOf([kind]) },
    expires: { factId: accepted.factId, at: view.team.startOfDay(startsOn) },
  });
}

/** Whether they came: known by the end of the next business day, and asked for only once the day is here. */
function firstDay(view: View, accepted: Accepted): readonly Obligation[] {
  const startsAt = startOf(view, accepted);
  if (startsAt === null || !view.clock.hasCome(startsAt)) return NO_DUTIES;
  const { firstDay: confirmed, onboarding } = view.history;
  return [
    owe(view, {
      ...BLANK,
      kind: 'firstDay',
      because: { factId: accepted.factId, at: startsAt },
      row: 'firstDay',
      owedBy: 'team',
      owedTo: 'team',
      ownerId: onboarding?.toMemberId,
      state: confirmed === null ? undefined : filed(confirmed),
    }),
  ];
}

function filed({ factId, at }: Mark): ObligationState {
  return { is: 'met', at, by: 'filed', factId, wasLate: false };
}

/** Midnight at the start of the first day, where the team works; `null` while no date was told. */
export function startOf(view: View, accepted: Accepted): Instant | null {
  return accepted.startsOn === null ? null : view.team.startOfDay(dayNumberOf(accepted.startsOn));
}
