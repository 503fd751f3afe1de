import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fillingBody, type OpeningPage } from '../../../contract/openings.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { type Answer, call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';

type Left = Answer<'put /api/openings/{openingId}/filling'>;

export function FillOpening({
  opening,
  onDone,
}: {
  opening: OpeningPage;
  onDone: (left: Left) => Promise<void>;
}) {
  const { t } = useTranslation();
  const params = { openingId: opening.id };
  const plan = useContractForm({
    schema: fillingBody,
    initial: { acceptedApplicationId: '' },
    toBody: ({ acceptedApplicationId }) => (acceptedApplicationId ? { acceptedApplicationId } : {}),
    send: async (body, idempotencyKey) =>
      onDone(await call('put /api/openings/{openingId}/filling', { params, body }, { idempotencyKey })),
  });
  return (
    <ContractFormFrame plan={plan} label={t('The opening is filled')}>
      <p>{t('Everyone left hears within two business days. You see the whole list next.')}</p>
      <NativeSelect
        label={t('Who accepted')}
        data={[
          { value: '', label: t('Somebody who is not listed') },
          ...opening.applications
            .filter((one) => one.phase === 'offer' || one.phase === 'hired' || one.phase === 'active')
            .map((one) => ({ value: one.applicationId, label: one.person.name })),
        ]}
        {...plan.form.getInputProps('acceptedApplicationId')}
      />
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('It is filled')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}
