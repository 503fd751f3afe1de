import { MailSettingsPage } from '../features/messages/mail-settings-view.tsx';

export function SettingsMailPage() {
  return <MailSettingsPage />;
}
