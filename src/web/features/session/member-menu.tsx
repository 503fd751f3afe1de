import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api.ts';
import './member-menu.css';
import type { SignedIn } from '../../lib/workspace.ts';

/** Who is signed in, and the way out. */
export function MemberMenu({ member, workspace }: SignedIn) {
  const { t } = useTranslation();
  const signOut = async (): Promise<void> => {
    await call('delete /api/session', {});
    // Loading anew leaves nothing of the workspace in memory for whoever sits down next.
    window.location.reload();
  };
  return (
    <Menu position="top-start" width={210} shadow="md">
      <Menu.Target>
        <UnstyledButton
          className="member"
          aria-label={t('{{name}}, {{workspace}}: your menu', {
            name: member.name,
            workspace: workspace.name,
          })}
        >
          <span className="member-mark" aria-hidden>
            {initialsOf(member.name)}
          </span>
          <span className="member-names">
            <span className="member-name">{member.name}</span>
            <span className="member-place">{workspace.name}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>
          {t('Sign out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('');
}
