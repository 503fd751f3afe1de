import { Chip, Group, Input, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Says } from '../../domain/fact/fact.ts';
import type { Phrase } from '../lib/language/phrase.ts';
import './words-field.css';

const FEW = 6;

/** What a word did: several may hold. The likely ones first, the rest one tap away. */
export function WordsField({
  label,
  words,
  likely,
  value,
  onChange,
  error,
}: {
  label: string;
  words: Readonly<Partial<Record<Says, Phrase>>>;
  likely: readonly Says[];
  value: readonly string[];
  onChange: (says: string[]) => void;
  error?: ReactNode;
}) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const all = [...new Set<string>([...likely, ...Object.keys(words)])];
  const shown = isWhole ? all : all.filter((word, index) => index < FEW || value.includes(word));
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <Chip.Group multiple value={[...value]} onChange={onChange}>
        <Group gap={8} mt={8} role="group" aria-label={label}>
          {shown.map((word) => (
            <Chip key={word} value={word} size="sm" variant="outline">
              {t(words[word as Says] ?? word)}
            </Chip>
          ))}
          {!isWhole && all.length > shown.length && (
            <UnstyledButton className="words-more" onClick={() => setWhole(true)}>
              {t('something else')}
            </UnstyledButton>
          )}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
