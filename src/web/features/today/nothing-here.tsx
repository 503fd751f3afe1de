import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TodayAnswer, TodayList } from '../../../contract/today.ts';
import { Empty } from '../../components/page-state.tsx';
import { sayCount } from '../../lib/say-count.ts';
import type { TodayAsked } from './today-query.ts';

interface NothingProps {
  readonly name: TodayList;
  readonly asked: TodayAsked;
  readonly isTeam: boolean;
  readonly kept: Kept | undefined;
  readonly hasOwn: boolean;
}

type Kept = NonNullable<TodayAnswer['kept']>['words'];

/** The end of a list. That of the words owed is what the day was for. */
export function NothingHere({ name, asked, ...rest }: NothingProps) {
  const { t } = useTranslation();
  const isNarrowed = asked.openingId !== undefined || asked.kind !== undefined || asked.late !== undefined;
  if (isNarrowed) return <Empty title={t('Nothing of that kind.')} />;
  switch (name) {
    case 'owed':
      return <End asked={asked} {...rest} />;
    case 'soon':
      return <Empty title={t('Nothing falls due in the coming days.')} />;
    case 'waiting':
      return (
        <Empty
          title={
            rest.isTeam
              ? t('You are not waiting for anyone.')
              : t('After an interview, what they owe you stands here.')
          }
        />
      );
    default:
      return name satisfies never;
  }
}

function End({ asked, isTeam, kept, hasOwn }: Omit<NothingProps, 'name'>) {
  const { t } = useTranslation();
  const hasKept = kept !== undefined && kept.count > 0;
  return (
    <div className="today-end">
      <svg viewBox="0 0 64 64" aria-hidden className="today-end-mark">
        <circle cx="32" cy="32" r="29" pathLength="1" />
        <path d="M20 33.5l8.5 8.5L45 24.5" pathLength="1" />
      </svg>
      <p className="today-end-title">{t('Nobody is waiting for your word.')}</p>
      <div className="today-end-text">
        {hasKept && <p>{sayKept(t, kept)}</p>}
        {!hasKept && (
          <p>
            {isTeam
              ? t('When an interview ends, what is owed appears here, the longest wait first.')
              : t('Now it is their turn.')}
          </p>
        )}
        {hasOwn && <p>{t('Below is what your own interviews still need from you.')}</p>}
        {isTeam && asked.whose === 'mine' && (
          <p>
            <Link to="/" search={{ whose: 'everyone' }}>
              {t('See everyone’s')}
            </Link>
          </p>
        )}
        {isTeam && !hasKept && (
          <p>
            <Link to="/people/new">{t('Add a person')}</Link>
          </p>
        )}
        {isTeam && !hasKept && (
          <p>
            <Link to="/imports">{t('Import a file')}</Link>
          </p>
        )}
      </div>
    </div>
  );
}

function sayKept(t: ReturnType<typeof useTranslation>['t'], kept: Kept): string {
  return kept.isBounded
    ? t('In the last seven days {{many}} words were given in time.', { many: sayCount(kept) })
    : t('In the last seven days {{count}} words were given in time.', { count: kept.count });
}
