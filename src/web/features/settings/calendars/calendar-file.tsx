import { Button, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';

/** A calendar file from anywhere: an invitation that was saved, or a calendar that was exported. */
export function CalendarFile() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: async () => call('post /api/calendar-files', { body: { text: (await file?.text()) ?? '' } }),
    onSuccess: () => {
      setFile(null);
      return queryClient.invalidateQueries();
    },
  });
  const taken = send.data;
  return (
    <section className="calendars-part" aria-label={t('Hand over a calendar file')}>
      <h2>{t('Hand over a calendar file')}</h2>
      <p className="calendar-quiet">
        {t('An invitation that you saved, or a calendar that you exported (.ics, up to 250 kB).')}
      </p>
      <FileInput
        clearable
        clearButtonProps={{ 'aria-label': t('Take the file away') }}
        accept=".ics,text/calendar"
        label={t('Calendar file')}
        placeholder={t('Choose a file')}
        value={file}
        onChange={setFile}
      />
      <div className="form-actions">
        <Button
          variant="default"
          disabled={file === null}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('Hand it over')}
        </Button>
      </div>
      <div aria-live="polite">
        {send.error && <ProblemNotice error={send.error} />}
        {taken && (
          <>
            <p>
              {t('{{count}} interviews were noted', { count: taken.interviews })}
              {taken.unsure > 0 && `, ${t('{{count}} wait for you above', { count: taken.unsure })}`}.
            </p>
            <ul className="calendars-found">
              {taken.applications.map(({ applicationId, candidate, opening }) => (
                <li key={applicationId}>
                  <Link to="/applications/$applicationId" params={{ applicationId }}>
                    {candidate}
                  </Link>
                  , {opening}
                </li>
              ))}
            </ul>
            {taken.problems.length > 0 && (
              <p className="calendar-quiet">
                {t('{{count}} places in the file could not be read; the first is line {{line}}.', {
                  count: taken.problems.length,
                  line: taken.problems[0]?.line ?? 0,
                })}
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
