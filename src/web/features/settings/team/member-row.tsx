import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MemberHoldings } from '../../../../contract/members.ts';
import type { Role } from '../../../../contract/vocabulary.ts';
import { Chip } from '../../../components/chip.tsx';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { sayPlainDate } from '../../../lib/when.ts';
import { useMember } from '../../../lib/workspace.ts';
import { ROLE_WORDS, ROLES } from './role-words.ts';

/** One member, with what they hold, and what an admin can do about it. */
export function MemberRow({ member, onLeave }: { member: MemberHoldings; onLeave: () => void }) {
  const { t } = useTranslation();
  const you = useMember();
  const isYou = you.id === member.id;
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (role: Role) =>
      call('put /api/members/{memberId}/role', { params: { memberId: member.id }, body: { role } }),
    onSuccess: () =>
      Promise.all(
        [['team'], ['members'], ['session']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  });
  const mayAct = you.role === 'admin' || isYou;
  return (
    <li className="member-row">
      <div>
        <p>
          <strong>{member.name}</strong> {isYou && <span className="settings-quiet">{t('(you)')}</span>}
        </p>
        <p className="settings-quiet">
          {t(ROLE_WORDS[member.role].label)}
          {member.address && `, ${member.address}`}
          {!member.signsIn && `, ${t('does not sign in')}`}
        </p>
        {member.away && (
          <p className="settings-quiet">
            {t('Away until {{day}}; {{name}} stands in.', {
              day: sayPlainDate(member.away.until),
              name: member.away.standIn.name,
            })}
          </p>
        )}
        {change.error !== null && <ProblemNotice error={change.error} />}
      </div>
      <Holdings member={member} />
      {mayAct && (
        <Menu position="bottom-end" shadow="md" width={260}>
          <Menu.Target>
            <Button
              variant="default"
              size="xs"
              loading={change.isPending}
              aria-label={t('Change {{name}}', { name: member.name })}
            >
              <IconDots size={16} stroke={1.8} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {you.role === 'admin' && (
              <>
                <Menu.Label>{t('Role')}</Menu.Label>
                {ROLES.filter((role) => role !== member.role).map((role) => (
                  <Menu.Item key={role} onClick={() => change.mutate(role)}>
                    {t(ROLE_WORDS[role].label)}
                    <span className="member-hint">{t(ROLE_WORDS[role].hint)}</span>
                  </Menu.Item>
                ))}
                <Menu.Divider />
              </>
            )}
            <Menu.Item onClick={onLeave}>
              {isYou ? t('Leave, and hand over') : t('Remove, and hand over')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

function Holdings({ member: { words, late, openings } }: { member: MemberHoldings }) {
  const { t } = useTranslation();
  return (
    <p className="member-holds">
      {openings > 0 && <span>{t('{{count}} openings', { count: openings })}</span>}
      {words > 0 && <span>{t('{{count}} words owed', { count: words })}</span>}
      {late > 0 && <Chip tone="late">{t('{{count}} late', { count: late })}</Chip>}
      {openings + words === 0 && <span>{t('holds nothing')}</span>}
    </p>
  );
}
