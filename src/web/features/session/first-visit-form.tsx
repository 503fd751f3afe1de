import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setupBody } from '../../../contract/session.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { Letter } from '../../components/letter.tsx';
import { PlaceFields } from '../../components/place-fields.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { browserTimeZone, likelyCountry, likelyRegion } from '../../lib/places.ts';
import { sessionQuery } from './session-query.ts';

/** The first visit: the first member, and the workspace that they open. */
export function FirstVisitForm() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const setUp = useContractForm({
    schema: setupBody,
    initial: initialValues(),
    toBody: ({ name, address, password, workspaceName, kind, country, region, timeZone }) => ({
      name,
      address,
      password,
      workspace: { name: workspaceName, kind, country, ...(region && { region }), timeZone },
    }),
    fieldNames: {
      'workspace.name': 'workspaceName',
      'workspace.country': 'country',
      'workspace.region': 'region',
      'workspace.timeZone': 'timeZone',
    },
    send: async (body) => {
      const session = await call('post /api/setup', { body });
      await navigate({ to: '/start' });
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
  const { form } = setUp;
  const isTeam = form.values.kind === 'team';
  return (
    <Letter
      hasLanguage
      title={t('Everyone who interviews hears back')}
      lead={t('Let us set up your workspace. It takes a minute, and everything stays on this machine.')}
    >
      <ContractFormFrame plan={setUp}>
        <SegmentedControl
          fullWidth
          aria-label={t('What brings you here')}
          data={[
            { value: 'team', label: t('We are hiring') },
            { value: 'seeker', label: t('I am looking for a job') },
          ]}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('Your name')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput
          label={t('Mail address')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('address')}
        />
        <PasswordInput
          label={t('Password')}
          description={t('At least 10 characters. A sentence works well.')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <TextInput
          label={isTeam ? t('Name of your company or team') : t('Name of your search')}
          autoComplete={isTeam ? 'organization' : 'off'}
          {...form.getInputProps('workspaceName')}
        />
        <PlaceFields values={form.values} errors={form.errors} onChange={(place) => form.setValues(place)} />
        <Button type="submit" size="md" loading={setUp.isSending}>
          {t('Open the workspace')}
        </Button>
      </ContractFormFrame>
    </Letter>
  );
}

function initialValues() {
  const timeZone = browserTimeZone();
  const country = likelyCountry(timeZone, navigator.language);
  const region = likelyRegion(country, timeZone);
  return { kind: 'team', name: '', address: '', password: '', workspaceName: '', country, region, timeZone };
}
