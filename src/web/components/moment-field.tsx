import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReaderClock } from '../lib/clock.tsx';
import { wallOfInstant } from '../lib/wall-time.ts';

interface MomentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (wall: string) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  /** Nothing that already happened lies ahead. */
  readonly isPast?: boolean;
}

/** A date and a time on the workspace's clock. */
export function MomentField({ label, value, onChange, error, description, isPast }: MomentFieldProps) {
  const { timeZone, now } = useReaderClock();
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={description}
      error={error}
      value={value}
      max={isPast ? wallOfInstant(timeZone, now) : '9999-12-31T23:59'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** When something happened: now, unless said otherwise. */
export function HappenedField(props: Pick<MomentFieldProps, 'value' | 'onChange' | 'error'>) {
  const { t } = useTranslation();
  return (
    <MomentField {...props} label={t('When')} description={t('Leave empty if it was just now.')} isPast />
  );
}
