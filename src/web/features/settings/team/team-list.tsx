import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation, MemberHoldings } from '../../../../contract/members.ts';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { HandOver } from './hand-over.tsx';
import { MemberRow } from './member-row.tsx';
import { ROLE_WORDS } from './role-words.ts';
import './team.css';
import { teamQuery } from './team-query.ts';

/** Who is here, what each holds, and who is invited. */
export function TeamList() {
  const { t } = useTranslation();
  const team = useQuery(teamQuery);
  const [leaving, setLeaving] = useState<MemberHoldings | null>(null);
  if (team.isPending) return <Loading />;
  if (!team.data) return <ProblemNotice error={team.error} onRetry={() => void team.refetch()} />;
  const { members, invitations } = team.data;
  if (leaving) return <HandOver leaving={leaving} members={members} onClose={() => setLeaving(null)} />;
  return (
    <>
      <ul className="settings-rows">
        {members.map((member) => (
          <MemberRow key={member.id} member={member} onLeave={() => setLeaving(member)} />
        ))}
      </ul>
      {invitations.length > 0 && (
        <section className="settings-section settings-next">
          <h2>{t('Invited')}</h2>
          <ul className="settings-rows">
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      call('delete /api/invitations/{invitationId}', { params: { invitationId: invitation.id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['team'] }),
  });
  return (
    <li>
      <div>
        <p>
          <strong>{invitation.name}</strong>
        </p>
        <p className="settings-quiet">
          {t(ROLE_WORDS[invitation.role].label)}, {invitation.address}. {t('The link works until')}{' '}
          <TimeText at={Date.parse(invitation.expiresAt)} withTime />.
        </p>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={withdraw.isPending}
        aria-label={t('Withdraw the invitation of {{name}}', { name: invitation.name })}
        onClick={() => withdraw.mutate()}
      >
        {t('Withdraw')}
      </Button>
    </li>
  );
}
