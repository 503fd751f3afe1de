import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PushReminders } from '../../../../contract/push-endpoints.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';

interface QuietHoursProps {
  readonly quiet: PushReminders['quiet'];
  readonly onSaved: (after: PushReminders) => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

/** When no browser rings: what comes up then waits for the morning. */
export function QuietHours({ quiet, onSaved }: QuietHoursProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(String(quiet.from));
  const [until, setUntil] = useState(String(quiet.until));
  const save = useMutation({
    mutationFn: () =>
      call('put /api/you/quiet-hours', { body: { from: Number(from), until: Number(until) } }),
    onSuccess: onSaved,
  });
  return (
    <form
      aria-label={t('Quiet hours')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="form-pair">
        <NativeSelect
          label={t('Quiet from, on your clock')}
          data={HOURS}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('until')}
          description={t('The same hour twice: never quiet.')}
          data={HOURS}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      {save.error && <ProblemNotice error={save.error} />}
      <div className="form-actions">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('Save the quiet hours')}
        </Button>
        {save.isSuccess && !save.isPending && <output className="settings-saved">{t('Saved.')}</output>}
      </div>
    </form>
  );
}
