import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ApplicationPage } from '../../../../contract/application-page.ts';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { type ContractForm, type FormPlan, useContractForm } from '../../../lib/contract-form.ts';

/** What every form of the application page is given. */
export interface RecordFormProps {
  readonly page: ApplicationPage;
  /** The duty that the record is made for, by its key. */
  readonly fulfils?: string | undefined;
  readonly onRecorded: (page: ApplicationPage) => void;
  readonly onCancel: () => void;
}

type RecordPlan<Values, Schema extends z.ZodType> = Omit<FormPlan<Values, Schema>, 'send'> & {
  readonly send: (body: z.input<Schema>, idempotencyKey: string) => Promise<ApplicationPage>;
};

export function useRecordForm<Values extends object, Schema extends z.ZodType>(
  { onRecorded }: RecordFormProps,
  plan: RecordPlan<Values, Schema>,
): ContractForm<Values> {
  return useContractForm<Values, Schema>({
    ...plan,
    send: async (body, key) => onRecorded(await plan.send(body, key)),
  });
}

export function RecordForm<Values>({
  plan,
  title,
  verb,
  isQuiet = false,
  onCancel,
  children,
}: {
  plan: ContractForm<Values>;
  title: string;
  verb: string;
  /** For the way that should not be taken lightly. */
  isQuiet?: boolean;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <ContractFormFrame plan={plan} label={title}>
      <h3 className={isQuiet ? 'block-title' : 'record-title'}>{title}</h3>
      {children}
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending} variant={isQuiet ? 'default' : 'filled'}>
          {verb}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}
