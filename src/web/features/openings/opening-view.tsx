import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { OpeningPage } from '../../../contract/openings.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { sayPlainDate } from '../../lib/when.ts';
import { CriteriaForm } from './criteria-form.tsx';
import { InProcessTable } from './in-process-table.tsx';
import { LeftList } from './left-list.tsx';
import { type Left, OpeningActions } from './opening-actions.tsx';
import { OpeningStateChip } from './opening-state-chip.tsx';
import './openings.css';
import { openingQuery } from './openings-query.ts';
import { Reconnects } from './reconnects.tsx';

/** One opening: who is in process and where each stands; freeze, fill, close. */
export function OpeningView({ openingId }: { openingId: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(openingQuery(openingId));
  const [left, setLeft] = useState<Left | null>(null);
  const opening = query.data?.pages[0];
  if (!opening && query.error)
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!opening) return <Loading />;
  const applications = query.data?.pages.flatMap((page) => page.applications) ?? [];
  return (
    <>
      <PageHeader
        title={opening.title}
        lead={<Lead opening={opening} />}
        actions={<OpeningActions opening={opening} onLeft={setLeft} />}
      />
      <CriteriaForm openingId={openingId} />
      {left && (
        <LeftList
          openingId={openingId}
          left={left.people}
          purpose={left.purpose}
          onClose={() => setLeft(null)}
        />
      )}
      {(opening.state === 'open' || opening.state === 'frozen') && <Reconnects openingId={openingId} />}
      {applications.length === 0 ? (
        <Empty title={t('Nobody is in process here yet.')}>
          <Trans
            i18nKey="<there>Add a person</there> who applied."
            components={{ there: <Link to="/people/new" search={{ openingId }} /> }}
          />
        </Empty>
      ) : (
        <>
          {applications.length > 1 && (
            <p className="opening-compare">
              <Link to="/openings/$openingId/finalists" params={{ openingId }}>
                {t('Finalists side by side')}
              </Link>
            </p>
          )}
          <InProcessTable applications={applications} />
        </>
      )}
      <ShowMore of={query} />
    </>
  );
}

function Lead({ opening }: { opening: OpeningPage }) {
  const { t } = useTranslation();
  const owner = opening.people.find((one) => one.id === opening.ladder.owner);
  return (
    <>
      <OpeningStateChip state={opening.state} />{' '}
      {opening.state === 'frozen' &&
        opening.frozenUntil &&
        `${t('until {{date}}', { date: sayPlainDate(opening.frozenUntil) })}. `}
      {owner ? t('{{name}} holds it', { name: owner.name }) : t('Nobody holds it yet')}
    </>
  );
}
