import { Button, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankFor, findBlanks } from '../../../domain/draft/blanks.ts';

interface PersonalLineProps {
  readonly text: string;
  readonly personName: string;
  readonly onText: (text: string) => void;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

const PERSONAL_LINE = 'personal_line';

/** What the draft left blank: the line of one's own has its own field, the others are one tap away. */
export function PersonalLine({ text, personName, onText, area }: PersonalLineProps) {
  const { t } = useTranslation();
  const blanks = findBlanks(text);
  const others = blanks.filter(({ field }) => field !== PERSONAL_LINE);
  const select = (start: number, end: number): void => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  return (
    <>
      {blanks.length > others.length && (
        <OwnLine
          label={t('A line of your own to {{name}}', { name: personName })}
          onFilled={(line) => onText(text.replace(blankFor(PERSONAL_LINE), line))}
        />
      )}
      {others.length > 0 && (
        <div className="letter-blanks">
          <span>{t('Still to fill in:')}</span>
          {others.map(({ field, start, end }) => (
            <Button key={start} size="compact-sm" variant="default" onClick={() => select(start, end)}>
              {field.replaceAll('_', ' ')}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function OwnLine({ label, onFilled }: { label: string; onFilled: (line: string) => void }) {
  const { t } = useTranslation();
  const [line, setLine] = useState('');
  const fill = (): void => {
    if (line.trim() !== '') onFilled(line.trim());
  };
  return (
    <TextInput
      label={label}
      description={t('One sentence about the talk that only fits them. It goes where the blank is.')}
      value={line}
      onChange={(event) => setLine(event.currentTarget.value)}
      onBlur={fill}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        fill();
      }}
    />
  );
}
