import type { Instant } from '../../lib/instant.ts';
import type { History, Interview } from '../history/history.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { Policy } from '../policy/policy.ts';
import type { Standing } from './standing.ts';
import { deadlineEnd } from './view.ts';

/** Something about one application that stands in a calendar. Instants are UTC; `at` of a due date is the first one after it. */
export type Dated =
  | {
      readonly kind: 'interview';
      readonly at: Instant;
      /** When it ends; the same as `at` where only the end is known. */
      readonly until: Instant;
      readonly interview: Interview;
      /** How often its time was changed. */
      readonly moves: number;
    }
  | { readonly kind: 'duty'; readonly at: Instant; readonly obligation: Obligation }
  | { readonly kind: 'law'; readonly at: Instant; readonly obligation: Obligation }
  | { readonly kind: 'offerExpires'; readonly at: Instant; readonly offerId: string }
  | { readonly kind: 'competingOffer'; readonly at: Instant; readonly factId: string }
  | { readonly kind: 'firstDay'; readonly at: Instant; readonly offerId: string };

/** What one application puts into a calendar from one instant up to another, the earliest first. */
export function datesOf(
  { history, standing, policy }: DatesOf,
  from: Instant,
  until: Instant,
): readonly Dated[] {
  const isInside = ({ at, kind }: Dated) => {
    // A due date is the first instant after its day: it belongs to the day that it ends.
    const shown = kind === 'interview' ? at : at - 1;
    return shown >= from && shown < until;
  };
  return [...interviewDates(history), ...dutyDates(standing), ...offerDates(history, policy)]
    .filter(isInside)
    .sort((a, b) => a.at - b.at);
}

export interface DatesOf {
  readonly history: History;
  readonly standing: Standing;
  readonly policy: Policy;
}

function interviewDates({ interviews, facts }: History): readonly Dated[] {
  return [...interviews.values()].flatMap((interview): Dated[] => {
    const { state, id } = interview;
    const moves = facts.filter((fact) => fact.type === 'InterviewMoved' && fact.interviewId === id).length;
    switch (state.is) {
      case 'booked':
        return [{ kind: 'interview', at: state.startsAt, until: state.endsAt, interview, moves }];
      case 'held':
      case 'missed':
        return [{ kind: 'interview', at: state.at, until: state.at, interview, moves }];
      case 'unbooked':
      case 'cancelled':
        return [];
      default:
        return state satisfies never;
    }
  });
}

/** What is open and what the law says of it; nobody needs a calendar for what is over. */
function dutyDates({ obligations }: Standing): readonly Dated[] {
  return obligations
    .filter((obligation) => obligation.state.is === 'open')
    .flatMap((obligation): Dated[] => [
      { kind: 'duty', at: obligation.dueAt, obligation },
      ...(obligation.legal === null
        ? []
        : [{ kind: 'law' as const, at: obligation.legal.lawAt, obligation }]),
    ]);
}

function offerDates({ offers, competingOffers, circumstances }: History, policy: Policy): readonly Dated[] {
  const candidate = policy.calendarOf(circumstances.candidate);
  const team = policy.calendarOf(circumstances.team);
  const ours = [...offers.values()].flatMap((offer): Dated[] => {
    const { id: offerId, expires, accepted, declined } = offer;
    if (accepted?.startsOn) return [{ kind: 'firstDay', at: team.endOfDate(accepted.startsOn), offerId }];
    const isLive = accepted === null && declined === null && expires !== null;
    return isLive ? [{ kind: 'offerExpires', at: deadlineEnd(candidate, expires), offerId }] : [];
  });
  const theirs = competingOffers.map(({ factId, deadline }): Dated => {
    return { kind: 'competingOffer', at: deadlineEnd(candidate, deadline), factId };
  });
  return [...ours, ...theirs];
}
