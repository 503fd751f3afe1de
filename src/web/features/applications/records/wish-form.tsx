import { useTranslation } from 'react-i18next';
import { wishBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { call } from '../../../lib/api.ts';
import { given } from '../../../lib/field-reading.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

export function WishForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: wishBody,
    initial: { hearBy: '', noticeChannel: '' },
    toBody: ({ hearBy, noticeChannel }) => ({
      ...given('hearBy', hearBy),
      ...given('noticeChannel', noticeChannel),
    }),
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/wishes', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm
      plan={plan}
      title={isTeam ? t('How they wish to hear') : t('How you wish to hear')}
      verb={t('Record the wish')}
      onCancel={props.onCancel}
    >
      <DayField
        label={isTeam ? t('They asked to hear by') : t('You asked to hear by')}
        isOptional
        {...plan.field('hearBy')}
      />
      <ChoiceField
        isInline
        label={isTeam ? t('How would they take a no?') : t('How would you take a no?')}
        options={[
          { value: '', label: isTeam ? t('Not asked') : t('Not said') },
          { value: 'call', label: t('By phone') },
          { value: 'mail', label: t('By mail') },
        ]}
        {...plan.field('noticeChannel')}
      />
    </RecordForm>
  );
}
