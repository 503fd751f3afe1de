import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReaderClock } from '../../lib/clock.tsx';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { dayIn } from '../../lib/when.ts';
import type { CalendarWhose } from './calendar-query.ts';
import { type Month, monthAway, monthOf } from './month.ts';

interface SwitchProps {
  readonly month: Month;
  readonly whose: CalendarWhose;
}

/** The month before and after, and whose dates; all of it in the address. */
export function MonthSwitch({ month, whose }: SwitchProps) {
  const { t } = useTranslation();
  const { timeZone, now } = useReaderClock();
  const navigate = useNavigate({ from: '/calendar' });
  const thisMonth = monthOf(dayIn(timeZone, now));
  const show = (next: Partial<SwitchProps>) => {
    const wanted = { month, whose, ...next };
    void navigate({
      search: {
        ...(wanted.month !== thisMonth && { month: wanted.month }),
        ...(wanted.whose !== 'mine' && { whose: wanted.whose }),
      },
    });
  };
  const group = t('Calendar');
  useShortcuts([
    { keys: '[', label: t('The month before'), group, run: () => show({ month: monthAway(month, -1) }) },
    { keys: ']', label: t('The month after'), group, run: () => show({ month: monthAway(month, 1) }) },
    { keys: '.', label: t('This month'), group, run: () => show({ month: thisMonth }) },
  ]);
  return (
    <div className="calendar-switch">
      <SegmentedControl
        aria-label={t('Whose dates')}
        value={whose}
        onChange={(value) => show({ whose: value as CalendarWhose })}
        data={[
          { value: 'mine', label: t('Mine') },
          { value: 'everyone', label: t('Everyone’s') },
        ]}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('The month before')}
        onClick={() => show({ month: monthAway(month, -1) })}
      >
        <IconChevronLeft size={18} className="calendar-arrow" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('The month after')}
        onClick={() => show({ month: monthAway(month, 1) })}
      >
        <IconChevronRight size={18} className="calendar-arrow" aria-hidden />
      </ActionIcon>
    </div>
  );
}
