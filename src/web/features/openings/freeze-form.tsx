import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { freezeBody, type OpeningPage } from '../../../contract/openings.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { DayField } from '../../components/day-field.tsx';
import { type Answer, call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';

type Left = Answer<'put /api/openings/{openingId}/freeze'>;

export function FreezeForm({
  opening,
  onDone,
}: {
  opening: OpeningPage;
  onDone: (left: Left) => Promise<void>;
}) {
  const { t } = useTranslation();
  const params = { openingId: opening.id };
  const plan = useContractForm({
    schema: freezeBody,
    initial: { until: '', cause: '' },
    toBody: ({ until, cause }) => ({ ...(until && { until }), ...(cause && { cause }) }),
    send: async (body, idempotencyKey) =>
      onDone(await call('put /api/openings/{openingId}/freeze', { params, body }, { idempotencyKey })),
  });
  return (
    <ContractFormFrame plan={plan} label={t('Freeze the opening')}>
      <p>{t('Everyone in process hears of it within one business day. You see who, right after this.')}</p>
      <DayField label={t('Until, if you know it')} isOptional {...plan.field('until')} />
      <NativeSelect
        label={t('What may be said of the cause')}
        description={t('One line in each mail. Nothing is said of it where none is chosen.')}
        data={[
          { value: '', label: t('Nothing') },
          { value: 'budget', label: t('The budget is looked at again') },
          { value: 'reorganisation', label: t('The company is being reorganised') },
          { value: 'plans', label: t('The plans for the team have changed') },
          { value: 'everywhere', label: t('Hiring stops everywhere in the company') },
        ]}
        {...plan.form.getInputProps('cause')}
      />
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Freeze it')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}
