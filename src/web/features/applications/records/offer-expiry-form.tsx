import { Trans, useTranslation } from 'react-i18next';
import type { Offer } from '../../../../contract/application-page.ts';
import { offerExpiryBody } from '../../../../contract/application-records.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { useFieldReading } from '../../../lib/field-reading.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function OfferExpiryForm(props: RecordFormProps & { offer: Offer }) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const { page, offer, onCancel } = props;
  const read = useFieldReading();
  const plan = useRecordForm(props, {
    schema: offerExpiryBody,
    initial: { expires: '' },
    toBody: ({ expires }) => ({ expires: read.byDay(expires) }),
    fieldNames: { 'expires.on': 'expires' },
    send: (body, idempotencyKey) =>
      call(
        'put /api/applications/{applicationId}/offers/{offerId}/expiry',
        { params: { applicationId: page.id, offerId: offer.id }, body },
        { idempotencyKey },
      ),
  });
  return (
    <RecordForm
      plan={plan}
      title={t('More time for the offer')}
      verb={isTeam ? t('Give more time') : t('Record the new date')}
      onCancel={onCancel}
    >
      <DayField
        label={isTeam ? t('They may answer until') : t('You may answer until')}
        description={
          offer.expiresAt ? (
            <Trans
              i18nKey="So far until <when/>."
              components={{ when: <TimeText at={Date.parse(offer.expiresAt) - 1} /> }}
            />
          ) : undefined
        }
        {...plan.field('expires')}
      />
    </RecordForm>
  );
}
