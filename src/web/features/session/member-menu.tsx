import { Menu } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api.ts';
import type { SignedIn } from '../../lib/workspace.ts';
import { MemberButton } from './member-button.tsx';

/** Who is signed in, and the way out. */
export function MemberMenu(signedIn: SignedIn) {
  const { t } = useTranslation();
  const signOut = async (): Promise<void> => {
    await call('delete /api/session', {});
    // Loading anew leaves nothing of the workspace in memory for whoever sits down next.
    window.location.reload();
  };
  return (
    <Menu position="top-start" width={210} shadow="md">
      <Menu.Target>
        <MemberButton {...signedIn} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          to="/settings/you"
          leftSection={<IconUserCircle size={16} stroke={1.6} />}
        >
          {t('Your settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>
          {t('Sign out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
