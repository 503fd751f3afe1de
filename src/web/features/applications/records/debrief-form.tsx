import { Checkbox, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage, Interview } from '../../../../contract/application-page.ts';
import { debriefBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { RoomWords } from '../../../components/room-words.tsx';
import { call } from '../../../lib/api.ts';
import { useReaderClock } from '../../../lib/clock.tsx';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { phrase, said, t } from '../../../lib/language/phrase.ts';
import { sayMoment } from '../../../lib/when.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/** What was said when the interview ended: the closing line decides whose turn it is. */
export function DebriefForm(props: RecordFormProps & { interviews: readonly Interview[] }) {
  const { t } = useTranslation();
  const { page, interviews, onCancel } = props;
  const { timeZone, now } = useReaderClock();
  const plan = useDebriefPlan(props);
  const { form } = plan;
  const { closing, outcome } = form.values;
  const who = page.person.name;
  return (
    <RecordForm
      plan={plan}
      title={t('Debrief on {{who}}', { who })}
      verb={t('Record the debrief')}
      onCancel={onCancel}
    >
      <RoomWords applicationId={page.id} />
      {interviews[0] && (
        <Link
          to="/debrief/$applicationId/$interviewId"
          params={{ applicationId: page.id, interviewId: form.values.interviewId || interviews[0].id }}
        >
          {t('On a page of its own, with the scorecard, for a telephone')}
        </Link>
      )}
      {interviews.length > 1 && (
        <NativeSelect
          label={t('Which interview')}
          data={interviews.map((one) => ({
            value: one.id,
            label: one.startsAt
              ? `${one.stage}, ${sayMoment(timeZone, Date.parse(one.startsAt), now)}`
              : one.stage,
          }))}
          {...form.getInputProps('interviewId')}
        />
      )}
      <ChoiceField
        label={t('What was said about the next step?')}
        options={closingOptions(page)}
        {...plan.field('closing')}
      />
      {closing !== '' && closing !== 'nothingSaid' && (
        <DayField label={t('By when?')} isOptional {...plan.field('by')} />
      )}
      <ChoiceField
        isInline
        label={t('Is anything decided?')}
        options={said(OUTCOMES)}
        {...plan.field('outcome')}
      />
      {outcome !== '' && (
        <Checkbox
          label={t('I told {{who}} so in the room', { who })}
          description={t('Then it counts as told, and nobody has to wait for it.')}
          {...form.getInputProps('wasToldInRoom', { type: 'checkbox' })}
        />
      )}
      <ChoiceField
        isInline
        label={t('Did they make clear that they want the job?')}
        options={said(YES_NO)}
        {...plan.field('interest')}
      />
      <div className="form-pair">
        <DayField label={t('They asked to hear by')} isOptional {...plan.field('wishesToHearBy')} />
        <ChoiceField
          isInline
          label={t('How would they take a no?')}
          options={said(CHANNELS)}
          {...plan.field('noticeChannel')}
        />
      </div>
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}

function useDebriefPlan(props: RecordFormProps & { interviews: readonly Interview[] }) {
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
      wasToldInRoom: false,
      interest: '',
      wishesToHearBy: '',
      noticeChannel: '',
      note: '',
    },
    toBody: (values) => ({
      interviewId: values.interviewId,
      closing: { kind: values.closing, ...given('deadline', read.byDay(values.by)) },
      ...(values.outcome && {
        decision: { outcome: values.outcome, wasToldInRoom: values.wasToldInRoom },
      }),
      ...(values.interest && { isInterestClear: values.interest === 'yes' }),
      ...given('wishesToHearBy', values.wishesToHearBy),
      ...given('noticeChannel', values.noticeChannel),
      ...given('note', values.note),
    }),
    fieldNames: { 'closing.kind': 'closing', 'closing.deadline': 'by', 'closing.deadline.on': 'by' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/debriefs', { params, body }, { idempotencyKey }),
  });
}

function closingOptions(page: ApplicationPage) {
  const agency =
    page.channel === 'agency'
      ? [
          {
            value: 'agencyActs',
            label: t('The agency will pass word on'),
            hint: t('Then it is the agency’s turn.'),
          },
        ]
      : [];
  return [
    { value: 'teamPromised', label: t('We will get back to them'), hint: t('Then it is our turn.') },
    { value: 'candidateActs', label: t('They send or arrange something'), hint: t('Then it is their turn.') },
    ...agency,
    { value: 'nothingSaid', label: t('Nothing was said'), hint: t('Then the usual time to answer holds.') },
  ];
}

const OUTCOMES = [
  { value: '', label: phrase('Not yet') },
  { value: 'advance', label: phrase('They go on') },
  { value: 'decline', label: phrase('It is a no') },
  { value: 'offer', label: phrase('We make an offer') },
];

const YES_NO = [
  { value: '', label: phrase('Not talked about') },
  { value: 'yes', label: phrase('Yes') },
  { value: 'no', label: phrase('No') },
];

const CHANNELS = [
  { value: '', label: phrase('Not asked') },
  { value: 'call', label: phrase('By phone') },
  { value: 'mail', label: phrase('By mail') },
];
