import { Button, FileInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { PastedForm } from './pasted-form.tsx';
import './search.css';

/** The server reads this much; what comes later in a mail file are its attachments. */
const LONGEST = 200_000;

/** A mail from a company, pasted or as a file: read at once, kept only once it was confirmed. */
export function PastedMail() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const read = useMutation({
    mutationFn: (pasted: string) =>
      call('post /api/search/mail-readings', { body: { text: pasted.slice(0, LONGEST) } }),
  });
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const content = await file.text();
    setText(content.slice(0, LONGEST));
    read.mutate(content);
  };
  if (read.data) return <PastedForm reading={read.data} onBack={() => read.reset()} />;
  return (
    <form
      className="pasted"
      aria-label={t('The mail')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0] ?? null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        read.mutate(text);
      }}
    >
      <Textarea
        label={t('The mail')}
        description={t('Copy it with its sender and subject if you can. It is read here and sent nowhere.')}
        autosize
        minRows={10}
        maxRows={24}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileInput
        label={t('Or the mail as a file (.eml)')}
        accept=".eml,message/rfc822"
        value={null}
        onChange={(file) => void take(file)}
      />
      {read.isError && <ProblemNotice error={read.error} />}
      <div className="form-actions">
        <Button type="submit" disabled={text.trim() === ''} loading={read.isPending}>
          {t('Read it')}
        </Button>
      </div>
    </form>
  );
}
