import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import './choice-field.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: string;
  readonly onChange: (value: T) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly isInline?: boolean;
}

/** One of a few, all of them in sight: no menu to open, large enough for a thumb. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, options, value, onChange, error, description, isInline = false } = props;
  return (
    <Radio.Group
      label={label}
      description={description}
      value={value}
      onChange={(chosen) => onChange(chosen as T)}
      error={error}
    >
      <Stack className="choices" data-inline={isInline} gap={6} mt={8}>
        {options.map((option) => (
          <Radio.Card key={option.value} value={option.value} className="choice" radius="md">
            <Radio.Indicator size="xs" />
            <span>
              <span className="choice-label">{option.label}</span>
              {option.hint && <span className="choice-hint">{option.hint}</span>}
            </span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
