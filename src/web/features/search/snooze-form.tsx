import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { snoozeBody } from '../../../contract/arrangement-endpoints.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { SnoozeFields } from '../../components/snooze-fields.tsx';
import { call } from '../../lib/api.ts';
import { applicationQuery, keepPage } from '../../lib/application-query.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { given } from '../../lib/field-reading.ts';

interface SnoozeFormProps {
  readonly applicationId: string;
  /** The key of the word that one means to write. */
  readonly duty: string;
}

/** A note that one means to write, later: no reminder comes before the day, and the advice waits with it. */
export function SnoozeForm({ applicationId, duty }: SnoozeFormProps) {
  const { t } = useTranslation();
  const page = useQuery(applicationQuery(applicationId));
  const limit = page.data?.obligations.find(({ key }) => key === duty)?.snoozeLimit ?? null;
  if (limit === null) return null;
  return (
    <details>
      <summary>{t('Put it off')}</summary>
      <Fields applicationId={applicationId} duty={duty} limit={limit} />
    </details>
  );
}

function Fields({ applicationId, duty, limit }: SnoozeFormProps & { readonly limit: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const plan = useContractForm({
    schema: snoozeBody,
    initial: { until: '', reason: '', note: '' },
    toBody: (values) => ({ until: values.until, reason: values.reason, ...given('note', values.note) }),
    send: async (body, idempotencyKey) => {
      const page = await call(
        'put /api/applications/{applicationId}/obligations/{obligationKey}/snooze',
        { params: { applicationId, obligationKey: duty }, body },
        { idempotencyKey },
      );
      keepPage(queryClient, page);
    },
  });
  return (
    <ContractFormFrame plan={plan} label={t('Put it off')}>
      <SnoozeFields plan={plan} limit={limit} />
      <div className="form-actions">
        <Button type="submit" variant="default" loading={plan.isSending}>
          {t('Put it off')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}
