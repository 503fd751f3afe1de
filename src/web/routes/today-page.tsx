import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { TodayLists } from '../features/today/today-lists.tsx';
import type { TodayAsked } from '../features/today/today-query.ts';
import { WhoseSwitch } from '../features/today/whose-switch.tsx';
import { useReaderClock } from '../lib/clock.tsx';
import { sayLongDay } from '../lib/when.ts';
import { useWorkspace } from '../lib/workspace.ts';

const route = getRouteApi('/');

const TodoList = lazy(() =>
  import('../features/search/todo-list.tsx').then((module) => ({ default: module.TodoList })),
);

const BenchLine = lazy(() =>
  import('../features/bench/bench-line.tsx').then((module) => ({ default: module.BenchLine })),
);

const TodayFilters = lazy(() =>
  import('../features/today/today-filters.tsx').then((module) => ({ default: module.TodayFilters })),
);

export function TodayPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { whose = 'mine', list = 'owed', openingId, kind, late } = search;
  const asked: TodayAsked = { whose, openingId, kind, late };
  const isNarrowed = openingId !== undefined || kind !== undefined || late !== undefined;
  const [isFiltering, setFiltering] = useState(false);
  const { timeZone, now } = useReaderClock();
  const isTeam = useWorkspace().kind === 'team';
  const isOpen = isFiltering || isNarrowed;
  return (
    <>
      <PageHeader
        title={t('Today')}
        lead={sayLongDay(timeZone, now)}
        actions={
          <div className="today-choices">
            {isTeam ? <WhoseSwitch /> : <Link to="/search">{t('Your search')}</Link>}
            <Button
              variant={isNarrowed ? 'light' : 'subtle'}
              color={isNarrowed ? 'ink' : 'gray'}
              size="sm"
              aria-expanded={isOpen}
              disabled={isNarrowed}
              leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}
              onClick={() => setFiltering((is) => !is)}
            >
              {t('Filter')}
            </Button>
          </div>
        }
      />
      {isOpen && (
        <Suspense>
          <TodayFilters asked={asked} search={search} />
        </Suspense>
      )}
      {!isTeam && (
        <Suspense>
          <TodoList />
        </Suspense>
      )}
      {isTeam && (
        <Suspense>
          <BenchLine />
        </Suspense>
      )}
      <TodayLists asked={asked} list={list} isTeam={isTeam} />
    </>
  );
}
