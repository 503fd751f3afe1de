import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../components/button-link.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PeopleSearch } from '../features/people/people-search.tsx';

const route = getRouteApi('/people');

export function PeoplePage() {
  const { t } = useTranslation();
  const { q = '' } = route.useSearch();
  return (
    <>
      <PageHeader
        title={t('People')}
        lead={t('Candidates, and the agencies between.')}
        actions={
          <ButtonLink to="/people/new" variant="default">
            {t('Add a person')}
          </ButtonLink>
        }
      />
      <PeopleSearch q={q} />
    </>
  );
}
