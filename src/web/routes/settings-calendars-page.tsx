import { CalendarsPage } from '../features/settings/calendars/calendars-view.tsx';

export function SettingsCalendarsPage() {
  return <CalendarsPage />;
}
