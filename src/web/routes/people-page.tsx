import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../components/button-link.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PeopleSearch } from '../features/people/people-search.tsx';
import { useWorkspace } from '../lib/workspace.ts';

const route = getRouteApi('/people');

export function PeoplePage() {
  const { t } = useTranslation();
  const { q = '' } = route.useSearch();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <>
      <PageHeader
        title={isTeam ? t('People') : t('Your applications')}
        lead={isTeam ? t('Candidates, and the agencies between.') : t('By job, company or note.')}
        actions={
          <>
            {isTeam && (
              <ButtonLink to="/agencies" variant="subtle">
                {t('Agencies')}
              </ButtonLink>
            )}
            <ButtonLink to="/people/new" variant="default">
              {isTeam ? t('Add a person') : t('Add an application')}
            </ButtonLink>
          </>
        }
      />
      <PeopleSearch q={q} />
    </>
  );
}
