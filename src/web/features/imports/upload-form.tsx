import { Button, FileInput } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../contract/scalars.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { PlaceFields } from '../../components/place-fields.tsx';
import './imports.css';
import { sendFiles } from './send-files.ts';

/** One to ten exports; nothing is saved until the report has been read and confirmed. */
export function UploadForm({ place: initial }: { place: Place }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [files, setFiles] = useState<File[]>([]);
  const [place, setPlace] = useState({ ...initial, region: initial.region ?? '' });
  const upload = useMutation({
    mutationFn: () => sendFiles({ files, place }),
    onSuccess: ({ id }) => navigate({ to: '/imports/$importId', params: { importId: id } }),
  });
  return (
    <form
      className="form import-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (files.length > 0) upload.mutate();
      }}
    >
      {upload.isError && <ProblemNotice error={upload.error} />}
      <FileInput
        multiple
        clearable
        clearButtonProps={{ 'aria-label': t('Take the file away') }}
        label={t('CSV files')}
        description={t(
          'Up to ten: candidates, applications, interviews. Columns are recognised by their names.',
        )}
        placeholder={t('Choose files')}
        accept=".csv,.tsv,.txt,text/csv"
        leftSection={<IconFileText size={17} stroke={1.6} aria-hidden />}
        value={files}
        onChange={setFiles}
      />
      <PlaceFields values={place} errors={{}} onChange={setPlace} />
      <div className="form-actions">
        <Button type="submit" loading={upload.isPending} disabled={files.length === 0}>
          {t('Read the files')}
        </Button>
        <span className="import-quiet">{t('You see what they would bring before anything is saved.')}</span>
      </div>
    </form>
  );
}
