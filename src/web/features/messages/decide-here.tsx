import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { decisionBody, waiverBody } from '../../../contract/application-records.ts';
import type { ToAnswer } from '../../../contract/endings.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { DayField } from '../../components/day-field.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { type Reason, ReasonFields } from '../../components/reason-fields.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { given, useFieldReading } from '../../lib/field-reading.ts';
import { phrase, said } from '../../lib/language/phrase.ts';

interface HereProps {
  readonly openingId: string;
  readonly person: ToAnswer;
  readonly onDone: () => void;
}

/** A named person decides where the list is, so that the mail that tells it can be written next. */
export function DecideHere({ openingId, person, onDone }: HereProps) {
  const { t } = useTranslation();
  const read = useFieldReading();
  const params = { applicationId: person.applicationId };
  const plan = useContractForm({
    schema: decisionBody,
    initial: { outcome: 'decline', holdUntil: '', note: '', criteria: NO_CRITERIA, isSure: false },
    toBody: (values) => ({
      outcome: values.outcome,
      ...(values.outcome === 'hold' ? given('holdUntil', read.byDay(values.holdUntil)) : {}),
      ...given('note', values.note),
      ...(values.criteria.length > 0 && { criteria: values.criteria }),
      ...(values.isSure && { isSure: true }),
    }),
    fieldNames: { 'holdUntil.on': 'holdUntil' },
    send: async (body, idempotencyKey) => {
      await call('post /api/applications/{applicationId}/decisions', { params, body }, { idempotencyKey });
      onDone();
    },
  });
  const { outcome } = plan.form.values;
  return (
    <ContractFormFrame plan={plan} label={t('Decide about {{name}}', { name: person.person.name })}>
      <ChoiceField label={t('Outcome')} options={said(OUTCOMES)} isInline {...plan.field('outcome')} />
      {outcome === 'hold' && <DayField label={t('Until')} isOptional {...plan.field('holdUntil')} />}
      <ReasonFields
        openingId={openingId}
        isNo={outcome === 'decline'}
        value={plan.form.values}
        onChange={(reason) => plan.form.setValues(reason)}
        error={plan.form.errors['note'] as string | undefined}
      />
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Record the decision')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}

/** Nobody can tell them: a named person writes why, and it counts as unanswered. */
export function WaiveHere({ person, onDone }: HereProps) {
  const { t } = useTranslation();
  const params = { applicationId: person.applicationId };
  const plan = useContractForm({
    schema: waiverBody,
    initial: { reason: '' },
    toBody: (values) => values,
    send: async (body, idempotencyKey) => {
      await call('put /api/applications/{applicationId}/waiver', { params, body }, { idempotencyKey });
      onDone();
    },
  });
  return (
    <ContractFormFrame plan={plan} label={t('Why nobody can tell {{name}}', { name: person.person.name })}>
      <NoteField
        {...plan.form.getInputProps('reason')}
        label={t('Why nobody can tell them')}
        description={t('Kept with your name, and counted as unanswered.')}
      />
      <div className="form-actions">
        <Button type="submit" variant="default" loading={plan.isSending}>
          {t('Close without a word')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}

const NO_CRITERIA: Reason['criteria'] = [];

const OUTCOMES = [
  { value: 'decline', label: phrase('It is a no') },
  { value: 'hold', label: phrase('Runner-up, on hold') },
  { value: 'advance', label: phrase('They go on') },
  { value: 'offer', label: phrase('We make an offer') },
];
