import { useTranslation } from 'react-i18next';
import { decisionBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { HappenedField } from '../../../components/moment-field.tsx';
import { type Reason, ReasonFields } from '../../../components/reason-fields.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { phrase, said } from '../../../lib/language/phrase.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/** What a named member decided. Deciding is not telling: the word about it is owed from now on. */
export function DecisionForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const { page, onCancel } = props;
  const read = useFieldReading();
  const params = { applicationId: page.id };
  const plan = useRecordForm(props, {
    schema: decisionBody,
    initial: { outcome: '', holdUntil: '', at: '', note: '', criteria: NO_CRITERIA, isSure: false },
    toBody: (values) => ({
      outcome: values.outcome || undefined,
      ...(values.outcome === 'hold' ? given('holdUntil', read.byDay(values.holdUntil)) : {}),
      ...read.at(values.at),
      ...given('note', values.note),
      ...(values.criteria.length > 0 && { criteria: values.criteria }),
      ...(values.isSure && { isSure: true }),
    }),
    fieldNames: { 'holdUntil.on': 'holdUntil' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/decisions', { params, body }, { idempotencyKey }),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('What did you decide?')}
      verb={t('Record the decision')}
      onCancel={onCancel}
    >
      <ChoiceField label={t('Outcome')} options={said(OUTCOMES)} {...plan.field('outcome')} />
      {form.values.outcome === 'hold' && (
        <DayField label={t('Until')} isOptional {...plan.field('holdUntil')} />
      )}
      <ReasonFields
        openingId={page.opening.id}
        isNo={form.values.outcome === 'decline'}
        value={form.values}
        onChange={(reason) => form.setValues(reason)}
        error={form.errors['note'] as string | undefined}
      />
      <HappenedField {...plan.field('at')} />
    </RecordForm>
  );
}

const NO_CRITERIA: Reason['criteria'] = [];

const OUTCOMES = [
  { value: 'advance', label: phrase('They go on'), hint: phrase('The next step is owed to them.') },
  { value: 'decline', label: phrase('It is a no'), hint: phrase('They hear it within two business days.') },
  { value: 'hold', label: phrase('Runner-up, on hold'), hint: phrase('Until a date that they are told.') },
  { value: 'offer', label: phrase('We make an offer') },
];
