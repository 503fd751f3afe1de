import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../../contract/application-page.ts';
import { attendanceBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given } from '../../../lib/field-reading.ts';
import { usePerspective } from '../perspective.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function AttendanceForm(props: RecordFormProps & { interview: Interview }) {
  const { t } = useTranslation();
  const { page, interview, onCancel } = props;
  const { us, themName } = usePerspective(page);
  const params = { applicationId: page.id, interviewId: interview.id };
  const plan = useRecordForm(props, {
    schema: attendanceBody,
    initial: { what: '', note: '' },
    toBody: ({ what, note }) => ({
      is: what === 'held' ? 'held' : what === '' ? undefined : 'missed',
      ...(what === 'candidate' || what === 'interviewer' ? { by: what } : {}),
      ...given('note', note),
    }),
    fieldNames: { is: 'what', by: 'what' },
    send: (body, idempotencyKey) =>
      call(
        'put /api/applications/{applicationId}/interviews/{interviewId}/attendance',
        { params, body },
        { idempotencyKey },
      ),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('{{stage}}: did it take place?', { stage: interview.stage })}
      verb={t('Record it')}
      onCancel={onCancel}
    >
      <ChoiceField
        label={t('What happened')}
        options={[
          { value: 'held', label: t('It took place') },
          {
            value: 'candidate',
            label: us === 'team' ? t('{{name}} did not come', { name: themName }) : t('You did not come'),
          },
          {
            value: 'interviewer',
            label: us === 'team' ? t('Our interviewer did not come') : t('Their interviewer did not come'),
          },
        ]}
        {...plan.field('what')}
      />
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}
