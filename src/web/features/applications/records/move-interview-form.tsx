import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../../contract/application-page.ts';
import { interviewTimeBody } from '../../../../contract/application-records.ts';
import { HOUR, toIso } from '../../../../lib/instant.ts';
import { MomentField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { usePerspective } from '../perspective.ts';
import { partyOptions } from './party-options.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function MoveInterviewForm(props: RecordFormProps & { interview: Interview }) {
  const { t } = useTranslation();
  const { page, interview, onCancel } = props;
  const side = usePerspective(page);
  const read = useFieldReading();
  const params = { applicationId: page.id, interviewId: interview.id };
  const plan = useRecordForm(props, {
    schema: interviewTimeBody,
    initial: { by: 'team', startsAt: '', note: '' },
    toBody: ({ by, startsAt, note }) => {
      const starts = read.moment(startsAt);
      return {
        by,
        ...(starts && { startsAt: starts, endsAt: toIso(Date.parse(starts) + lengthOf(interview)) }),
        ...given('note', note),
      };
    },
    send: (body, idempotencyKey) =>
      call(
        'put /api/applications/{applicationId}/interviews/{interviewId}/time',
        { params, body },
        { idempotencyKey },
      ),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('{{stage}} was moved', { stage: interview.stage })}
      verb={t('Record the new time')}
      onCancel={onCancel}
    >
      <MomentField
        label={t('New time')}
        description={t('Leave empty if it is not known yet; then it is owed.')}
        {...plan.field('startsAt')}
      />
      <NativeSelect label={t('Who moved it')} data={partyOptions(side)} {...form.getInputProps('by')} />
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}

function lengthOf({ startsAt, endsAt }: Interview): number {
  return startsAt && endsAt ? Date.parse(endsAt) - Date.parse(startsAt) : HOUR;
}
