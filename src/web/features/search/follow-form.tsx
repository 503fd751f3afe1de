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

const NEEDS_ANOTHER: ReadonlySet<string | undefined> = new Set(['ended', 'notAPage']);

/** The company's own status page: both sides then see one truth, and nothing of one's own leaves. */
export function FollowForm({ applicationId, followed }: FollowFormProps) {
  const { t } = useTranslation();
  return (
    <details open={followed !== null}>
      <summary>{t('The company’s status page')}</summary>
      {followed !== null && <Followed applicationId={applicationId} followed={followed} />}
      {(followed === null || NEEDS_ANOTHER.has(followed.trouble?.why)) && (
        <NewLink applicationId={applicationId} />
      )}
    </details>
  );
}

function NewLink({ applicationId }: { readonly applicationId: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [url, setUrl] = useState('');
  const follow = useMutation({
    mutationFn: () =>
      call('put /api/applications/{applicationId}/followed-page', {
        params: { applicationId },
        body: { url: url.trim() },
      }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
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
  );
}

interface FollowedProps {
  readonly applicationId: string;
  readonly followed: NonNullable<SoughtPage['followed']>;
}

function Followed({ applicationId, followed: { readAt, trouble } }: FollowedProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const leave = useMutation({
    mutationFn: () =>
      call('delete /api/applications/{applicationId}/followed-page', { params: { applicationId } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <>
      <p role="status">
        {trouble === null ? t('You follow the company’s page: both sides see the same.') : trouble.says}
      </p>
      {trouble !== null && (
        <p>{t('What was read before stands, and so does all that you wrote yourself.')}</p>
      )}
      {readAt !== null && (
        <p className="side-quiet">
          {t('Read last')} <TimeText at={Date.parse(readAt)} withTime />
        </p>
      )}
      {trouble !== null && trouble.askedNextAt !== null && (
        <p className="side-quiet">
          {t('Asked again')} <TimeText at={Date.parse(trouble.askedNextAt)} withTime />
        </p>
      )}
      <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('No longer follow it')}
      </Button>
    </>
  );
}
