import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RunningClock } from '../../../contract/law.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Chip } from '../../components/chip.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { ReportTable } from './report-table.tsx';

const lawQuery = infiniteQueryOptions({
  queryKey: ['law-board'],
  queryFn: ({ pageParam, signal }) =>
    call('get /api/law', { query: pageParam === null ? {} : { after: pageParam } }, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

const CLOCKS: Readonly<Record<string, Phrase>> = {
  ontario: phrase('Ontario: 45 days'),
  israelProgress: phrase('Israel: progress, two months'),
  israelNo: phrase('Israel: the no, 14 days'),
  korea: phrase('Korea: without delay'),
};

/** Every clock that runs, the nearest end first, each with the notice that is ready to be sent. */
export function LawBoard() {
  const { t } = useTranslation();
  const found = useInfiniteQuery(lawQuery);
  const { data, error } = found;
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void found.refetch()} />;
  if (!data) return <Loading />;
  const clocks = data.pages.flatMap((page) => page.clocks);
  const { near = 0, passed = 0 } = data.pages[0] ?? {};
  if (clocks.length === 0)
    return (
      <Empty title={t('No clock of the law runs.')}>
        {t('One starts with an interview where the law of the place asks for an answer.')}
      </Empty>
    );
  return (
    <section>
      <p>
        {t('{{count}} end within the next 20 days.', { count: near })}{' '}
        {passed > 0 && (
          <strong className="report-bad">{t('{{count}} have passed.', { count: passed })}</strong>
        )}
      </p>
      <ReportTable heads={[t('Person'), t('Opening'), t('Law'), t('Last day'), t('Held by'), t('Notice')]}>
        {clocks.map((clock) => (
          <ClockRow key={`${clock.applicationId} ${clock.obligationKey}`} clock={clock} />
        ))}
      </ReportTable>
      <ShowMore of={found} />
    </section>
  );
}

function ClockRow({ clock }: { clock: RunningClock }) {
  const { t } = useTranslation();
  const { applicationId, obligationKey, person, opening, owner, lawAt, isNear, hasPassed } = clock;
  const name = CLOCKS[clock.clock];
  return (
    <tr>
      <th scope="row">
        <Link to="/applications/$applicationId" params={{ applicationId }}>
          {person}
        </Link>
      </th>
      <td>{opening}</td>
      <td title={clock.duty}>{name ? t(name) : clock.clock}</td>
      <td>
        <TimeText at={Date.parse(lawAt) - 1} />{' '}
        {hasPassed ? <Chip tone="late">{t('passed')}</Chip> : isNear && <Chip tone="soon">{t('near')}</Chip>}
      </td>
      <td>{owner?.name ?? t('nobody yet')}</td>
      <td>
        <ButtonLink
          size="compact-sm"
          variant="default"
          to="/applications/$applicationId"
          params={{ applicationId }}
          search={{ write: obligationKey }}
        >
          {t('Open the notice')}
        </ButtonLink>
      </td>
    </tr>
  );
}
