import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type FinalistsAnswer, MOST_FINALISTS } from '../../../contract/finalists.ts';

/** Who stands side by side; the choice is kept in the address. */
export function FinalistChoice({ answer: { finalists, others } }: { answer: FinalistsAnswer }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/openings/$openingId/finalists' });
  const ids = finalists.map((one) => one.applicationId);
  const show = (next: readonly string[]) => void navigate({ search: { with: next.join() }, replace: true });
  if (finalists.length + others.length < 2) return null;
  return (
    <fieldset className="finalists-choice" aria-label={t('Who stands side by side')}>
      {finalists.map(({ applicationId, person }) => (
        <Button
          key={applicationId}
          size="xs"
          variant="light"
          disabled={ids.length === 1}
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t('Leave {{name}} out', { name: person.name })}
          onClick={() => show(ids.filter((id) => id !== applicationId))}
        >
          {person.name}
        </Button>
      ))}
      {others.map(({ applicationId, person }) => (
        <Button
          key={applicationId}
          size="xs"
          variant="default"
          disabled={ids.length >= MOST_FINALISTS}
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={t('Show {{name}} too', { name: person.name })}
          onClick={() => show([...ids, applicationId])}
        >
          {person.name}
        </Button>
      ))}
    </fieldset>
  );
}
