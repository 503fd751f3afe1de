import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiKeyBody } from '../../../contract/settings.ts';
import type { Role } from '../../../contract/vocabulary.ts';
import { DAY } from '../../../lib/instant.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { call } from '../../lib/api.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { useContractForm } from '../../lib/contract-form.ts';
import { RoleField } from './team/role-field.tsx';

/** A key that ends by itself is one less to remember: a year, unless somebody says otherwise. */
export function NewApiKey({ onMade, onClose }: { onMade: (key: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { now } = useReaderClock();
  const queryClient = useQueryClient();
  const plan = useContractForm({
    schema: apiKeyBody,
    initial: { name: '', role: 'viewer' as Role, days: '365' },
    toBody: ({ name, role, days }) => ({
      name,
      role,
      expiresAt: days === '' ? null : new Date(now + Number(days) * DAY).toISOString(),
    }),
    send: async (body) => {
      onMade((await call('post /api/api-keys', { body })).key);
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  const { form, field } = plan;
  return (
    <div className="settings-sheet settings-apart">
      <ContractFormFrame plan={plan} label={t('Make a key')}>
        <TextInput
          label={t('What it is for')}
          description={t('So that you know later which program would miss it.')}
          {...form.getInputProps('name')}
        />
        <RoleField {...field('role')} />
        <NativeSelect
          label={t('Ends after')}
          data={[
            { value: '30', label: t('a month') },
            { value: '90', label: t('three months') },
            { value: '365', label: t('a year') },
            { value: '', label: t('never') },
          ]}
          {...form.getInputProps('days')}
        />
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Make the key')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}
