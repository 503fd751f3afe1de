import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayPlainDate } from '../../lib/when.ts';

interface ClosedDay {
  readonly day: string;
  readonly name: string | null;
}

/** Days on which nobody here works, besides weekends and public holidays. */
export function ClosedDays({
  value,
  onChange,
}: {
  value: ClosedDay[];
  onChange: (days: ClosedDay[]) => void;
}) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const add = (): void => {
    if (day === '') return;
    const others = value.filter((one) => one.day !== day);
    onChange([...others, { day, name: name.trim() || null }].sort((a, b) => (a.day < b.day ? -1 : 1)));
    setDay('');
    setName('');
  };
  return (
    <fieldset className="settings-choice">
      <legend>{t('Closed days')}</legend>
      <p className="settings-quiet">
        {t('Besides weekends and public holidays, which are known. Business days do not count these.')}
      </p>
      {value.length > 0 && (
        <ul className="closed-days">
          {value.map((one) => (
            <li key={one.day}>
              <span>
                {sayPlainDate(one.day)}
                {one.name && `, ${one.name}`}
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('Remove {{day}}', { day: sayPlainDate(one.day) })}
                onClick={() => onChange(value.filter((other) => other.day !== one.day))}
              >
                <IconX size={16} stroke={1.8} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className="closed-day-new">
        <TextInput
          type="date"
          label={t('Day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={t('What for')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="default" onClick={add} disabled={day === ''}>
          {t('Add')}
        </Button>
      </div>
    </fieldset>
  );
}
