import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../../contract/application-page.ts';
import { cancellationBody } from '../../../../contract/application-records.ts';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given } from '../../../lib/field-reading.ts';
import { partyOptions } from './party-options.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function CancelInterviewForm(props: RecordFormProps & { interview: Interview }) {
  const { t } = useTranslation();
  const { page, interview, onCancel } = props;
  const params = { applicationId: page.id, interviewId: interview.id };
  const plan = useRecordForm(props, {
    schema: cancellationBody,
    initial: { by: 'team', note: '' },
    toBody: ({ by, note }) => ({ by, ...given('note', note) }),
    send: (body, idempotencyKey) =>
      call(
        'put /api/applications/{applicationId}/interviews/{interviewId}/cancellation',
        { params, body },
        { idempotencyKey },
      ),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('{{stage}} was called off', { stage: interview.stage })}
      verb={t('Record it')}
      onCancel={onCancel}
    >
      <NativeSelect label={t('Who called it off')} data={partyOptions(page)} {...form.getInputProps('by')} />
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}
