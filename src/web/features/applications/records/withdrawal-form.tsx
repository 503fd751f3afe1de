import { useTranslation } from 'react-i18next';
import { withdrawalBody } from '../../../../contract/application-records.ts';
import { HappenedField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function WithdrawalForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const read = useFieldReading();
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: withdrawalBody,
    initial: { at: '', note: '' },
    toBody: ({ at, note }) => ({ ...read.at(at), ...given('note', note) }),
    send: (body, idempotencyKey) =>
      call('put /api/applications/{applicationId}/withdrawal', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm
      plan={plan}
      title={isTeam ? t('They withdrew') : t('You withdrew')}
      verb={isTeam ? t('Record that they withdrew') : t('Record that you withdrew')}
      onCancel={props.onCancel}
    >
      <HappenedField {...plan.field('at')} />
      <NoteField {...plan.form.getInputProps('note')} />
    </RecordForm>
  );
}
