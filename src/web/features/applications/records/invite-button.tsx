import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { newId } from '../../../lib/new-id.ts';

interface InviteButtonProps {
  readonly applicationId: string;
  readonly interviewId: string;
}

/** A mail with an entry for the candidate's calendar: the time as it stands now, to be read before it leaves. */
export function InviteButton({ applicationId, interviewId }: InviteButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(newId);
  const invite = useMutation({
    mutationFn: () => inviteByMail({ applicationId, interviewId, idempotencyKey }),
    onSuccess: async (messageId) => {
      await queryClient.invalidateQueries({ queryKey: ['messages'] });
      await navigate({
        to: '/applications/$applicationId',
        params: { applicationId },
        search: { write: messageId },
      });
    },
  });
  return (
    <>
      <Button size="xs" variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
        {t('Invite by mail')}
      </Button>
      {invite.error && <ProblemNotice error={invite.error} />}
    </>
  );
}

/** Begins the mail with the calendar entry, or with its end; answers its id. */
export async function inviteByMail({
  applicationId,
  interviewId,
  idempotencyKey,
}: InviteButtonProps & { readonly idempotencyKey: string }): Promise<string> {
  const path = 'post /api/applications/{applicationId}/interviews/{interviewId}/invitation';
  const message = await call(path, { params: { applicationId, interviewId } }, { idempotencyKey });
  return message.id;
}
