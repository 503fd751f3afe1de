import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionAnswer } from '../../../contract/session.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { passkeyAbility, whyNoAnswer } from '../../lib/passkey.ts';
import { usePasskey } from './use-passkey.ts';

/** Signs in with a passkey; where the browser knows none, there is no button. */
export function PasskeyButton({ onEntered }: { onEntered: (session: SessionAnswer) => void }) {
  const { t } = useTranslation();
  const { press, failure } = usePasskey(onEntered);
  if (passkeyAbility() !== 'able') return null;
  const error = press.error ?? failure;
  const why = whyNoAnswer(error);
  return (
    <>
      <Button
        variant="default"
        size="md"
        leftSection={<IconFingerprint size={18} stroke={1.6} />}
        loading={press.isPending}
        onClick={() => press.mutate()}
      >
        {t('Sign in with a passkey')}
      </Button>
      {why !== null && <p role="status">{t(why)}</p>}
      {error !== null && why === null && <ProblemNotice error={error} />}
    </>
  );
}
