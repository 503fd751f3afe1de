import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotedSignal } from '../../../domain/fact/fact.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { keepPage } from '../../lib/application-query.ts';
import { NOTED } from './search-words.ts';

const COUNTED: readonly NotedSignal[] = ['manyApplicants', 'severalOpenings'];

/** Something that was said or seen, and may explain a silence. */
export function SignalForm({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [signal, setSignal] = useState<NotedSignal>('morePeopleToSee');
  const [count, setCount] = useState<number | ''>('');
  const note = useMutation({
    mutationFn: () =>
      call('post /api/applications/{applicationId}/signals', {
        params: { applicationId },
        body: { signal, ...(COUNTED.includes(signal) && count !== '' && { count }) },
      }),
    onSuccess: (page) => keepPage(queryClient, page),
  });
  return (
    <details>
      <summary>{t('Note what you heard')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          note.mutate();
        }}
      >
        <NativeSelect
          label={t('What you heard or saw')}
          value={signal}
          onChange={(event) => setSignal(event.currentTarget.value as NotedSignal)}
          data={(Object.keys(NOTED) as NotedSignal[]).map((one) => ({ value: one, label: t(NOTED[one]) }))}
        />
        {COUNTED.includes(signal) && (
          <NumberInput
            label={t('How many')}
            min={1}
            value={count}
            onChange={(value) => setCount(typeof value === 'number' ? value : '')}
          />
        )}
        {note.isError && <ProblemNotice error={note.error} />}
        <Button type="submit" variant="default" mt={12} loading={note.isPending}>
          {t('Note it')}
        </Button>
      </form>
    </details>
  );
}
