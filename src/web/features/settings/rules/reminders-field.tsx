import { ActionIcon, Button, NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NudgeReceiver } from '../../../../domain/obligation/obligation.ts';
import { hasDays, type ReminderDraft, type ReminderTime } from './reminder-draft.ts';
import { RECEIVERS } from './rule-sentences.ts';

/** Who is reminded and when, one line each. */
export function RemindersField({
  value,
  onChange,
}: {
  value: readonly ReminderDraft[];
  onChange: (reminders: readonly ReminderDraft[]) => void;
}) {
  const { t } = useTranslation();
  const put = (index: number, change: Partial<ReminderDraft>): void =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <fieldset className="rule-reminders">
      <legend>{t('Reminders')}</legend>
      {value.length === 0 && <p className="settings-quiet">{t('Nobody is reminded.')}</p>}
      {value.map((reminder, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
        <div key={index} className="rule-reminder">
          <NativeSelect
            aria-label={t('Reminder {{number}}: who', { number: index + 1 })}
            data={receiverChoices(t)}
            value={reminder.to}
            onChange={(event) => put(index, { to: event.currentTarget.value as NudgeReceiver })}
          />
          {hasDays(reminder.time) && (
            <NumberInput
              aria-label={t('Reminder {{number}}: business days', { number: index + 1 })}
              className="rule-reminder-days"
              min={reminder.time === 'after' ? 0 : 1}
              max={60}
              allowDecimal={false}
              allowNegative={false}
              value={reminder.days}
              onChange={(days) => days !== '' && put(index, { days: Number(days) })}
            />
          )}
          <NativeSelect
            aria-label={t('Reminder {{number}}: when', { number: index + 1 })}
            data={timeChoices(t)}
            value={reminder.time}
            onChange={(event) => put(index, { time: event.currentTarget.value as ReminderTime })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('Remove reminder {{number}}', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <IconX size={16} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
      {value.length < 20 && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} stroke={1.8} />}
          onClick={() => onChange([...value, { time: 'late', days: 1, to: 'owner' }])}
        >
          {t('Add a reminder')}
        </Button>
      )}
    </fieldset>
  );
}

type T = ReturnType<typeof useTranslation>['t'];

export function receiverChoices(t: T) {
  return Object.entries(RECEIVERS).map(([value, label]) => ({ value, label: t(label) }));
}

function timeChoices(t: T) {
  return [
    { value: 'atOnce', label: t('at once') },
    { value: 'after', label: t('business days after it began') },
    { value: 'before', label: t('business days before it is due') },
    { value: 'onDay', label: t('on the day it is due') },
    { value: 'late', label: t('business days late') },
  ];
}
