import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TodayList, TodayPage } from '../../../contract/today.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { sayCount } from '../../lib/say-count.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { moveFocus, openFocused } from './row-focus.ts';
import { TodayColumn } from './today-column.tsx';
import './today.css';
import { todayQuery, type Whose } from './today-query.ts';

const EMPTY: TodayPage = { total: { count: 0, isBounded: false }, items: [], nextCursor: null };

export interface TodaySearch {
  readonly whose: Whose;
  readonly list: TodayList;
}

/** The three columns of truth, in order of harm. On a phone one shows at a time. */
export function TodayLists({ whose, list, isTeam }: TodaySearch & { isTeam: boolean }) {
  const today = useQuery(todayQuery(whose));
  useShortcuts([
    { keys: 'j', label: 'Next person', group: 'Today', run: () => moveFocus(1) },
    { keys: 'k', label: 'Person before', group: 'Today', run: () => moveFocus(-1) },
    { keys: 'o', label: 'Open', group: 'Today', run: openFocused },
    { keys: 'Enter', label: 'Open', group: 'Today', run: openFocused },
  ]);
  if (today.isPending) return <Loading />;
  if (!today.data) return <ProblemNotice error={today.error} onRetry={() => void today.refetch()} />;
  const { owed = EMPTY, soon = EMPTY, waiting = EMPTY } = today.data;
  const columns = { owed, soon, waiting };
  const kept = today.data.kept?.words;
  return (
    <>
      {today.isError && <ProblemNotice error={today.error} onRetry={() => void today.refetch()} />}
      <nav className="today-tabs" aria-label="Lists of Today">
        {COLUMN_ORDER.map((name) => (
          <Link
            key={name}
            to="/"
            search={searchFor(whose, name)}
            replace
            activeOptions={{ exact: true }}
            className="today-tab"
          >
            <span>{TAB_NAMES[name]}</span>
            <span className="tabular today-tab-count">{sayCount(columns[name].total)}</span>
          </Link>
        ))}
      </nav>
      <div className="today" data-list={list}>
        {COLUMN_ORDER.map((name) => (
          <TodayColumn
            key={name}
            name={name}
            page={columns[name]}
            whose={whose}
            isTeam={isTeam}
            kept={kept}
          />
        ))}
      </div>
    </>
  );
}

/** The address leaves out what is the case anyway. */
function searchFor(whose: Whose, list: TodayList) {
  return { ...(whose !== 'mine' && { whose }), ...(list !== 'owed' && { list }) };
}

const COLUMN_ORDER: readonly TodayList[] = ['owed', 'soon', 'waiting'];
const TAB_NAMES: Readonly<Record<TodayList, string>> = { owed: 'Owed', soon: 'Soon', waiting: 'Waiting' };
