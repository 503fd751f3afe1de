import { MailboxesPage } from '../features/settings/mailboxes/mailboxes-view.tsx';

export function SettingsMailboxesPage() {
  return <MailboxesPage />;
}
