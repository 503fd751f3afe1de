import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordBody } from '../../../contract/settings.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { useMember } from '../../lib/workspace.ts';

/** Another password; whoever knew the old one is out at once. */
export function PasswordForm() {
  const { t } = useTranslation();
  const { address } = useMember();
  const queryClient = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const plan = useContractForm({
    schema: passwordBody,
    initial: { current: '', next: '' },
    toBody: (values) => values,
    send: async (body) => {
      await call('put /api/you/password', { body });
      plan.form.reset();
      setSaved(true);
      await queryClient.invalidateQueries({ queryKey: ['own-sessions'] });
    },
  });
  const { form } = plan;
  return (
    <ContractFormFrame plan={plan} label={t('Password')}>
      <input type="hidden" name="username" autoComplete="username" value={address ?? ''} readOnly />
      <PasswordInput
        label={t('Current password')}
        autoComplete="current-password"
        {...form.getInputProps('current')}
      />
      <PasswordInput
        label={t('New password')}
        description={t('At least 10 characters. A sentence works well.')}
        autoComplete="new-password"
        {...form.getInputProps('next')}
      />
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Change the password')}
        </Button>
        {isSaved && !plan.isSending && (
          <output className="settings-saved">{t('Changed. You are signed out everywhere else.')}</output>
        )}
      </div>
    </ContractFormFrame>
  );
}
