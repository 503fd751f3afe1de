import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { InviteForm } from '../features/settings/team/invite-form.tsx';
import { TeamList } from '../features/settings/team/team-list.tsx';
import { useMember } from '../lib/workspace.ts';

export function SettingsMembersPage() {
  const { t } = useTranslation();
  const [isInviting, setInviting] = useState(false);
  const isAdmin = useMember().role === 'admin';
  return (
    <>
      <PageHeader
        title={t('People and roles')}
        lead={t('Who is here, and what each of them holds.')}
        actions={
          isAdmin &&
          !isInviting && (
            <Button variant="default" onClick={() => setInviting(true)}>
              {t('Invite somebody')}
            </Button>
          )
        }
      />
      {isInviting && <InviteForm onClose={() => setInviting(false)} />}
      <TeamList />
    </>
  );
}
