import { TextInput, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY } from '../../lib/instant.ts';
import { useReaderClock } from '../lib/clock.tsx';
import { dayIn, sayDay } from '../lib/when.ts';
import './day-field.css';

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly isOptional?: boolean;
  /** The last day that may be chosen. */
  readonly max?: string | undefined;
}

/** A calendar day: the browser's own field, with the days that people name most one tap away. */
export function DayField({
  label,
  value,
  onChange,
  error,
  description,
  max,
  isOptional = false,
}: DayFieldProps) {
  const { t } = useTranslation();
  const { timeZone, now } = useReaderClock();
  return (
    <fieldset className="day-field" aria-label={label}>
      <TextInput
        type="date"
        label={label}
        description={description}
        error={error}
        value={value}
        min={dayIn(timeZone, now)}
        max={max ?? '9999-12-31'}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="day-picks">
        {picksFrom(timeZone, now)
          .filter(({ day }) => max === undefined || day <= max)
          .map(({ day, name }) => (
            <UnstyledButton
              key={day}
              className="day-pick"
              aria-pressed={value === day}
              onClick={() => onChange(day)}
            >
              {name}
            </UnstyledButton>
          ))}
        {isOptional && value !== '' && (
          <UnstyledButton className="day-pick" onClick={() => onChange('')}>
            {t('no date')}
          </UnstyledButton>
        )}
      </div>
    </fieldset>
  );
}

// The next three days that are not on a weekend, and one a week away: guesses for a tap, the server judges the date.
function picksFrom(timeZone: string, now: number): { day: string; name: string }[] {
  const ahead = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map((days) => now + days * DAY)
    .filter((at) => !isWeekend(timeZone, at));
  const inAWeek = ahead.filter((at) => at >= now + 7 * DAY).slice(0, 1);
  return [...ahead.slice(0, 3), ...inAWeek].map((at) => ({
    day: dayIn(timeZone, at),
    name: sayDay(timeZone, at, now),
  }));
}

function isWeekend(timeZone: string, at: number): boolean {
  const weekday = new Date(`${dayIn(timeZone, at)}T00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
