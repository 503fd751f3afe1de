import { UnstyledButton } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../lib/workspace.ts';
import './member-menu.css';

/** Who is signed in, and where. */
export function MemberButton({ member, workspace, ...button }: SignedIn & ComponentProps<'button'>) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      {...button}
      className="member"
      aria-label={t('{{name}}, {{workspace}}: your menu', { name: member.name, workspace: workspace.name })}
    >
      <span className="member-mark" aria-hidden>
        {initialsOf(member.name)}
      </span>
      <span className="member-names">
        <span className="member-name">{member.name}</span>
        <span className="member-place">{workspace.name}</span>
      </span>
    </UnstyledButton>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('');
}
