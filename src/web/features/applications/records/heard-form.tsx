import { useTranslation } from 'react-i18next';
import { companyWordBody } from '../../../../contract/seeker.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { HappenedField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { phrase, said } from '../../../lib/language/phrase.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/** What a company told a job seeker, on the phone, in the room or in writing: a no is one press away. */
export function HeardForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const { page, onCancel } = props;
  const read = useFieldReading();
  const params = { applicationId: page.id };
  const plan = useRecordForm(props, {
    schema: companyWordBody,
    initial: { tells: '', by: 'mail', promise: '', awayUntil: '', frozenUntil: '', at: '', note: '' },
    toBody: ({ tells, by, promise, awayUntil, frozenUntil, at, note }) => ({
      tells: tells || undefined,
      by: tells === 'automatic' ? 'mail' : by,
      ...(mayPromise(tells) ? given('promise', promise) : {}),
      ...(tells === 'automatic' ? given('awayUntil', awayUntil) : {}),
      ...(tells === 'frozen' ? given('frozenUntil', frozenUntil) : {}),
      ...read.at(at),
      ...given('note', note),
    }),
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/company-words', { params, body }, { idempotencyKey }),
  });
  const { tells } = plan.form.values;
  return (
    <RecordForm plan={plan} title={t('What they told you')} verb={t('Record it')} onCancel={onCancel}>
      <ChoiceField label={t('What did they say?')} options={said(TELLS)} {...plan.field('tells')} />
      {tells !== 'automatic' && (
        <ChoiceField isInline label={t('How?')} options={said(WAYS)} {...plan.field('by')} />
      )}
      {mayPromise(tells) && (
        <DayField
          label={t('You hear again by')}
          description={t('Only if they named a day: it counts as their promise.')}
          isOptional
          {...plan.field('promise')}
        />
      )}
      {tells === 'automatic' && <DayField label={t('Away until')} isOptional {...plan.field('awayUntil')} />}
      {tells === 'frozen' && (
        <DayField label={t('Hiring stands still until')} isOptional {...plan.field('frozenUntil')} />
      )}
      <HappenedField {...plan.field('at')} />
      <NoteField {...plan.form.getInputProps('note')} />
    </RecordForm>
  );
}

/** A no needs no further word, and a program promises nothing. */
function mayPromise(tells: string): boolean {
  return tells === 'nextStep' || tells === 'holding' || tells === 'feedback' || tells === 'words';
}

const TELLS = [
  { value: 'no', label: phrase('They say no') },
  { value: 'cancelled', label: phrase('The opening is cancelled') },
  { value: 'nextStep', label: phrase('They name a next step') },
  { value: 'holding', label: phrase('They ask you to wait') },
  { value: 'frozen', label: phrase('Hiring stands still') },
  { value: 'feedback', label: phrase('They give feedback') },
  { value: 'words', label: phrase('Something else') },
  { value: 'automatic', label: phrase('A program wrote it: no answer') },
];

const WAYS = [
  { value: 'mail', label: phrase('In writing') },
  { value: 'call', label: phrase('On the phone') },
  { value: 'room', label: phrase('In the room') },
];
