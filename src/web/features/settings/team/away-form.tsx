import { Button, NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { awayTimeBody } from '../../../../contract/members.ts';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { membersQuery } from '../../../lib/members-query.ts';
import { useMember } from '../../../lib/workspace.ts';

/** From when until when, and who stands in. */
export function AwayForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const you = useMember();
  const members = useQuery(membersQuery).data?.members ?? [];
  const queryClient = useQueryClient();
  const plan = useContractForm({
    schema: awayTimeBody,
    initial: { memberId: you.id, standInId: '', from: '', until: '' },
    toBody: (values) => values,
    send: async (body) => {
      await call('post /api/away-times', { body });
      onClose();
      await queryClient.invalidateQueries();
    },
  });
  const { form, field } = plan;
  const choices = members.map((one) => ({ value: one.id, label: one.name }));
  const mayStandIn = members.filter((one) => one.role !== 'viewer' && one.id !== form.values.memberId);
  return (
    <div className="settings-sheet settings-apart">
      <ContractFormFrame plan={plan} label={t('Note an away time')} takesFocus>
        {you.role === 'admin' && (
          <NativeSelect label={t('Who is away')} data={choices} {...form.getInputProps('memberId')} />
        )}
        <DayField label={t('First day away')} {...field('from')} />
        <DayField label={t('Last day away')} {...field('until')} />
        <NativeSelect
          label={t('Who stands in')}
          description={t('What is owed meanwhile is on their Today, and comes back after.')}
          data={[
            { value: '', label: t('Choose') },
            ...mayStandIn.map((one) => ({ value: one.id, label: one.name })),
          ]}
          {...form.getInputProps('standInId')}
        />
        <p className="settings-quiet">
          {t(
            'Where a decision is theirs and a promised date falls into these days, an honest word with a new date is owed before.',
          )}
        </p>
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Note it')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}
