import { Link } from '@tanstack/react-router';
import type { TodayItem, TodayList } from '../../../contract/today.ts';
import { Chip } from '../../components/chip.tsx';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useWorkspace } from '../../lib/workspace.ts';

interface RowProps {
  readonly item: TodayItem;
  readonly list: TodayList;
  readonly isOwnerShown: boolean;
}

/** One person who waits or is waited for: what is owed, why, since when, promised for when, how late. */
export function TodayRow({ item, list, isOwnerShown }: RowProps) {
  const isTeam = useWorkspace().kind === 'team';
  return (
    <li className="today-row" data-tone={toneOf(item, list)}>
      <Link
        to="/applications/$applicationId"
        params={{ applicationId: item.applicationId }}
        className="today-link"
        data-row
      >
        <span className="today-who">
          {isTeam && <span className="today-person">{item.person.name}</span>}
          <span className={isTeam ? 'today-opening' : 'today-person'}>{item.opening.name}</span>
        </span>
        <span className="today-due">{item.dueAt && <DueText dueAt={item.dueAt} isLate={item.isLate} />}</span>
        <span className="today-owes">{item.owes}</span>
        <span className="today-why">{item.why}</span>
        <span className="today-meta">
          <MeaningChip item={item} />
          <span>
            since <TimeText at={Date.parse(item.since)} />
          </span>
          {item.promisedFor && (
            <span>
              promised for <TimeText at={Date.parse(item.promisedFor) - 1} />
            </span>
          )}
          {isOwnerShown && <span>{item.owner ? `with ${item.owner.name}` : 'with nobody yet'}</span>}
        </span>
      </Link>
    </li>
  );
}

function MeaningChip({ item }: { item: TodayItem }) {
  switch (item.urgency) {
    case 'untold':
      return <Chip tone="late">Decided, not told</Chip>;
    case 'promiseBroken':
      return <Chip tone="late">Promise broken</Chip>;
    case 'lawNear':
      return <Chip tone="soon">The law sets a date</Chip>;
    case 'wait':
      return null;
    default:
      return item.urgency satisfies never;
  }
}

function toneOf(item: TodayItem, list: TodayList): 'late' | 'soon' | 'quiet' {
  if (list === 'owed' && (item.isLate || item.urgency !== 'wait')) return 'late';
  return list === 'waiting' ? 'quiet' : 'soon';
}
