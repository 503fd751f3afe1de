import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { NewApplicationForm } from '../features/people/new-application-form.tsx';
import { useWorkspace } from '../lib/workspace.ts';

const route = getRouteApi('/people/new');

export function NewApplicationPage() {
  const { openingId } = route.useSearch();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <>
      {isTeam ? (
        <PageHeader title="Add a person" lead="Somebody who applied, with what you need to reach them." />
      ) : (
        <PageHeader title="Add an application" lead="A job that you applied for, and how you came to it." />
      )}
      <NewApplicationForm openingId={openingId} />
    </>
  );
}
