import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { signInBody } from '../../../contract/session.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { Letter } from '../../components/letter.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { sessionQuery } from './session-query.ts';

/** Shown in place of the page that was asked for, so that signing in leads straight to it. */
export function SignInForm() {
  const queryClient = useQueryClient();
  const signIn = useContractForm({
    schema: signInBody,
    initial: { address: '', password: '' },
    toBody: (values) => values,
    send: async (body) => {
      const session = await call('put /api/session', { body });
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
  const { form } = signIn;
  return (
    <Letter title="Welcome back" lead="Sign in to see who is waiting for a word.">
      <ContractFormFrame plan={signIn}>
        <TextInput
          label="Mail address"
          type="email"
          autoComplete="username"
          {...form.getInputProps('address')}
        />
        <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
        <Button type="submit" size="md" loading={signIn.isSending}>
          Sign in
        </Button>
      </ContractFormFrame>
    </Letter>
  );
}
