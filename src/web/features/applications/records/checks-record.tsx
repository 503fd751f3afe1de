import { Button, Select, Switch, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BackgroundCheck, type BackgroundChecks, checkBody } from '../../../../contract/references.ts';
import { AddForm } from '../../../components/add-form.tsx';
import { Chip } from '../../../components/chip.tsx';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { applicationQuery } from '../../../lib/application-query.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { said } from '../../../lib/language/phrase.ts';
import {
  DONE,
  type Next,
  REPORTS,
  RESULTS,
  type Result,
  STEPS,
  SUBJECT_OPTIONS,
  SUBJECTS,
} from './check-words.ts';
import type { RecordFormProps } from './record-form.tsx';
import './references.css';

function checksQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['checks', applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}/checks', { params: { applicationId } }, { signal }),
  });
}

/** Background checks, step by step, in the order that the law sets where it sets one. */
export function ChecksRecord({ page, onCancel }: RecordFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const found = useQuery(checksQuery(page.id));
  if (found.isPending) return <Loading rows={3} />;
  if (!found.data) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  const keep = (after: BackgroundChecks): void => {
    queryClient.setQueryData(checksQuery(page.id).queryKey, after);
    void queryClient.invalidateQueries(applicationQuery(page.id));
  };
  const { checks, defaultRules } = found.data;
  return (
    <div className="form">
      <h3 className="record-title">{t('Background checks')}</h3>
      <p className="side-quiet">
        {t(
          'The report itself stays with the checker. No no may rest on one before the person has had a copy and time to answer. This is no legal advice.',
        )}
      </p>
      {checks.length > 0 && (
        <ul className="references">
          {checks.map((one) => (
            <CheckRow key={one.id} applicationId={page.id} one={one} onSaved={keep} />
          ))}
        </ul>
      )}
      <NewCheck key={checks.length} applicationId={page.id} defaultRules={defaultRules} onSaved={keep} />
      <div className="form-actions">
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('Close')}
        </Button>
      </div>
    </div>
  );
}

interface Saving {
  readonly applicationId: string;
  readonly onSaved: (after: BackgroundChecks) => void;
}

function CheckRow({ applicationId, one, onSaved }: Saving & { one: BackgroundCheck }) {
  const { t } = useTranslation();
  const params = { applicationId, checkId: one.id };
  const act = useMutation({
    mutationFn: (what: Exclude<Next, 'report'> | Result) =>
      isResult(what)
        ? call('put /api/applications/{applicationId}/checks/{checkId}/report', {
            params,
            body: { result: what },
          })
        : call('put /api/applications/{applicationId}/checks/{checkId}/steps', {
            params,
            body: { step: what },
          }),
    onSuccess: onSaved,
  });
  return (
    <li>
      <p className="references-who">
        <strong>{t(SUBJECTS[one.what])}</strong> <span className="side-quiet">{one.checker}</span>{' '}
        {one.rules === 'fcra' && <Chip tone="quiet">{t('Rules of the United States')}</Chip>}
      </p>
      <ul className="check-steps">
        {(Object.entries(one.steps) as [Exclude<Next, 'report'>, string][]).map(([step, at]) => (
          <li key={step}>
            {t(DONE[step])} <TimeText at={Date.parse(at)} />
          </li>
        ))}
        {one.report && (
          <li>
            {t(RESULTS[one.report.result])} <TimeText at={Date.parse(one.report.at)} />
          </li>
        )}
        {one.waitsUntil && (
          <li>
            {t('A no that rests on it waits until')} <TimeText at={Date.parse(one.waitsUntil) - 1} />
          </li>
        )}
      </ul>
      <div className="form-actions">
        {one.next
          .flatMap((next) => (next === 'report' ? (['clear', 'adverse', 'inconclusive'] as const) : [next]))
          .map((what) => (
            <Button
              key={what}
              size="xs"
              variant="default"
              disabled={act.isPending}
              onClick={() => act.mutate(what)}
            >
              {t(isResult(what) ? REPORTS[what] : STEPS[what])}
            </Button>
          ))}
      </div>
      {act.isError && <ProblemNotice error={act.error} />}
    </li>
  );
}

function isResult(what: string): what is Result {
  return what === 'clear' || what === 'adverse' || what === 'inconclusive';
}

function NewCheck({
  applicationId,
  defaultRules,
  onSaved,
}: Saving & { defaultRules: BackgroundChecks['defaultRules'] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const plan = useContractForm({
    schema: checkBody,
    initial: { what: 'education' as string, checker: '', isFcra: defaultRules === 'fcra' },
    toBody: ({ what, checker, isFcra }) => ({ what, checker, rules: isFcra ? 'fcra' : 'none' }),
    send: async (body, idempotencyKey) =>
      onSaved(
        await call(
          'post /api/applications/{applicationId}/checks',
          { params: { applicationId }, body },
          { idempotencyKey },
        ),
      ),
  });
  const { form } = plan;
  return (
    <AddForm plan={plan} label={t('Add a background check')} isOpen={isOpen} onOpen={setOpen}>
      <Select
        label={t('What is looked up')}
        data={said(SUBJECT_OPTIONS)}
        allowDeselect={false}
        {...form.getInputProps('what')}
      />
      <TextInput label={t('Who makes it')} {...form.getInputProps('checker')} />
      <Switch
        label={t('The rules of the United States hold (Fair Credit Reporting Act)')}
        description={t(
          'Disclosure and written permission first; before a no a copy, the rights, and time to answer.',
        )}
        {...form.getInputProps('isFcra', { type: 'checkbox' })}
      />
    </AddForm>
  );
}
