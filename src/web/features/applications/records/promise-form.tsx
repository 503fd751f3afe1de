import { useTranslation } from 'react-i18next';
import { promiseBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { HappenedField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { usePerspective } from '../perspective.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/** A date that somebody named for their next word; it beats every default. */
export function PromiseForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const { page, onCancel } = props;
  const read = useFieldReading();
  const params = { applicationId: page.id };
  const { us, them, themName } = usePerspective(page);
  const direct = us === 'team' ? 'candidate' : 'team';
  const plan = useRecordForm(props, {
    schema: promiseBody,
    // A job seeker writes down what a company promised far more often than what they did themselves.
    initial: { by: us === 'team' ? us : (direct as string), deadline: '', at: '', note: '' },
    toBody: (values) => ({
      by: values.by,
      to: values.by === us ? them : us,
      deadline: read.byDay(values.deadline),
      ...read.at(values.at),
      ...given('note', values.note),
    }),
    fieldNames: { 'deadline.on': 'deadline' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/promises', { params, body }, { idempotencyKey }),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('A promise with a date')}
      verb={t('Record the promise')}
      onCancel={onCancel}
    >
      <ChoiceField
        isInline
        label={t('Who promised?')}
        options={[
          { value: us, label: us === 'team' ? t('We did') : t('You did') },
          { value: direct, label: themName },
          ...(page.channel === 'agency' ? [{ value: 'agency', label: t('The agency') }] : []),
        ]}
        {...plan.field('by')}
      />
      <DayField
        label={t('The next word comes by')}
        description={t('The promise is kept if it comes before that day ends.')}
        {...plan.field('deadline')}
      />
      <HappenedField {...plan.field('at')} />
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}
