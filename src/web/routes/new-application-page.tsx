import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { NewApplicationForm } from '../features/people/new-application-form.tsx';
import { NewSoughtForm } from '../features/search/new-sought-form.tsx';
import { useWorkspace } from '../lib/workspace.ts';

const route = getRouteApi('/people/new');

export function NewApplicationPage() {
  const { t } = useTranslation();
  const { openingId, referredById, referredByName = '' } = route.useSearch();
  const referrer = referredById === undefined ? undefined : { id: referredById, name: referredByName };
  const isTeam = useWorkspace().kind === 'team';
  return (
    <>
      {isTeam ? (
        <PageHeader
          title={t('Add a person')}
          lead={t('Somebody who applied, with what you need to reach them.')}
        />
      ) : (
        <PageHeader
          title={t('Add an application')}
          lead={t('A job that you applied for, and how you came to it.')}
        />
      )}
      {isTeam ? <NewApplicationForm openingId={openingId} referrer={referrer} /> : <NewSoughtForm />}
    </>
  );
}
