import { Button, Checkbox, MultiSelect, NumberInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportSettings } from '../../../contract/measures.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { membersQuery } from '../../lib/members-query.ts';

const settingsQuery = queryOptions({
  queryKey: ['report-settings'],
  queryFn: ({ signal }) => call('get /api/settings/reports', {}, { signal }),
  refetchOnWindowFocus: false,
});

/** Who sees whose numbers by name, and who is written to about them. */
export function ReportSettingsView() {
  const settings = useQuery(settingsQuery);
  if (settings.isPending) return <Loading rows={4} />;
  if (!settings.data) return <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />;
  return <ReportSettingsForm settings={settings.data} />;
}

function ReportSettingsForm({ settings }: { settings: ReportSettings }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const members = useQuery(membersQuery);
  const [values, setValues] = useState(settings);
  const change = (part: Partial<ReportSettings>) => setValues((before) => ({ ...before, ...part }));
  const saving = useMutation({
    mutationFn: (body: ReportSettings) => call('put /api/settings/reports', { body }),
    onSuccess: (after) => queryClient.setQueryData(settingsQuery.queryKey, after),
  });
  return (
    <form
      className="settings-sheet form"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(values);
      }}
    >
      <ChoiceField
        label={t('Who sees the numbers of other members by name')}
        options={[
          {
            value: 'leads',
            label: t('Those who lead them, and admins'),
            hint: t('Leads and managers of openings, the head of hiring. Everybody sees their own.'),
          },
          {
            value: 'admins',
            label: t('Admins'),
            hint: t('Everybody else sees their own, and all together.'),
          },
          { value: 'everyone', label: t('Everybody'), hint: t('Agree on it in the team first.') },
          { value: 'nobody', label: t('Nobody'), hint: t('Each their own, and all together.') },
        ]}
        value={values.seesMembers}
        onChange={(value) => change({ seesMembers: value as ReportSettings['seesMembers'] })}
      />
      <NumberInput
        label={t('A member is named from so many people on')}
        min={3}
        max={100}
        value={values.leastPeople}
        onChange={(value) => change({ leastPeople: Number(value) })}
      />
      <MultiSelect
        label={t('Letters about the reports go to')}
        description={t('To the head of hiring and the admins when nobody is named.')}
        data={(members.data?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={values.lettersTo}
        onChange={(lettersTo) => change({ lettersTo })}
      />
      <Checkbox
        label={t('One page each Monday')}
        description={t('Who still waits, which promises were kept, what got better, and one thing to do.')}
        checked={values.isWeekly}
        onChange={(event) => change({ isWeekly: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('A summary each month')}
        checked={values.isMonthly}
        onChange={(event) => change({ isMonthly: event.currentTarget.checked })}
      />
      <NumberInput
        label={t('Tell them when one member has so many late debts')}
        min={1}
        max={100}
        value={values.pileOf}
        onChange={(value) => change({ pileOf: Number(value) })}
      />
      {saving.error && <ProblemNotice error={saving.error} />}
      <div className="form-actions">
        <Button type="submit" loading={saving.isPending}>
          {t('Save')}
        </Button>
        <span role="status">{saving.isSuccess && t('Saved.')}</span>
      </div>
    </form>
  );
}
