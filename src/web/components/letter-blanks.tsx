import { Button, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findBlanks } from '../../domain/draft/blanks.ts';
import { FIELD_NAMES, type FieldName } from '../../domain/draft/fields.ts';
import { FIELDS } from '../lib/letter-words.ts';
import './letter-blanks.css';

/** The words of a letter in which a draft may have left blanks. */
export interface BlankWords {
  readonly subject: string;
  readonly text: string;
}

interface LetterBlanksProps {
  readonly words: BlankWords;
  readonly personName: string;
  /** The words with one blank filled in, and what it was filled with. */
  readonly onFilled: (words: BlankWords, filled: Filled) => void;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

export interface Filled {
  readonly field: FieldName;
  readonly value: string;
}

/** What a draft left blank, each with a field of its own; what is no field of ours is found in the text with one tap. */
export function LetterBlanks({ words, personName, onFilled, area }: LetterBlanksProps) {
  const { t } = useTranslation();
  const blanks = findBlanks(words.text);
  const named = new Set([...findBlanks(words.subject), ...blanks].map(({ field }) => field));
  const known = FIELD_NAMES.filter((field) => named.has(field));
  const others = blanks.filter(({ field }) => !isFieldName(field));
  const fill = (field: FieldName, value: string): void => {
    const filled = {
      subject: withValue(words.subject, field, value),
      text: withValue(words.text, field, value),
    };
    onFilled(filled, { field, value });
  };
  return (
    <>
      {known.map((field) =>
        field === 'personal_line' ? (
          <BlankField
            key={field}
            label={t('A line of your own to {{name}}', { name: personName })}
            description={t('One sentence about the talk that only fits them. It goes where the blank is.')}
            onFilled={(value) => fill(field, value)}
            onDone={() => area.current?.focus()}
          />
        ) : (
          <BlankField
            key={field}
            label={t(FIELDS[field])}
            description={t('It goes where the blank is.')}
            onFilled={(value) => fill(field, value)}
            onDone={() => area.current?.focus()}
          />
        ),
      )}
      {others.length > 0 && (
        <div className="letter-blanks">
          <span>{t('Still to fill in:')}</span>
          {others.map(({ field, start, end }) => (
            <Button
              key={start}
              size="compact-sm"
              variant="default"
              onClick={() => {
                area.current?.focus();
                area.current?.setSelectionRange(start, end);
              }}
            >
              {field}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** A blank of ours and Liquid that somebody typed are filled alike. */
function withValue(text: string, field: FieldName, value: string): string {
  return findBlanks(text)
    .filter((blank) => blank.field === field)
    .toReversed()
    .reduce((before, { start, end }) => before.slice(0, start) + value + before.slice(end), text);
}

function isFieldName(field: string): field is FieldName {
  return FIELD_NAMES.some((one) => one === field);
}

interface BlankFieldProps {
  readonly label: string;
  readonly description: string;
  readonly onFilled: (value: string) => void;
  /** Filled by the keyboard: the field goes away, and the focus must not. */
  readonly onDone: () => void;
}

function BlankField({ label, description, onFilled, onDone }: BlankFieldProps) {
  const [value, setValue] = useState('');
  const fill = (): void => {
    if (value.trim() !== '') onFilled(value.trim());
  };
  return (
    <TextInput
      data-first-focus
      label={label}
      description={description}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={fill}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        if (value.trim() === '') return;
        fill();
        onDone();
      }}
    />
  );
}
