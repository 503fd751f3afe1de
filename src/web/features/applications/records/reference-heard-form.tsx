import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { References } from '../../../../contract/references.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';

interface ReferenceHeardFormProps {
  readonly applicationId: string;
  readonly referenceId: string;
  readonly questions: References['questions'][string];
  readonly onSaved: (after: References) => void;
  readonly onCancel: () => void;
}

/** What a referee said on the telephone, question by question; or that they would rather not. */
export function ReferenceHeardForm(props: ReferenceHeardFormProps) {
  const { applicationId, referenceId, questions, onSaved, onCancel } = props;
  const { t } = useTranslation();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation({
    mutationFn: (answer: 'given' | 'declined') =>
      call('put /api/applications/{applicationId}/references/{referenceId}/answer', {
        params: { applicationId, referenceId },
        body: {
          answer,
          answers:
            answer === 'declined'
              ? []
              : Object.entries(texts)
                  .filter(([, text]) => text.trim() !== '')
                  .map(([question, text]) => ({ question, text: text.trim() })),
        },
      }),
    onSuccess: onSaved,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate('given');
  };
  return (
    <form className="form" onSubmit={submit} aria-label={t('What the referee said')}>
      {questions.map(({ id, asked }) => (
        <Textarea
          key={id}
          label={asked}
          autosize
          minRows={2}
          value={texts[id] ?? ''}
          onChange={(event) => setTexts({ ...texts, [id]: event.currentTarget.value })}
        />
      ))}
      {save.isError && <ProblemNotice error={save.error} />}
      <div className="form-actions">
        <Button type="submit" loading={save.isPending}>
          {t('Keep what they said')}
        </Button>
        <Button variant="default" onClick={() => save.mutate('declined')}>
          {t('They would rather not')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  );
}
