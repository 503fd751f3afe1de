import { UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../contract/application-page.ts';
import { isEverTakenBack } from '../../../domain/decision/ever-taken-back.ts';
import { asSentence } from '../../lib/as-sentence.ts';
import { problemOf } from '../../lib/problem.ts';
import { takeBack } from '../../lib/take-back.ts';
import { useMember } from '../../lib/workspace.ts';

/** The late undo, for what was found to be a mistake after the first ten seconds; whether it may be, the server says. */
export function TakeBackButton({ entry, applicationId }: { entry: TimelineEntry; applicationId: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { id, role } = useMember();
  const [isAsked, setAsked] = useState(false);
  const isMine = entry.source.memberId === id || (role === 'admin' && entry.source.kind === 'member');
  if (!isMine || entry.takenBack !== null || !isEverTakenBack(entry.type)) return null;
  const onConfirm = (): void => {
    setAsked(false);
    takeBack(queryClient, { applicationId, factId: entry.factId }).catch((error: unknown) =>
      notifications.show({
        title: t('It could not be taken back'),
        message: asSentence(problemOf(error).sentence),
        withBorder: true,
        color: 'wax',
        closeButtonProps: { 'aria-label': t('Dismiss') },
      }),
    );
  };
  return isAsked ? (
    <span className="take-back-asked">
      {t('As if it had never been recorded?')}{' '}
      <UnstyledButton className="take-back" onClick={onConfirm} autoFocus>
        {t('Yes, take it back')}
      </UnstyledButton>{' '}
      <UnstyledButton className="take-back" onClick={() => setAsked(false)}>
        {t('No')}
      </UnstyledButton>
    </span>
  ) : (
    <UnstyledButton
      className="take-back"
      aria-label={t('Take back: {{what}}', { what: entry.sentence })}
      onClick={() => setAsked(true)}
    >
      {t('Take back')}
    </UnstyledButton>
  );
}
