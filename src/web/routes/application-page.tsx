import { getRouteApi } from '@tanstack/react-router';
import { ApplicationView } from '../features/applications/application-view.tsx';
import { MailsIn } from '../features/kept-mail/mails-in.tsx';
import { MessagesPanel } from '../features/messages/messages-panel.tsx';

const route = getRouteApi('/applications/$applicationId');

export function ApplicationRoute() {
  const { applicationId } = route.useParams();
  return (
    <ApplicationView
      key={applicationId}
      applicationId={applicationId}
      wordsIn={(page) => <MailsIn applicationId={page.id} />}
      wordsOut={(page) => <MessagesPanel applicationId={page.id} personName={page.person.name} />}
    />
  );
}
