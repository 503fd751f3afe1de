import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractForm } from '../lib/contract-form.ts';
import { ContractFormFrame } from './contract-form-frame.tsx';

interface AddFormProps<Values> {
  readonly plan: ContractForm<Values>;
  /** What is added: the name of the button that opens the form, and of the form. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** One more of a list: a button that opens the form in its place, with a way out of it. */
export function AddForm<Values>({ plan, label, isOpen, onOpen, children }: AddFormProps<Values>) {
  const { t } = useTranslation();
  const wasOpen = useRef(isOpen);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen)
    return (
      <div>
        <Button ref={opener} variant="default" onClick={() => onOpen(true)}>
          {label}
        </Button>
      </div>
    );
  return (
    <ContractFormFrame plan={plan} label={label} takesFocus>
      {children}
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => onOpen(false)}>
          {t('Cancel')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}
