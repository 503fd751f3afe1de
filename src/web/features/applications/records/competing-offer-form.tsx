import { useTranslation } from 'react-i18next';
import { competingOfferBody } from '../../../../contract/application-records.ts';
import { MomentField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function CompetingOfferForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const read = useFieldReading();
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: competingOfferBody,
    initial: { deadline: '', note: '' },
    toBody: ({ deadline, note }) => {
      const at = read.moment(deadline);
      return { deadline: at && { at }, ...given('note', note) };
    },
    fieldNames: { 'deadline.at': 'deadline' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/competing-offers', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm plan={plan} title={t('Another offer')} verb={t('Record the offer')} onCancel={props.onCancel}>
      <MomentField
        label={isTeam ? t('They must answer it by') : t('You must answer it by')}
        description={
          isTeam
            ? t('Those who decide here hear of it, and owe a word in time.')
            : t('The letter “Another offer” names the day; send it to them in time.')
        }
        {...plan.field('deadline')}
      />
      <NoteField {...plan.form.getInputProps('note')} />
    </RecordForm>
  );
}
