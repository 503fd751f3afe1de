import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../../contract/policy.ts';

type Unit = 'businessDays' | 'calendarDays' | 'hours' | 'minutes' | 'before';

/** A length of time: a number and what it counts. Rows that count back from a day only know business days before it. */
export function SpanField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: Span;
  onChange: (span: Span) => void;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const { unit, amount } = partsOf(value);
  const units =
    unit === 'before'
      ? [{ value: 'before', label: t('business days before') }]
      : [
          { value: 'businessDays', label: t('business days') },
          { value: 'calendarDays', label: t('calendar days') },
          { value: 'hours', label: t('hours') },
          { value: 'minutes', label: t('minutes') },
        ];
  return (
    <div className="rule-span">
      <NumberInput
        label={label}
        min={unit === 'before' ? 1 : 0}
        max={unit === 'minutes' ? 10_000 : 260}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        value={amount}
        error={error}
        onChange={(given) => given !== '' && onChange(spanOf(unit, Number(given)))}
      />
      <NativeSelect
        aria-label={t('{{label}}: unit', { label })}
        data={units}
        value={unit}
        onChange={(event) => onChange(spanOf(event.currentTarget.value as Unit, amount))}
      />
    </div>
  );
}

function partsOf(span: Span): { unit: Unit; amount: number } {
  if ('calendarDays' in span) return { unit: 'calendarDays', amount: span.calendarDays };
  if ('hours' in span) return { unit: 'hours', amount: span.hours };
  if ('minutes' in span) return { unit: 'minutes', amount: span.minutes };
  const days = span.businessDays;
  return days < 0 ? { unit: 'before', amount: -days } : { unit: 'businessDays', amount: days };
}

function spanOf(unit: Unit, amount: number): Span {
  switch (unit) {
    case 'businessDays':
      return { businessDays: amount };
    case 'before':
      return { businessDays: -Math.max(1, amount) };
    case 'calendarDays':
      return { calendarDays: amount };
    case 'hours':
      return { hours: amount };
    case 'minutes':
      return { minutes: amount };
    default:
      return unit satisfies never;
  }
}
