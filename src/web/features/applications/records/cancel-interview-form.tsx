import { Checkbox, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../../contract/application-page.ts';
import { cancellationBody } from '../../../../contract/application-records.ts';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given } from '../../../lib/field-reading.ts';
import { newId } from '../../../lib/new-id.ts';
import { usePerspective } from '../perspective.ts';
import { inviteByMail } from './invite-button.tsx';
import { partyOptions } from './party-options.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function CancelInterviewForm(props: RecordFormProps & { interview: Interview }) {
  const { t } = useTranslation();
  const { page, interview, onCancel } = props;
  const side = usePerspective(page);
  const navigate = useNavigate();
  const params = { applicationId: page.id, interviewId: interview.id };
  const plan = useRecordForm(props, {
    schema: cancellationBody,
    initial: { by: 'team', note: '', endsEntry: false },
    toBody: ({ by, note }) => ({ by, ...given('note', note) }),
    send: async (body, idempotencyKey) => {
      const path = 'put /api/applications/{applicationId}/interviews/{interviewId}/cancellation';
      const after = await call(path, { params, body }, { idempotencyKey });
      if (!form.getValues().endsEntry) return after;
      const write = await inviteByMail({ ...params, idempotencyKey: newId() });
      await navigate({
        to: '/applications/$applicationId',
        params: { applicationId: page.id },
        search: { write },
      });
      return after;
    },
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('{{stage}} was called off', { stage: interview.stage })}
      verb={t('Record it')}
      onCancel={onCancel}
    >
      <NativeSelect label={t('Who called it off')} data={partyOptions(side)} {...form.getInputProps('by')} />
      {side.us === 'team' && (
        <Checkbox
          label={t('Then write the mail that takes it out of their calendar, where we invited them by mail')}
          {...form.getInputProps('endsEntry', { type: 'checkbox' })}
        />
      )}
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}
