import { useSearch } from '@tanstack/react-router';
import { MailSettingsPage } from '../features/messages/mail-settings-view.tsx';

export function SettingsMailPage() {
  const { signIn = null } = useSearch({ from: '/settings-sections/settings/mail' });
  return <MailSettingsPage signInEnd={signIn} />;
}
