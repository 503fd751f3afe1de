import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OwnDebt, TodayList, TodayPage } from '../../../contract/today.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { sayCount } from '../../lib/say-count.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { actOnFocused, moveFocus, openFocused } from './row-focus.ts';
import { type RowAction, RowStageProvider } from './row-stage.tsx';
import { TOOLS } from './row-toolbar.tsx';
import { TodayColumn } from './today-column.tsx';
import './today.css';
import './today-row.css';
import { type TodayAsked, todayQuery } from './today-query.ts';

const EMPTY: TodayPage = { total: { count: 0, isBounded: false }, items: [], nextCursor: null };
const NO_DEBTS: readonly OwnDebt[] = [];

interface ListsProps {
  readonly asked: TodayAsked;
  readonly list: TodayList;
  readonly isTeam: boolean;
}

/** The three columns of truth, in order of harm. On a phone one shows at a time. */
export function TodayLists({ asked, list, isTeam }: ListsProps) {
  const { t } = useTranslation();
  const today = useQuery(todayQuery(asked));
  useTodayShortcuts();
  if (today.isPending) return <Loading />;
  if (!today.data) return <ProblemNotice error={today.error} onRetry={() => void today.refetch()} />;
  const { owed = EMPTY, soon = EMPTY, waiting = EMPTY, own = NO_DEBTS } = today.data;
  const columns = { owed, soon, waiting };
  return (
    <RowStageProvider>
      {today.isError && <ProblemNotice error={today.error} onRetry={() => void today.refetch()} />}
      <nav className="today-tabs" aria-label={t('Lists of Today')}>
        {COLUMN_ORDER.map((name) => (
          <Link
            key={name}
            to="/"
            search={({ list: _, ...rest }) => ({ ...rest, ...(name !== 'owed' && { list: name }) })}
            replace
            className="today-tab"
            activeOptions={{ exact: true }}
          >
            <span>{t(TAB_NAMES[name])}</span>
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
            asked={asked}
            isTeam={isTeam}
            kept={today.data.kept?.words}
            own={name === 'owed' ? own : NO_DEBTS}
          />
        ))}
      </div>
    </RowStageProvider>
  );
}

function useTodayShortcuts(): void {
  const { t } = useTranslation();
  const group = t('Today');
  useShortcuts([
    { keys: 'j', label: t('Next person'), group, run: () => moveFocus(1) },
    { keys: 'k', label: t('Person before'), group, run: () => moveFocus(-1) },
    { keys: 'o', label: t('Open'), group, run: openFocused },
    { keys: 'Enter', label: t('Open'), group, run: openFocused },
    ...(Object.keys(TOOLS) as RowAction[]).map((action) => ({
      keys: TOOLS[action].key,
      label: t(TOOLS[action].does),
      group,
      run: () => actOnFocused(action),
    })),
  ]);
}

const COLUMN_ORDER: readonly TodayList[] = ['owed', 'soon', 'waiting'];
const TAB_NAMES: Readonly<Record<TodayList, Phrase>> = {
  owed: phrase('Owed'),
  soon: phrase('Soon'),
  waiting: phrase('Waiting'),
};
