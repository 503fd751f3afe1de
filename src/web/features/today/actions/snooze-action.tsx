import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { snoozeBody } from '../../../../contract/arrangement-endpoints.ts';
import { SnoozeFields } from '../../../components/snooze-fields.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { given } from '../../../lib/field-reading.ts';
import { useRowStage } from '../row-stage.tsx';
import { ActionForm, CancelButton } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';
import { useRowSend } from './use-row-send.ts';

/** Out of sight until a day, never past what was promised: the date itself stays. */
export function SnoozeAction(props: ActionProps) {
  const { duty } = props;
  return duty?.snoozeLimit ? <SnoozeForm {...props} limit={duty.snoozeLimit} /> : <TooLate {...props} />;
}

/** The honest way on: they are told a new date. */
function TooLate({ subject }: ActionProps) {
  const { t } = useTranslation();
  const { toggle } = useRowStage();
  return (
    <div className="row-too-late">
      <p>{t('This cannot wait any longer. If the answer is not there yet, give them a new date.')}</p>
      <div className="form-actions">
        <Button onClick={() => toggle(subject.rowId, 'date')}>{t('Give a new date')}</Button>
        <CancelButton rowId={subject.rowId} />
      </div>
    </div>
  );
}

function SnoozeForm({ subject, page, limit }: ActionProps & { readonly limit: string }) {
  const { t } = useTranslation();
  const send = useRowSend(subject);
  const params = { applicationId: page.id, obligationKey: subject.key ?? '' };
  const plan = useContractForm({
    schema: snoozeBody,
    initial: { until: '', reason: '', note: '' },
    toBody: (values) => ({ until: values.until, reason: values.reason, ...given('note', values.note) }),
    send: (body, factId) =>
      send({
        isDone: true,
        title: t('Put off'),
        factId,
        send: () =>
          call(
            'put /api/applications/{applicationId}/obligations/{obligationKey}/snooze',
            { params, body },
            { idempotencyKey: factId },
          ),
      }),
  });
  return (
    <ActionForm plan={plan} rowId={subject.rowId} label={t('Put off')} verb={t('Put off')}>
      <SnoozeFields
        plan={plan}
        limit={limit}
        stays={t('The date on which it is due stays. So does what was promised.')}
      />
    </ActionForm>
  );
}
