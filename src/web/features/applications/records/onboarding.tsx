import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { membersQuery } from '../../../lib/members-query.ts';
import { type SheetProps, useKeepSheet } from './offer-sheet.ts';

/** Who sees them through their first weeks, and what must be ready. */
export function Onboarding({ applicationId, sheet }: SheetProps) {
  const { t } = useTranslation();
  const keep = useKeepSheet(applicationId);
  const { data: members } = useQuery(membersQuery);
  const { owner, steps, suggestedSteps } = sheet.onboarding;
  const [ownerId, setOwnerId] = useState<string | null>(owner?.id ?? null);
  const [list, setList] = useState(
    (steps.length > 0 ? steps.map((step) => step.text) : suggestedSteps).join('\n'),
  );
  const [isChanging, setChanging] = useState(owner === null);
  const handOver = useMutation({
    mutationFn: () =>
      call('put /api/applications/{applicationId}/onboarding', {
        params: { applicationId },
        body: {
          ownerId: ownerId ?? '',
          steps: list
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        },
      }),
    onSuccess: (after) => {
      keep(after);
      setChanging(false);
    },
  });
  const mark = useMutation({
    mutationFn: ({ position, isDone }: { position: number; isDone: boolean }) =>
      call('put /api/applications/{applicationId}/onboarding/steps/{position}', {
        params: { applicationId, position: String(position) },
        body: { isDone },
      }),
    onSuccess: keep,
  });
  // What was just pressed shows at once; what the server says holds after.
  const isMarked = ({ position, doneAt }: (typeof steps)[number]): boolean =>
    mark.isPending && mark.variables.position === position ? mark.variables.isDone : doneAt !== null;
  return (
    <section aria-label={t('Onboarding')}>
      <h4 className="block-title">{t('Onboarding')}</h4>
      {isChanging ? (
        <>
          <Select
            label={t('Who sees them through their first weeks')}
            data={(members?.members ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={ownerId}
            onChange={setOwnerId}
          />
          <Textarea
            label={t('What must be ready, one line each')}
            autosize
            minRows={4}
            mt={10}
            value={list}
            onChange={(event) => setList(event.currentTarget.value)}
          />
          {handOver.isError && <ProblemNotice error={handOver.error} />}
          <Button
            mt={10}
            disabled={ownerId === null}
            loading={handOver.isPending}
            onClick={() => handOver.mutate()}
          >
            {t('Hand over')}
          </Button>
        </>
      ) : (
        <>
          <p>
            {t('{{name}} sees them through their first weeks.', { name: owner?.name ?? '' })}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
              {t('Change')}
            </Button>
          </p>
          {steps.map((step) => (
            <Checkbox
              key={step.position}
              mt={6}
              label={step.text}
              checked={isMarked(step)}
              onChange={(event) =>
                mark.mutate({ position: step.position, isDone: event.currentTarget.checked })
              }
            />
          ))}
          {mark.isError && <ProblemNotice error={mark.error} />}
        </>
      )}
    </section>
  );
}
