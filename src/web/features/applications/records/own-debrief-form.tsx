import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../../contract/application-page.ts';
import { debriefBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { useReaderClock } from '../../../lib/clock.tsx';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { phrase, said } from '../../../lib/language/phrase.ts';
import { sayMoment } from '../../../lib/when.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

interface OwnDebriefProps extends RecordFormProps {
  readonly interviews: readonly Interview[];
}

/** How an interview ended, as the one who was interviewed heard it: whose turn it is hangs on what was said last. */
export function OwnDebriefForm(props: OwnDebriefProps) {
  const { t } = useTranslation();
  const { interviews, onCancel } = props;
  const { timeZone, now } = useReaderClock();
  const plan = useOwnDebriefPlan(props);
  const { closing } = plan.form.values;
  return (
    <RecordForm
      plan={plan}
      title={t('How the interview ended')}
      verb={t('Record what was said')}
      onCancel={onCancel}
    >
      {interviews.length > 1 && (
        <NativeSelect
          label={t('Which interview')}
          data={interviews.map(({ id, stage, startsAt }) => ({
            value: id,
            label: startsAt ? `${stage}, ${sayMoment(timeZone, Date.parse(startsAt), now)}` : stage,
          }))}
          {...plan.form.getInputProps('interviewId')}
        />
      )}
      <ChoiceField
        label={t('What was said about the next step?')}
        options={CLOSINGS.map(({ value, label, hint }) => ({ value, label: t(label), hint: t(hint) }))}
        {...plan.field('closing')}
      />
      {closing !== '' && closing !== 'nothingSaid' && (
        <DayField label={t('By when?')} isOptional {...plan.field('by')} />
      )}
      <ChoiceField
        isInline
        label={t('Did they tell you how it goes on?')}
        options={said(OUTCOMES)}
        {...plan.field('outcome')}
      />
      <div className="form-pair">
        <DayField label={t('You asked to hear by')} isOptional {...plan.field('wishesToHearBy')} />
        <ChoiceField
          isInline
          label={t('How would you take a no?')}
          options={said(CHANNELS)}
          {...plan.field('noticeChannel')}
        />
      </div>
      <NoteField {...plan.form.getInputProps('note')} />
    </RecordForm>
  );
}

function useOwnDebriefPlan(props: OwnDebriefProps) {
  const { page, interviews } = props;
  const read = useFieldReading();
  const params = { applicationId: page.id };
  return useRecordForm(props, {
    schema: debriefBody,
    initial: {
      interviewId: interviews[0]?.id ?? '',
      closing: '',
      by: '',
      outcome: '',
      wishesToHearBy: '',
      noticeChannel: '',
      note: '',
    },
    toBody: (values) => ({
      interviewId: values.interviewId,
      closing: { kind: values.closing, ...given('deadline', read.byDay(values.by)) },
      // What one heard there was told there.
      ...(values.outcome && { decision: { outcome: values.outcome, wasToldInRoom: true } }),
      ...given('wishesToHearBy', values.wishesToHearBy),
      ...given('noticeChannel', values.noticeChannel),
      ...given('note', values.note),
    }),
    fieldNames: { 'closing.kind': 'closing', 'closing.deadline': 'by', 'closing.deadline.on': 'by' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/debriefs', { params, body }, { idempotencyKey }),
  });
}

const CLOSINGS = [
  {
    value: 'teamPromised',
    label: phrase('They will get back to you'),
    hint: phrase('Then it is their turn.'),
  },
  {
    value: 'candidateActs',
    label: phrase('You send or arrange something'),
    hint: phrase('Then it is your turn.'),
  },
  {
    value: 'nothingSaid',
    label: phrase('Nothing was said'),
    hint: phrase('Then the usual time to answer holds.'),
  },
];

const OUTCOMES = [
  { value: '', label: phrase('Not yet') },
  { value: 'advance', label: phrase('You go on') },
  { value: 'decline', label: phrase('It is a no') },
  { value: 'offer', label: phrase('They make an offer') },
];

const CHANNELS = [
  { value: '', label: phrase('Not said') },
  { value: 'call', label: phrase('By phone') },
  { value: 'mail', label: phrase('By mail') },
];
