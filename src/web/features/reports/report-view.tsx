import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPS_AT_MOST, GROUPS_AT_ONCE } from '../../../contract/measures.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { CandidateVoices } from './candidate-voices.tsx';
import { FigureCards } from './figure-cards.tsx';
import { GroupTable } from './group-table.tsx';
import { HowCounted } from './how-counted.tsx';
import { measuresQuery, type ReportPart } from './report-query.ts';
import { WaitingNow } from './waiting-now.tsx';
import './reports.css';

const WaitsChart = lazy(() => import('./report-charts.tsx').then((part) => ({ default: part.WaitsChart })));
const TrendChart = lazy(() => import('./report-charts.tsx').then((part) => ({ default: part.TrendChart })));

/** What is really going on: who waits now, every figure beside the days before, who still waits when, and each group. */
export function ReportView({ part }: { part: ReportPart }) {
  const { t } = useTranslation();
  const [groups, setGroups] = useState(GROUPS_AT_ONCE);
  const { data, error, refetch } = useQuery(measuresQuery(part, groups));
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="report">
      <WaitingNow now={data.now} part={part} />
      <FigureCards report={data} part={part} />
      <section>
        <h2 className="report-title">{t('How long people wait for an answer')}</h2>
        <Suspense fallback={<Loading rows={3} />}>
          <WaitsChart waits={data.waits} />
        </Suspense>
      </section>
      <section>
        <h2 className="report-title">{t('How it goes over time')}</h2>
        <Suspense fallback={<Loading rows={3} />}>
          <TrendChart trend={data.trend} />
        </Suspense>
      </section>
      <GroupTable
        report={data}
        part={part}
        onMore={() => setGroups((count) => Math.min(GROUPS_AT_MOST, count * 4))}
      />
      <CandidateVoices voices={data.voices} part={part} />
      <HowCounted />
    </div>
  );
}
