import type { OwnDebt, TodayItem, TodayList } from '../../../contract/today.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import type { RowAction } from './row-stage.tsx';

/** What a row is about, whichever list it stands on. */
export interface RowSubject {
  readonly rowId: string;
  readonly applicationId: string;
  readonly personName: string;
  readonly openingName: string;
  /** The duty that is spoken of; `null` where nobody owes a word. */
  readonly key: string | null;
  readonly kind: ObligationKind | null;
  readonly list: TodayList | 'own';
}

export function subjectOf(item: TodayItem, list: TodayList): RowSubject {
  const { applicationId, person, opening, key, kind } = item;
  return {
    rowId: `${list}:${applicationId}`,
    applicationId,
    personName: person.name,
    openingName: opening.name,
    key,
    kind,
    list,
  };
}

export function subjectOfDebt({ applicationId, person, opening, key, kind }: OwnDebt): RowSubject {
  return {
    rowId: `own:${applicationId}:${key}`,
    applicationId,
    personName: person.name,
    openingName: opening.name,
    key,
    kind,
    list: 'own',
  };
}

/** What can be done in place: a word of one's own is said, promised, passed on or put off; for another's one asks. */
export function actionsFor({ list, key }: RowSubject, isTeam: boolean): readonly RowAction[] {
  if (key === null) return [];
  if (list === 'own') return ['handOver', 'snooze', 'why'];
  if (!isTeam) return list === 'waiting' ? ['call', 'why'] : ['call', 'snooze', 'why'];
  if (list === 'waiting') return ['mail', 'call', 'why'];
  return ['mail', 'call', 'room', 'date', 'handOver', 'snooze', 'why'];
}
