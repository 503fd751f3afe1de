import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { Loading } from '../components/page-state.tsx';
import { SettingsFrame, SettingsList } from '../features/settings/settings-frame.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Settings')} lead={t('How this workspace works, and what is yours alone.')} />
      <SettingsList />
    </>
  );
}

export function SettingsSections() {
  return (
    <SettingsFrame>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </SettingsFrame>
  );
}
