import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SessionAnswer, signInBody } from '../../../contract/session.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { sessionQuery } from './session-query.ts';
import { SignInLink } from './sign-in-link.tsx';

/** `memberId`: whose page is open behind; another member gets a page of their own instead. */
export function SignInFields({ memberId }: { memberId?: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const enter = (session: SessionAnswer): void => {
    if (memberId !== undefined && memberId !== session.member?.id) return window.location.reload();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  const plan = useContractForm({
    schema: signInBody,
    initial: { address: '', password: '' },
    toBody: (values) => values,
    send: async (body) => enter(await call('put /api/session', { body })),
  });
  const { form } = plan;
  return (
    <ContractFormFrame plan={plan} label={t('Sign in')}>
      <TextInput
        label={t('Mail address')}
        type="email"
        autoComplete="username webauthn"
        {...form.getInputProps('address')}
      />
      <PasswordInput
        label={t('Password')}
        autoComplete="current-password"
        {...form.getInputProps('password')}
      />
      <Button type="submit" size="md" loading={plan.isSending}>
        {t('Sign in')}
      </Button>
      <PasskeyButton onEntered={enter} />
      <SignInLink address={form.values.address} />
    </ContractFormFrame>
  );
}
