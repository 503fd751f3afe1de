import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../contract/imports.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { importQuery } from '../../lib/import-query.ts';
import { t } from '../../lib/language/phrase.ts';
import { sayList } from '../../lib/say-count.ts';
import { BadRows } from './bad-rows.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { DateOrderQuestion } from './date-order-question.tsx';
import './imports.css';
import { Unreadable } from './unreadable.tsx';

/** The report of one import, from reading to done. */
export function ImportView({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(importQuery(importId));
  useFreshLists(data?.state === 'done');
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} />;
  return (
    <div className="import">
      <p className="import-files">
        {data.files.map((file) => (
          <span key={file.name}>
            {file.name}
            {file.preset && (
              <span className="import-quiet"> {t('read as {{system}}', { system: file.preset })}</span>
            )}
          </span>
        ))}
      </p>
      <StateOf report={data} />
      <BadRows report={data} />
      {data.columns.length > 0 && <ColumnsTable report={data} />}
    </div>
  );
}

function StateOf({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  switch (report.state) {
    case 'reading':
      return (
        <Working
          title={t('Reading the files')}
          detail={t('{{count}} rows so far', { count: report.rowsRead })}
        />
      );
    case 'ready':
      return <Ready report={report} />;
    case 'running':
      return <Working title={t('Saving')} detail={progressOf(report)} share={shareOf(report)} />;
    case 'done':
      return <Done report={report} />;
    case 'failed':
      return report.question === 'dateOrder' ? (
        <DateOrderQuestion report={report} />
      ) : (
        <Unreadable report={report} />
      );
    default:
      return report.state satisfies never;
  }
}

function Working({ title, detail, share }: { title: string; detail: string; share?: number }) {
  return (
    <section className="import-sheet" aria-live="polite">
      <h2>{title}</h2>
      <Progress
        value={share ?? 100}
        animated={share === undefined}
        striped={share === undefined}
        aria-label={title}
        my={12}
      />
      <p className="import-quiet">{detail}</p>
    </section>
  );
}

function Ready({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => call('put /api/imports/{importId}/confirmation', { params: { importId: report.id } }),
    onSuccess: (after) => queryClient.setQueryData(importQuery(report.id).queryKey, after),
  });
  const brings = whatItBrings(report);
  return (
    <section className="import-sheet">
      <h2>{brings ? t('This would bring {{brings}}.', { brings }) : t('This would bring nothing new.')}</h2>
      <p className="import-quiet">
        {t('{{count}} rows read.', { count: report.rowsRead })}{' '}
        {report.rowsBad > 0 &&
          t('{{count}} of them need mending and would be left out.', { count: report.rowsBad })}{' '}
        {t('Nothing is saved yet.')}
      </p>
      {confirm.isError && <ProblemNotice error={confirm.error} />}
      <div className="form-actions">
        <Button loading={confirm.isPending} disabled={report.rowsGood === 0} onClick={() => confirm.mutate()}>
          {report.rowsBad > 0 ? t('Save the good rows') : t('Save it')}
        </Button>
        <ButtonLink to="/imports" variant="subtle" color="gray">
          {t('Choose other files')}
        </ButtonLink>
      </div>
    </section>
  );
}

function Done({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  const brought = whatItBrings(report);
  return (
    <section className="import-sheet" aria-live="polite">
      <h2>{brought ? t('Saved: {{brought}}.', { brought }) : t('Everything in it was here already.')}</h2>
      <p className="import-quiet">{t('The same files again change nothing.')}</p>
      <div className="form-actions">
        <ButtonLink to="/" search={{ whose: 'everyone' }}>
          {t('See who is owed a word')}
        </ButtonLink>
      </div>
    </section>
  );
}

function whatItBrings({ creates }: ImportAnswer): string {
  const parts = [
    creates.people > 0 && t('{{count}} people', { count: creates.people }),
    creates.openings > 0 && t('{{count}} openings', { count: creates.openings }),
    creates.applications > 0 && t('{{count}} applications', { count: creates.applications }),
    creates.facts > 0 && t('{{count}} facts', { count: creates.facts }),
  ].filter((part) => part !== false);
  return sayList(parts);
}

function progressOf({ creates, rowsGood }: ImportAnswer): string {
  return t('{{count}} applications so far, out of {{rows}} rows', {
    count: creates.applications,
    rows: rowsGood,
  });
}

function shareOf({ creates, rowsGood }: ImportAnswer): number {
  return rowsGood === 0 ? 0 : Math.min(100, Math.round((100 * creates.applications) / rowsGood));
}

function useFreshLists(isDone: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isDone) return;
    for (const queryKey of [['today'], ['openings'], ['opening'], ['people']]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  }, [isDone, queryClient]);
}
