import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedPeople } from '../../../domain/measures/listed-people.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { peopleBehindQuery, type ReportPart } from './report-query.ts';
import './reports.css';

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
      <div className="report-scroll">
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">{t('Person')}</th>
              <th scope="col">{t('Opening')}</th>
              <th scope="col">{t('Held by')}</th>
              <th scope="col">{t('Counted for')}</th>
              <th scope="col">{t('Last interview')}</th>
              <th scope="col">{t('Told')}</th>
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </div>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('Show more')}
        </Button>
      )}
    </>
  );
}
