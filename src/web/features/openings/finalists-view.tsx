import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FinalistsAnswer } from '../../../contract/finalists.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { FinalistChoice } from './finalist-choice.tsx';
import { FinalistsTable } from './finalists-table.tsx';
import './finalists.css';
import { finalistsQuery } from './finalists-query.ts';

interface ViewProps {
  readonly openingId: string;
  /** Ids by comma; those furthest in process when left out. */
  readonly chosen: string | undefined;
}

/** Finalists side by side: what was seen of each, by whom, what they were told, and nothing added up. */
export function FinalistsView({ openingId, chosen }: ViewProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(finalistsQuery(openingId, chosen));
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <PageHeader
        title={t('Finalists side by side')}
        lead={
          <Link to="/openings/$openingId" params={{ openingId }}>
            {data.opening.name}
          </Link>
        }
      />
      {data.finalists.length === 0 ? (
        <Empty title={t('Nobody has been interviewed here yet.')}>
          {t('As soon as two people have been met, what was seen of each stands here beside the other.')}
        </Empty>
      ) : (
        <>
          <FinalistChoice answer={data} />
          <LevelNote answer={data} />
          <FinalistsTable finalists={data.finalists} followUps={data.followUps} />
        </>
      )}
    </>
  );
}

/** R27: said only where it is true, and only as what it is. */
function LevelNote({ answer: { areLevel, followUps } }: { answer: FinalistsAnswer }) {
  const { t } = useTranslation();
  if (!areLevel) return null;
  return (
    <p className="finalists-note">
      {followUps === null
        ? t('The scorecards say the same of each of them.')
        : t(
            'The scorecards say the same of each of them. Following up is part of this job, so their own follow-ups are shown, as dates.',
          )}
    </p>
  );
}
