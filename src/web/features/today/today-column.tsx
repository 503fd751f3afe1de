import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TodayAnswer, TodayItem, TodayList, TodayPage } from '../../../contract/today.ts';
import { Empty, ProblemNotice } from '../../components/page-state.tsx';
import { sayCount } from '../../lib/say-count.ts';
import { restOfList, type Whose } from './today-query.ts';
import { TodayRow } from './today-row.tsx';

interface ColumnProps {
  readonly name: TodayList;
  readonly page: TodayPage;
  readonly whose: Whose;
  readonly isTeam: boolean;
  readonly kept: Kept | undefined;
}

type Kept = NonNullable<TodayAnswer['kept']>['words'];

export function TodayColumn({ name, page, whose, isTeam, kept }: ColumnProps) {
  const rest = useInfiniteQuery(restOfList(whose, name, page.nextCursor));
  const more = rest.data?.pages.flatMap((one) => one?.items ?? []) ?? [];
  const items = withoutRepeats([...page.items, ...more]);
  const hasMore = rest.data ? rest.hasNextPage : page.nextCursor !== null;
  const showMore = () => void (rest.data ? rest.fetchNextPage() : rest.refetch());
  return (
    <section className="today-column" data-name={name} aria-labelledby={`today-${name}`}>
      <h2 id={`today-${name}`}>
        {TITLES[name]}
        <span className="today-count tabular">{sayCount(page.total)}</span>
      </h2>
      {items.length === 0 ? (
        <NothingHere name={name} whose={whose} isTeam={isTeam} kept={kept} />
      ) : (
        <ol className="today-rows">
          {items.map((item) => (
            <TodayRow
              key={item.applicationId}
              item={item}
              list={name}
              isOwnerShown={isTeam && whose !== 'mine'}
            />
          ))}
        </ol>
      )}
      {rest.isError && <ProblemNotice error={rest.error} onRetry={showMore} />}
      {hasMore && (
        <Button variant="subtle" fullWidth mt="sm" loading={rest.isFetching} onClick={showMore}>
          Show more
        </Button>
      )}
    </section>
  );
}

const TITLES: Readonly<Record<TodayList, string>> = {
  owed: 'Your word is owed',
  soon: 'Due soon',
  waiting: 'You are waiting for',
};

function NothingHere({ name, whose, isTeam, kept }: Omit<ColumnProps, 'page'>) {
  switch (name) {
    case 'owed':
      return (
        <Empty title="Nobody is waiting for your word.">
          <p>{kept && kept.count > 0 ? sayKept(kept) : isTeam ? NOTHING_YET : 'Now it is their turn.'}</p>
          {isTeam && whose === 'mine' && (
            <p>
              <Link to="/" search={{ whose: 'everyone' }}>
                See everyone’s
              </Link>
            </p>
          )}
        </Empty>
      );
    case 'soon':
      return <Empty title="Nothing falls due in the coming days." />;
    case 'waiting':
      return <Empty title="You are not waiting for anyone." />;
    default:
      return name satisfies never;
  }
}

function sayKept(kept: Kept): string {
  if (kept.count === 1 && !kept.isBounded) return 'In the last seven days you gave one word, in time.';
  return `In the last seven days you gave ${sayCount(kept)} words, all of these in time.`;
}

const NOTHING_YET = 'When an interview ends, what is owed appears here, the longest wait first.';

// A row may move up between two pages while they are read.
function withoutRepeats(items: readonly TodayItem[]): TodayItem[] {
  return [...new Map(items.map((item) => [item.applicationId, item])).values()];
}
