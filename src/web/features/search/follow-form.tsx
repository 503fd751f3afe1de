import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SoughtPage } from '../../../contract/seeker.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';

interface FollowFormProps {
  readonly applicationId: string;
  readonly followed: SoughtPage['followed'];
}

/** The company's own status page: both sides then see one truth, and nothing of one's own leaves. */
export function FollowForm({ applicationId, followed }: FollowFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [url, setUrl] = useState('');
  const params = { applicationId };
  const again = () => queryClient.invalidateQueries();
  const follow = useMutation({
    mutationFn: () => call('put /api/applications/{applicationId}/followed-page', { params, body: { url } }),
    onSuccess: again,
  });
  const leave = useMutation({
    mutationFn: () => call('delete /api/applications/{applicationId}/followed-page', { params }),
    onSuccess: again,
  });
  return (
    <details open={followed !== null}>
      <summary>{t('The company’s status page')}</summary>
      {followed === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            follow.mutate();
          }}
        >
          <TextInput
            label={t('Link to your status page')}
            description={t(
              'It stands under the company’s mails. What it says is taken over here; your notes never leave.',
            )}
            type="url"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          {follow.isError && <ProblemNotice error={follow.error} />}
          <Button type="submit" variant="default" mt={12} disabled={url === ''} loading={follow.isPending}>
            {t('Follow it')}
          </Button>
        </form>
      ) : (
        <>
          <p>
            {followed.stoppedWhy === null
              ? t('You follow the company’s page: both sides see the same.')
              : t('The link has ended. Ask them for a new one, and follow that.')}
          </p>
          {followed.readAt !== null && (
            <p className="side-quiet">
              {t('Read last')} <TimeText at={Date.parse(followed.readAt)} />
            </p>
          )}
          <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('No longer follow it')}
          </Button>
        </>
      )}
    </details>
  );
}
