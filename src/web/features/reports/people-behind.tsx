import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedPeople } from '../../../domain/measures/listed-people.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { peopleBehindQuery, type ReportPart } from './report-query.ts';
import { ReportTable } from './report-table.tsx';

/** The very people behind a figure, the latest first; each opens. */
export function PeopleBehind({ part, who }: { part: ReportPart; who: ListedPeople }) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(peopleBehindQuery(part, who));
  const { data, error } = found;
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void found.refetch()} />;
  if (!data) return <Loading />;
  const people = data.pages.flatMap((page) => page.people);
  if (people.length === 0) return <Empty title={t('Nobody stands behind this figure.')} />;
  return (
    <>
      <ReportTable
        heads={[t('Person'), t('Opening'), t('Held by'), t('Counted for'), t('Last interview'), t('Told')]}
      >
        {people.map((one) => (
          <tr key={one.applicationId}>
            <th scope="row">
              <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
                {one.person}
              </Link>
            </th>
            <td>{one.opening}</td>
            <td>{one.owner?.name ?? t('nobody yet')}</td>
            <td>
              <TimeText at={Date.parse(one.at)} />
            </td>
            <td>{one.lastInterviewAt ? <TimeText at={Date.parse(one.lastInterviewAt)} /> : '–'}</td>
            <td>{one.toldAt ? <TimeText at={Date.parse(one.toldAt)} /> : '–'}</td>
          </tr>
        ))}
      </ReportTable>
      <ShowMore of={found} />
    </>
  );
}
