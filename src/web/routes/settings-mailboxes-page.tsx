import { useSearch } from '@tanstack/react-router';
import { MailboxesPage } from '../features/settings/mailboxes/mailboxes-view.tsx';

export function SettingsMailboxesPage() {
  const { signIn = null } = useSearch({ from: '/settings-sections/settings/mailboxes' });
  return <MailboxesPage signInEnd={signIn} />;
}
