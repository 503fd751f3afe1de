import { Button, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PulseAnswer } from '../../../contract/pulse.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

const MARKS: readonly Phrase[] = [
  phrase('badly'),
  phrase('rather badly'),
  phrase('so-so'),
  phrase('rather well'),
  phrase('well'),
];

/** A member's own answers; changed as often as one likes, the last one of a day holds. */
export function OwnPulseForm({ own }: Pick<PulseAnswer, 'own'>) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [rejecting, setRejecting] = useState(own?.rejecting ?? null);
  const [keeping, setKeeping] = useState(own?.keeping ?? null);
  const saving = useMutation({
    mutationFn: (body: { rejecting: number; keeping: number }) => call('put /api/pulse/own', { body }),
    onSuccess: (after) => queryClient.setQueryData(['pulse'], after),
  });
  return (
    <section>
      <h2 className="report-title">{t('What do you say?')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (rejecting !== null && keeping !== null) saving.mutate({ rejecting, keeping });
        }}
      >
        <Question label={t('How do we reject?')} value={rejecting} onChange={setRejecting} />
        <Question label={t('How do we stay in touch?')} value={keeping} onChange={setKeeping} />
        {saving.error && <ProblemNotice error={saving.error} />}
        <Button type="submit" loading={saving.isPending} disabled={rejecting === null || keeping === null}>
          {t('Give my answer')}
        </Button>{' '}
        <span role="status">{saving.isSuccess && t('Thank you. It counts without your name.')}</span>
      </form>
    </section>
  );
}

function Question(given: { label: string; value: number | null; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const { label, value, onChange } = given;
  return (
    <Radio.Group
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(mark) => onChange(Number(mark))}
      mb="md"
    >
      <div className="pulse-marks">
        {MARKS.map((mark, index) => (
          <Radio key={mark} value={String(index + 1)} label={t(mark)} />
        ))}
      </div>
    </Radio.Group>
  );
}
