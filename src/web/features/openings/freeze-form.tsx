import { Button, Textarea } from '@mantine/core';
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
    initial: { until: '', note: '' },
    toBody: ({ until, note }) => ({ ...(until && { until }), ...(note && { note }) }),
    send: async (body, idempotencyKey) =>
      onDone(await call('put /api/openings/{openingId}/freeze', { params, body }, { idempotencyKey })),
  });
  return (
    <ContractFormFrame plan={plan} label={t('Freeze the opening')}>
      <p>{t('Everyone in process hears of it within one business day. You see who, right after this.')}</p>
      <DayField label={t('Until, if you know it')} isOptional {...plan.field('until')} />
      <Textarea label={t('Note')} autosize minRows={2} {...plan.form.getInputProps('note')} />
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Freeze it')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}
