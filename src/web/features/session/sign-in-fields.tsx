import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { signInBody } from '../../../contract/session.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { sessionQuery } from './session-query.ts';

/** `memberId`: whose page is open behind; another member gets a page of their own instead. */
export function SignInFields({ memberId }: { memberId?: string }) {
  const queryClient = useQueryClient();
  const plan = useContractForm({
    schema: signInBody,
    initial: { address: '', password: '' },
    toBody: (values) => values,
    send: async (body) => {
      const session = await call('put /api/session', { body });
      if (memberId !== undefined && memberId !== session.member?.id) return window.location.reload();
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const { form } = plan;
  return (
    <ContractFormFrame plan={plan} label="Sign in">
      <TextInput
        label="Mail address"
        type="email"
        autoComplete="username"
        {...form.getInputProps('address')}
      />
      <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
      <Button type="submit" size="md" loading={plan.isSending}>
        Sign in
      </Button>
    </ContractFormFrame>
  );
}
