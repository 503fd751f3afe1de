import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { type SheetProps, useKeepSheet } from './offer-sheet.ts';

/** Lines from the team for somebody who said yes. */
export function TeamNotes({ applicationId, sheet }: SheetProps) {
  const { t } = useTranslation();
  const keep = useKeepSheet(applicationId);
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () =>
      call('post /api/applications/{applicationId}/team-notes', {
        params: { applicationId },
        body: { text: text.trim() },
      }),
    onSuccess: (after) => {
      keep(after);
      setText('');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') add.mutate();
  };
  return (
    <section aria-label={t('A few words from the team')}>
      <h4 className="block-title">{t('A few words from the team')}</h4>
      <p className="side-quiet">
        {t('Everybody may add a line; they go along with the letter that celebrates.')}
      </p>
      <ul>
        {sheet.teamNotes.map((note) => (
          <li key={note.id}>
            {note.text} <span className="side-quiet">{note.by}</span>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <Textarea
          label={t('Your line')}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {add.isError && <ProblemNotice error={add.error} />}
        <Button type="submit" variant="default" size="xs" mt={8} loading={add.isPending}>
          {t('Add the line')}
        </Button>
      </form>
    </section>
  );
}
