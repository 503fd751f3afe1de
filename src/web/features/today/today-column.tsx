import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnDebt, TodayAnswer, TodayItem, TodayList, TodayPage } from '../../../contract/today.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { sayCount } from '../../lib/say-count.ts';
import { NothingHere } from './nothing-here.tsx';
import { OwnDebts } from './own-debts.tsx';
import { useRowStage } from './row-stage.tsx';
import { restOfList, type TodayAsked } from './today-query.ts';
import { TodayRow } from './today-row.tsx';

interface ColumnProps {
  readonly name: TodayList;
  readonly page: TodayPage;
  readonly asked: TodayAsked;
  readonly isTeam: boolean;
  readonly kept: NonNullable<TodayAnswer['kept']>['words'] | undefined;
  readonly own: readonly OwnDebt[];
}

export function TodayColumn({ name, page, asked, isTeam, kept, own }: ColumnProps) {
  const { t } = useTranslation();
  const rest = useInfiniteQuery(restOfList(asked, name, page.nextCursor));
  const more = rest.data?.pages.flatMap((one) => one?.items ?? []) ?? [];
  const items = useHeldRows(name, withoutRepeats([...page.items, ...more]));
  const hasMore = rest.data ? rest.hasNextPage : page.nextCursor !== null;
  const showMore = () => void (rest.data ? rest.fetchNextPage() : rest.refetch());
  // What is on its way needs nobody: it stands below what does.
  const ordered = [
    ...items.filter((item) => item.mail === null),
    ...items.filter((item) => item.mail !== null),
  ];
  return (
    <section className="today-column" data-name={name} aria-labelledby={`today-${name}`}>
      <h2 id={`today-${name}`} tabIndex={-1}>
        {t(TITLES[name])}
        <span className="today-count tabular" data-none={page.total.count === 0}>
          {sayCount(page.total)}
        </span>
      </h2>
      {ordered.length === 0 ? (
        <NothingHere name={name} asked={asked} isTeam={isTeam} kept={kept} hasOwn={own.length > 0} />
      ) : (
        <ol className="today-rows">
          {ordered.map((item) => (
            <TodayRow
              key={item.applicationId}
              item={item}
              list={name}
              isOwnerShown={isTeam && asked.whose !== 'mine'}
            />
          ))}
        </ol>
      )}
      {rest.isError && <ProblemNotice error={rest.error} onRetry={showMore} />}
      {hasMore && (
        <Button variant="subtle" fullWidth mt="sm" loading={rest.isFetching} onClick={showMore}>
          {t('Show more')}
        </Button>
      )}
      <OwnDebts debts={own} />
    </section>
  );
}

const TITLES: Readonly<Record<TodayList, Phrase>> = {
  owed: phrase('Your word is owed'),
  soon: phrase('Due soon'),
  waiting: phrase('You are waiting for'),
};

/** A row that somebody works on stays in its place, even when it is on no list any more: others may have acted meanwhile. */
function useHeldRows(list: TodayList, items: readonly TodayItem[]): readonly TodayItem[] {
  const stage = useRowStage();
  const before = useRef<readonly TodayItem[]>([]);
  const ids = new Set(items.map((item) => item.applicationId));
  const shown = [...items];
  for (const [index, item] of before.current.entries()) {
    const isHeld = stage.actionOf(`${list}:${item.applicationId}`) !== undefined;
    if (isHeld && !ids.has(item.applicationId)) shown.splice(index, 0, item);
  }
  before.current = shown;
  return shown;
}

// A row may move up between two pages while they are read.
function withoutRepeats(items: readonly TodayItem[]): TodayItem[] {
  return [...new Map(items.map((item) => [item.applicationId, item])).values()];
}
