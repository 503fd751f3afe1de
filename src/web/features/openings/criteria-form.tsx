import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { criteriaQuery } from '../../lib/criteria-query.ts';
import { useMember } from '../../lib/workspace.ts';

/** What the opening is judged by: one a line, the same on every scorecard. */
export function CriteriaForm({ openingId }: { openingId: string }) {
  const { t } = useTranslation();
  const { role } = useMember();
  const { data } = useQuery(criteriaQuery(openingId));
  if (!data) return null;
  const mayChange = role === 'admin' || role === 'recruiter' || role === 'hiringManager';
  return (
    <details className="criteria">
      <summary>{t('What it is judged by')}</summary>
      {mayChange ? (
        <Lines key={data.criteria.join('\n')} openingId={openingId} criteria={data.criteria} />
      ) : (
        <ul>
          {data.criteria.map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Lines({ openingId, criteria }: { openingId: string; criteria: readonly string[] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [text, setText] = useState(criteria.join('\n'));
  const names = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const save = useMutation({
    mutationFn: () =>
      call('put /api/openings/{openingId}/criteria', { params: { openingId }, body: { criteria: names } }),
    onSuccess: (after) => queryClient.setQueryData(criteriaQuery(openingId).queryKey, after),
  });
  const isChanged = names.join('\n') !== criteria.join('\n');
  return (
    <form
      className="criteria-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.error && <ProblemNotice error={save.error} />}
      <Textarea
        label={t('One criterion a line')}
        description={t('Requirements of the job. They stand on every scorecard, and a no may name them.')}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={!isChanged} loading={save.isPending}>
        {t('Keep these criteria')}
      </Button>
    </form>
  );
}
