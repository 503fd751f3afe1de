import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';

/** In place of a password: a link by mail. Whether somebody here has the address stays unsaid. */
export function SignInLink({ address }: { address: string }) {
  const { t } = useTranslation();
  const ask = useMutation({
    mutationFn: () => call('post /api/sign-in-links', { body: { address } }),
  });
  return (
    <>
      {ask.error !== null && <ProblemNotice error={ask.error} />}
      {ask.isSuccess ? (
        <output style={{ color: 'var(--ink-2)' }}>
          {t(
            'If a member has this address and mail leaves from here, a link is on its way. It works once, for 15 minutes. Otherwise ask an admin.',
          )}
        </output>
      ) : (
        <Button
          variant="subtle"
          size="sm"
          disabled={!address.includes('@')}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {t('Mail me a link instead')}
        </Button>
      )}
    </>
  );
}
