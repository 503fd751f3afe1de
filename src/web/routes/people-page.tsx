import { getRouteApi } from '@tanstack/react-router';
import { ButtonLink } from '../components/button-link.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PeopleSearch } from '../features/people/people-search.tsx';

const route = getRouteApi('/people');

export function PeoplePage() {
  const { q = '' } = route.useSearch();
  return (
    <>
      <PageHeader
        title="People"
        lead="Candidates, and the agencies between."
        actions={
          <ButtonLink to="/people/new" variant="default">
            Add a person
          </ButtonLink>
        }
      />
      <PeopleSearch q={q} />
    </>
  );
}
