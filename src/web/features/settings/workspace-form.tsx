import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WorkspaceSettings, workspaceBody } from '../../../contract/settings.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { PlaceFields } from '../../components/place-fields.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { membersQuery } from '../../lib/members-query.ts';
import { useMember, useWorkspace } from '../../lib/workspace.ts';
import { ClosedDays } from './closed-days.tsx';

const workspaceQuery = queryOptions({
  queryKey: ['workspace-settings'],
  queryFn: ({ signal }) => call('get /api/workspace', {}, { signal }),
});

/** What all dates hang on, and who stands at the top of every line. */
export function WorkspaceForm() {
  const settings = useQuery(workspaceQuery);
  if (settings.isPending) return <Loading rows={4} />;
  if (!settings.data) return <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />;
  return <Fields settings={settings.data} />;
}

function Fields({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const isAdmin = useMember().role === 'admin';
  const [isSaved, setSaved] = useState(false);
  const plan = useWorkspacePlan(settings, () => setSaved(true));
  const { form, field } = plan;
  return (
    <div className="settings-sheet">
      <ContractFormFrame plan={plan} label={t('Workspace')}>
        <fieldset className="settings-fields" disabled={!isAdmin}>
          <TextInput
            label={isTeam ? t('Name of your company or team') : t('Name of your search')}
            {...form.getInputProps('name')}
          />
          <PlaceFields
            values={form.values}
            errors={form.errors}
            onChange={(place) => form.setValues(place)}
          />
          {isTeam && (
            <NumberInput
              label={t('People employed')}
              description={t('Some laws count from a size on. Leave empty if you do not know.')}
              min={1}
              hideControls
              {...form.getInputProps('employerSize')}
            />
          )}
          {isTeam && <TopPlaces form={form} />}
          {isTeam && (
            <NativeSelect
              label={t('Background checks by the rules of the United States')}
              description={t(
                'Disclosure and written permission before a check; a copy, the rights and time to answer before a no. Each step waits for the one before.',
              )}
              data={[
                { value: 'byCountry', label: t('Where the opening is in the United States') },
                { value: 'fcra', label: t('Always') },
                { value: 'none', label: t('Never') },
              ]}
              {...form.getInputProps('checkRules')}
            />
          )}
          <ClosedDays {...field('closedDays')} />
        </fieldset>
        {isAdmin ? (
          <div className="form-actions">
            <Button type="submit" loading={plan.isSending}>
              {t('Save')}
            </Button>
            {isSaved && !plan.isSending && (
              <output className="settings-saved">
                {t('Saved. Everything open is being worked out again.')}
              </output>
            )}
          </div>
        ) : (
          <p className="settings-quiet">{t('Admins can change this.')}</p>
        )}
      </ContractFormFrame>
    </div>
  );
}

function TopPlaces({ form }: Pick<ReturnType<typeof useWorkspacePlan>, 'form'>) {
  const { t } = useTranslation();
  const members = useQuery(membersQuery).data?.members ?? [];
  const choices = [
    { value: '', label: t('Nobody yet') },
    ...members.map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <div className="form-pair">
      <NativeSelect
        label={t('Head of hiring')}
        description={t('Hears of what is very late.')}
        data={choices}
        {...form.getInputProps('headOfHiringId')}
      />
      <NativeSelect
        label={t('Answers for the law')}
        description={t('Hears before a date of the law.')}
        data={choices}
        {...form.getInputProps('complianceOwnerId')}
      />
    </div>
  );
}

function useWorkspacePlan(settings: WorkspaceSettings, onSaved: () => void) {
  const queryClient = useQueryClient();
  const { headOfHiring, complianceOwner, closedDays, name, country, timeZone } = settings;
  return useContractForm({
    schema: workspaceBody,
    initial: {
      name,
      country,
      timeZone,
      region: settings.region ?? '',
      employerSize: (settings.employerSize ?? '') as number | string,
      closedDays,
      headOfHiringId: headOfHiring?.id ?? '',
      complianceOwnerId: complianceOwner?.id ?? '',
      checkRules: settings.checkRules,
    },
    toBody: ({ region, employerSize, headOfHiringId, complianceOwnerId, ...rest }) => ({
      ...rest,
      region: region || null,
      employerSize: employerSize === '' ? null : Number(employerSize),
      headOfHiringId: headOfHiringId || null,
      complianceOwnerId: complianceOwnerId || null,
    }),
    send: async (body) => {
      queryClient.setQueryData(workspaceQuery.queryKey, await call('put /api/workspace', { body }));
      onSaved();
      await queryClient.invalidateQueries();
    },
  });
}
