import { useTranslation } from 'react-i18next';
import { callBody } from '../../../../contract/application-records.ts';
import { CallSheet } from '../../../components/call-sheet.tsx';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { HappenedField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { WordsField } from '../../../components/words-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { usePerspective } from '../perspective.ts';
import { ourLikelyWords, saidBefore } from './likely-words.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/** One call, and whether the person was reached: a call that rang out says nothing and proves nothing. */
export function CallForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const { page, fulfils, onCancel } = props;
  const read = useFieldReading();
  const side = usePerspective(page);
  const params = { applicationId: page.id };
  const plan = useRecordForm(props, {
    schema: callBody,
    initial: { reached: '', says: saidBefore(page, fulfils), promise: '', at: '', note: '' },
    toBody: (values) => ({
      from: side.us,
      to: side.them,
      wasReached: values.reached === '' ? undefined : values.reached === 'yes',
      says: values.reached === 'yes' ? values.says : [],
      ...(values.reached === 'yes' ? given('promise', read.byDay(values.promise)) : {}),
      ...(values.reached === 'yes' ? given('fulfils', fulfils) : {}),
      ...read.at(values.at),
      ...given('note', values.note),
    }),
    fieldNames: { wasReached: 'reached', 'promise.on': 'promise' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/calls', { params, body }, { idempotencyKey }),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('Call to {{name}}', { name: side.themName })}
      verb={t('Record the call')}
      onCancel={onCancel}
    >
      {side.us === 'team' && (
        <CallSheet applicationId={page.id} onSituation={(says) => plan.field('says').onChange([...says])} />
      )}
      <ChoiceField
        isInline
        label={t('Did you reach them?')}
        options={[
          { value: 'yes', label: t('Yes, we spoke') },
          { value: 'no', label: t('No answer') },
        ]}
        {...plan.field('reached')}
      />
      {form.values.reached === 'yes' && (
        <>
          <WordsField
            label={side.us === 'team' ? t('In the call we') : t('In the call you')}
            words={side.ourWords}
            likely={ourLikelyWords(page, side)}
            {...plan.field('says')}
          />
          <DayField
            label={
              side.us === 'team' ? t('Our next word was promised for') : t('You promised your next word for')
            }
            isOptional
            {...plan.field('promise')}
          />
        </>
      )}
      <HappenedField {...plan.field('at')} />
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}
