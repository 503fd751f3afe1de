import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { NewApplicationForm } from '../features/people/new-application-form.tsx';

const route = getRouteApi('/people/new');

export function NewApplicationPage() {
  const { openingId } = route.useSearch();
  return (
    <>
      <PageHeader title="Add a person" lead="Somebody who applied, with what you need to reach them." />
      <NewApplicationForm openingId={openingId} />
    </>
  );
}
