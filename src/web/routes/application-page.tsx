import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ApplicationView } from '../features/applications/application-view.tsx';
import { MailsIn } from '../features/kept-mail/mails-in.tsx';
import { MessagesPanel } from '../features/messages/messages-panel.tsx';

import { useWorkspace } from '../lib/workspace.ts';

const SoughtPanel = lazy(() =>
  import('../features/search/sought-panel.tsx').then((module) => ({ default: module.SoughtPanel })),
);

const BenchSide = lazy(() =>
  import('../features/bench/bench-side.tsx').then((module) => ({ default: module.BenchSide })),
);

const route = getRouteApi('/applications/$applicationId');

export function ApplicationRoute() {
  const { applicationId } = route.useParams();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <ApplicationView
      key={applicationId}
      applicationId={applicationId}
      wordsIn={(page) => (
        <>
          {!isTeam && (
            <Suspense>
              <SoughtPanel applicationId={page.id} />
            </Suspense>
          )}
          <MailsIn applicationId={page.id} />
        </>
      )}
      wordsOut={(page) => <MessagesPanel applicationId={page.id} personName={page.person.name} />}
      beyond={(page) => (
        <Suspense>
          <BenchSide page={page} />
        </Suspense>
      )}
    />
  );
}
