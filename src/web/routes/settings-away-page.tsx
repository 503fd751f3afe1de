import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { AwayForm } from '../features/settings/team/away-form.tsx';
import { AwayList } from '../features/settings/team/away-list.tsx';
import { useMember } from '../lib/workspace.ts';

export function SettingsAwayPage() {
  const { t } = useTranslation();
  const [isNoting, setNoting] = useState(false);
  const isViewer = useMember().role === 'viewer';
  return (
    <>
      <PageHeader
        title={t('Away and hand-over')}
        lead={t('While somebody is away, what they owe is on another’s Today, and comes back after.')}
        actions={
          !isNoting &&
          !isViewer && (
            <Button variant="default" onClick={() => setNoting(true)}>
              {t('Note an away time')}
            </Button>
          )
        }
      />
      {isNoting && <AwayForm onClose={() => setNoting(false)} />}
      <AwayList />
    </>
  );
}
