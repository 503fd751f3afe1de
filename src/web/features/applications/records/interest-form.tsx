import { interestBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { call } from '../../../lib/api.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function InterestForm(props: RecordFormProps) {
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: interestBody,
    initial: { interest: '' },
    toBody: ({ interest }) => ({ interest: interest || undefined }),
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/interests', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm plan={plan} title="Interest" verb="Record it" onCancel={props.onCancel}>
      <ChoiceField
        isInline
        label="Do they want the job?"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'unclear', label: 'Not clear' },
        ]}
        {...plan.field('interest')}
      />
    </RecordForm>
  );
}
