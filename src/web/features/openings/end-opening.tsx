import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openingReopeningBody } from '../../../contract/endings.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';

interface EndProps {
  readonly openingId: string;
  readonly onDone: () => void;
}

/** Nobody will be hired: the list of everyone left comes next, and the opening is closed when it is empty. */
export function CancelOpening({ openingId, onDone }: EndProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const params = { openingId };
  const cancel = useMutation({
    mutationFn: () => call('put /api/openings/{openingId}/ending', { params, body: { how: 'cancelled' } }),
    onSuccess: async () => {
      onDone();
      await queryClient.invalidateQueries();
      await navigate({ to: '/openings/$openingId/answers', params });
    },
  });
  return (
    <div className="form">
      {cancel.isError && <ProblemNotice error={cancel.error} />}
      <p>
        {t(
          'Nobody will be hired. You see everyone who is left next: each is told, or you write why nobody can. What is half done stays, and whoever applies meanwhile joins the list.',
        )}
      </p>
      <div className="form-actions">
        <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('Cancel it and answer everyone')}
        </Button>
      </div>
    </div>
  );
}

/** It goes on after all: whoever was told stays told. */
export function ReopenOpening({ openingId, onDone }: EndProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const params = { openingId };
  const plan = useContractForm({
    schema: openingReopeningBody,
    initial: { reason: '' },
    toBody: (values) => values,
    send: async (body, idempotencyKey) => {
      await call('put /api/openings/{openingId}/reopening', { params, body }, { idempotencyKey });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ContractFormFrame plan={plan} label={t('Open it again')}>
      <p>{t('Whoever was told stays told. Whoever was not is in process again, and hears from you.')}</p>
      <NoteField {...plan.form.getInputProps('reason')} label={t('Why')} />
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Open it again')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}
