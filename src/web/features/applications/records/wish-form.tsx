import { useTranslation } from 'react-i18next';
import { wishBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { call } from '../../../lib/api.ts';
import { given } from '../../../lib/field-reading.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function WishForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: wishBody,
    initial: { hearBy: '', noticeChannel: '' },
    toBody: ({ hearBy, noticeChannel }) => ({
      ...given('hearBy', hearBy),
      ...given('noticeChannel', noticeChannel),
    }),
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/wishes', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm
      plan={plan}
      title={t('How they wish to hear')}
      verb={t('Record the wish')}
      onCancel={props.onCancel}
    >
      <DayField label={t('They asked to hear by')} isOptional {...plan.field('hearBy')} />
      <ChoiceField
        isInline
        label={t('How would they take a no?')}
        options={[
          { value: '', label: t('Not asked') },
          { value: 'call', label: t('By phone') },
          { value: 'mail', label: t('By mail') },
        ]}
        {...plan.field('noticeChannel')}
      />
    </RecordForm>
  );
}
