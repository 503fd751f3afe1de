import { Button, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call, type Input } from '../../../lib/api.ts';
import { askWhatMailMeant } from '../../../lib/kept-mail-query.ts';

/** Single mails, dragged out of a mail program as files. */
export function MailUpload() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const send = useMutation({
    mutationFn: () => {
      const form = new FormData();
      for (const file of files) form.append('files', file, file.name);
      // The schema describes the field; on the wire it is multipart, which only the client knows.
      return call('post /api/kept-mails', { body: form } as unknown as Input<'post /api/kept-mails'>);
    },
    onSuccess: () => setFiles([]),
    onSettled: () => askWhatMailMeant(queryClient),
  });
  return (
    <section className="mailboxes-way" aria-label={t('Hand over single mails')}>
      <h2>{t('Hand over single mails')}</h2>
      <p className="mailbox-quiet">
        {t('Save a mail as a file (.eml) in your mail program, and choose it here.')}
      </p>
      <FileInput
        multiple
        clearable
        clearButtonProps={{ 'aria-label': t('Take the file away') }}
        accept=".eml,message/rfc822"
        label={t('Mails')}
        placeholder={t('Choose files')}
        value={files}
        onChange={setFiles}
      />
      <div className="form-actions">
        <Button
          variant="default"
          disabled={files.length === 0}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('Hand them over')}
        </Button>
      </div>
      {send.error && <ProblemNotice error={send.error} />}
      {send.data && (
        <ul className="mailboxes-became" aria-label={t('What became of them')}>
          {send.data.mails.map(({ file, sentence, keptMailId }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={index}>
              {keptMailId ? (
                <Link to="/mails/$mailId" params={{ mailId: keptMailId }}>
                  {file}
                </Link>
              ) : (
                <span>{file}</span>
              )}
              <span className="mailbox-quiet">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
