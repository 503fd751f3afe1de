import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface JudgementsProps {
  readonly criteria: readonly string[];
  readonly value: Readonly<Record<string, number>>;
  readonly onChange: (judgements: Record<string, number>) => void;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** The scorecard: one row a criterion of the opening, five taps wide; what was not seen is left out. */
export function Judgements({ criteria, value, onChange }: JudgementsProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<readonly string[]>([]);
  const rows = [...criteria, ...added];
  return (
    <section className="judgements" aria-label={t('Scorecard')}>
      <h2>{t('What you saw, 1 weak to 5 strong')}</h2>
      {rows.map((criterion) => (
        <Row
          key={criterion}
          criterion={criterion}
          level={value[criterion]}
          onLevel={(level) => onChange(withLevel(value, criterion, level))}
        />
      ))}
      <NewCriterion
        onAdd={(criterion) => !rows.includes(criterion) && setAdded([...added, criterion])}
        isFirst={rows.length === 0}
      />
    </section>
  );
}

interface RowProps {
  readonly criterion: string;
  readonly level: number | undefined;
  readonly onLevel: (level: number | undefined) => void;
}

function Row({ criterion, level, onLevel }: RowProps) {
  return (
    <fieldset className="judgement">
      <legend>{criterion}</legend>
      <div className="judgement-levels">
        {LEVELS.map((one) => (
          <label key={one} data-chosen={level === one}>
            <input
              type="radio"
              name={`judgement-${criterion}`}
              value={one}
              checked={level === one}
              onChange={() => onLevel(one)}
              onClick={() => level === one && onLevel(undefined)}
            />
            <span>{one}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function withLevel(
  judgements: Readonly<Record<string, number>>,
  criterion: string,
  level: number | undefined,
): Record<string, number> {
  const { [criterion]: _, ...others } = judgements;
  return level === undefined ? others : { ...others, [criterion]: level };
}

function NewCriterion({ onAdd, isFirst }: { onAdd: (criterion: string) => void; isFirst: boolean }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(isFirst);
  const add = (): void => {
    const criterion = name.trim().slice(0, 100);
    if (criterion !== '') onAdd(criterion);
    setName('');
  };
  if (!isOpen)
    return (
      <Button variant="subtle" size="xs" onClick={() => setOpen(true)}>
        {t('Another criterion')}
      </Button>
    );
  return (
    <TextInput
      label={t('A criterion from the job’s description')}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        add();
      }}
    />
  );
}
