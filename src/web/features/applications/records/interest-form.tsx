import { useTranslation } from 'react-i18next';
import { interestBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { call } from '../../../lib/api.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function InterestForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: interestBody,
    initial: { interest: '' },
    toBody: ({ interest }) => ({ interest: interest || undefined }),
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/interests', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm plan={plan} title={t('Interest')} verb={t('Record it')} onCancel={props.onCancel}>
      <ChoiceField
        isInline
        label={isTeam ? t('Do they want the job?') : t('Do you want the job?')}
        options={[
          { value: 'yes', label: t('Yes') },
          { value: 'no', label: t('No') },
          { value: 'unclear', label: isTeam ? t('Not clear') : t('Not sure yet') },
        ]}
        {...plan.field('interest')}
      />
    </RecordForm>
  );
}
