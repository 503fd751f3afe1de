import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { Loading } from '../components/page-state.tsx';
import { OpeningsList } from '../features/openings/openings-list.tsx';
import { useWorkspace } from '../lib/workspace.ts';

const NewOpeningForm = lazy(() =>
  import('../features/openings/new-opening-form.tsx').then((module) => ({ default: module.NewOpeningForm })),
);

const route = getRouteApi('/openings');

export function OpeningsPage() {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(route.useSearch().adding === true);
  const workspace = useWorkspace();
  return (
    <>
      <PageHeader
        title={t('Openings')}
        lead={t('The jobs to fill, and how many people are in process for each.')}
        actions={
          !isAdding && (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('Add an opening')}
            </Button>
          )
        }
      />
      {isAdding && (
        <Suspense fallback={<Loading rows={3} />}>
          <NewOpeningForm place={workspace} onCancel={() => setAdding(false)} />
        </Suspense>
      )}
      <OpeningsList />
    </>
  );
}
