import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import type { ContractForm } from '../../../lib/contract-form.ts';
import { focusRow } from '../row-focus.ts';
import { useRowStage } from '../row-stage.tsx';

interface ActionFormProps<Values> {
  readonly plan: ContractForm<Values>;
  readonly rowId: string;
  readonly label: string;
  readonly verb: string;
  /** It is filled in already: Enter alone records it. */
  readonly isReady?: boolean;
  readonly children: ReactNode;
}

/** A short form below a row; Escape and "Cancel" close it. */
export function ActionForm<Values>({
  plan,
  rowId,
  label,
  verb,
  isReady = false,
  children,
}: ActionFormProps<Values>) {
  const { t } = useTranslation();
  return (
    <ContractFormFrame plan={plan} label={label}>
      {children}
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending} data-first-focus={isReady || undefined}>
          {verb}
        </Button>
        <CancelButton rowId={rowId} />
        <span className="row-action-hint">{t('Ctrl and Enter')}</span>
      </div>
    </ContractFormFrame>
  );
}

export function CancelButton({ rowId, label }: { rowId: string; label?: string }) {
  const { t } = useTranslation();
  const { close } = useRowStage();
  const onClick = (): void => {
    close(rowId);
    focusRow(rowId);
  };
  return (
    <Button variant="subtle" color="gray" onClick={onClick}>
      {label ?? t('Cancel')}
    </Button>
  );
}
