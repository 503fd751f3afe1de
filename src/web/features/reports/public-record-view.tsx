import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PublicRecordAnswer } from '../../../contract/public-record.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { sayNumber } from '../../lib/say-count.ts';
import { embedSnippet } from './embed-snippet.ts';
import { sayDays, sayPercent } from './say-figure.ts';
import './reports.css';

const recordQuery = queryOptions({
  queryKey: ['public-record'],
  queryFn: ({ signal }) => call('get /api/public-record', {}, { signal }),
});

/** What the record would say, whether it is shown, and how to put it on a page of careers. */
export function PublicRecordView() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(recordQuery);
  const setting = useMutation({
    mutationFn: (isShown: boolean) => call('put /api/public-record', { body: { isShown } }),
    onSuccess: (after) => queryClient.setQueryData(recordQuery.queryKey, after),
  });
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="report">
      <section>
        <h2 className="report-title">{t('What it says')}</h2>
        <Figures record={data} />
      </section>
      <section>
        <h2 className="report-title">{t('How it is counted')}</h2>
        <p className="report-few">
          {t(
            'Everybody whose interview ended in the last 12 months, and at least two weeks ago, counts, once for each opening. Nobody drops out by being closed, erased, taken back or imported; words that came with an import count as no answer; what you record by hand counts from the day on which you record it, and is told apart.',
          )}
        </p>
      </section>
      {setting.error && <ProblemNotice error={setting.error} />}
      <Button
        variant={data.isShown ? 'default' : 'filled'}
        loading={setting.isPending}
        onClick={() => setting.mutate(!data.isShown)}
      >
        {data.isShown ? t('Stop showing it') : t('Show it to everybody')}
      </Button>
      {data.isShown && <Embedding record={data} />}
    </div>
  );
}

function Figures({ record }: { record: PublicRecordAnswer }) {
  const { t } = useTranslation();
  const { figures, leastSample, people } = record;
  if (figures === null)
    return (
      <p>
        {t(
          'Too few people yet: {{people}} of at least {{least}}. Until then the page says so, and shows no figure.',
          {
            people: sayNumber(people),
            least: sayNumber(leastSample),
          },
        )}
      </p>
    );
  return (
    <p className="report-few">
      {t(
        '{{share}} of {{people}} people were answered, half of them within {{days}}; {{seen}} of {{answered}} answers were seen by a machine.',
        {
          share: sayPercent(figures.answeredPercent / 100),
          people: sayNumber(figures.people),
          days: sayDays(figures.medianDays),
          seen: sayNumber(figures.seen),
          answered: sayNumber(figures.answered),
        },
      )}
    </p>
  );
}

function Embedding({ record }: { record: PublicRecordAnswer }) {
  const { t } = useTranslation();
  const [page, badge] = [
    `${window.location.origin}${record.page}`,
    `${window.location.origin}${record.badge}`,
  ];
  return (
    <section>
      <h2 className="report-title">{t('For your careers page')}</h2>
      <p>
        <a href={record.page}>{t('Open the public page')}</a>{' '}
        {record.figures && <a href={record.json}>{t('Signed figures as JSON')}</a>}
      </p>
      <img className="record-badge" src={record.badge} alt={t('The badge, as it looks on a page')} />
      <pre className="record-snippet">{embedSnippet(page, badge)}</pre>
    </section>
  );
}
