import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interviewBody } from '../../../../contract/application-records.ts';
import { MINUTE, toIso } from '../../../../lib/instant.ts';
import { MomentField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { useReaderClock } from '../../../lib/clock.tsx';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { phrase, said } from '../../../lib/language/phrase.ts';
import { membersQuery } from '../../../lib/members-query.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function NewInterviewForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const members = useQuery({ ...membersQuery, enabled: isTeam });
  const { now } = useReaderClock();
  const read = useFieldReading();
  const plan = useInterviewPlan(props);
  const { form } = plan;
  const startsAt = read.moment(form.values.startsAt);
  const isOver = startsAt !== undefined && Date.parse(startsAt) < now;
  return (
    <RecordForm
      plan={plan}
      title={t('An interview')}
      verb={t('Record the interview')}
      onCancel={props.onCancel}
    >
      <TextInput
        label={t('Which step')}
        placeholder={t('Phone screen, technical interview, final talk')}
        {...form.getInputProps('stage')}
      />
      <div className="form-pair">
        <MomentField label={t('Starts')} {...plan.field('startsAt')} />
        <NativeSelect label={t('Takes')} data={said(LENGTHS)} {...form.getInputProps('minutes')} />
      </div>
      {isTeam && (
        <Checkbox.Group label={t('Who interviews')} {...form.getInputProps('interviewers')}>
          <Stack gap={8} mt={8}>
            {members.data?.members.map((one) => (
              <Checkbox key={one.id} value={one.id} label={one.name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {isOver && (
        <Checkbox label={t('It took place')} {...form.getInputProps('wasHeld', { type: 'checkbox' })} />
      )}
      {isTeam && (
        <Checkbox
          label={t('It counts as an interview before the law')}
          description={t('A first screening usually does not.')}
          {...form.getInputProps('countsAsInterview', { type: 'checkbox' })}
        />
      )}
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}

function useInterviewPlan(props: RecordFormProps) {
  const { page } = props;
  const read = useFieldReading();
  const { now } = useReaderClock();
  const params = { applicationId: page.id };
  return useRecordForm(props, {
    schema: interviewBody,
    initial: {
      stage: page.stage ?? '',
      startsAt: '',
      minutes: '60',
      interviewers: [] as string[],
      countsAsInterview: true,
      wasHeld: true,
      note: '',
    },
    toBody: (values) => {
      const startsAt = read.moment(values.startsAt);
      const endsAt = startsAt && toIso(Date.parse(startsAt) + Number(values.minutes) * MINUTE);
      return {
        stage: values.stage,
        startsAt,
        endsAt,
        interviewers: values.interviewers,
        countsAsInterview: values.countsAsInterview,
        wasHeld: values.wasHeld && endsAt !== undefined && Date.parse(endsAt) <= now,
        ...given('note', values.note),
      };
    },
    fieldNames: { endsAt: 'startsAt' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/interviews', { params, body }, { idempotencyKey }),
  });
}

const LENGTHS = [
  { value: '30', label: phrase('30 minutes') },
  { value: '45', label: phrase('45 minutes') },
  { value: '60', label: phrase('1 hour') },
  { value: '90', label: phrase('1 hour 30 minutes') },
  { value: '120', label: phrase('2 hours') },
  { value: '240', label: phrase('Half a day') },
];
