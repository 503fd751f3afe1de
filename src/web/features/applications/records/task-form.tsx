import { useTranslation } from 'react-i18next';
import { taskBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function TaskForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const { page, onCancel } = props;
  const read = useFieldReading();
  const params = { applicationId: page.id };
  const plan = useRecordForm(props, {
    schema: taskBody,
    initial: { owedBy: 'candidate', deadline: '', note: '' },
    toBody: ({ owedBy, deadline, note }) => ({
      owedBy,
      ...given('deadline', read.byDay(deadline)),
      ...given('note', note),
    }),
    fieldNames: { 'deadline.on': 'deadline' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/tasks', { params, body }, { idempotencyKey }),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={t('Something was agreed')}
      verb={t('Record what was agreed')}
      onCancel={onCancel}
    >
      {page.channel === 'agency' && (
        <ChoiceField
          isInline
          label={t('Who took it on')}
          options={[
            { value: 'candidate', label: page.person.name },
            { value: 'agency', label: t('The agency') },
          ]}
          {...plan.field('owedBy')}
        />
      )}
      <DayField
        label={t('By when')}
        description={t('Three business days if nothing else was said.')}
        isOptional
        {...plan.field('deadline')}
      />
      <NoteField {...form.getInputProps('note')} label={t('What')} />
    </RecordForm>
  );
}
