import { Button, NativeSelect, SegmentedControl, TextInput, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { youBody } from '../../../contract/settings.ts';
import type { Language } from '../../../domain/wording/language.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { LanguageField } from '../../components/language-field.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { timeZoneChoices } from '../../lib/places.ts';
import { useMember, useWorkspace } from '../../lib/workspace.ts';

/** What is yours alone: how you are called, and how you read the app. */
export function YouForm() {
  const { t } = useTranslation();
  const you = useMember();
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const plan = useContractForm({
    schema: youBody,
    initial: { name: you.name, language: you.language, timeZone: you.timeZone ?? '' },
    toBody: ({ name, language, timeZone }) => ({ name, language, timeZone: timeZone || null }),
    send: async (body) => {
      await call('put /api/you', { body });
      setSaved(true);
      await queryClient.invalidateQueries();
    },
  });
  const { form } = plan;
  const zones = useMemo(() => timeZoneChoices(workspace.timeZone), [workspace.timeZone]);
  return (
    <div className="settings-sheet">
      <ContractFormFrame plan={plan} label={t('You')}>
        <TextInput label={t('Your name')} autoComplete="name" {...form.getInputProps('name')} />
        <LanguageField onChoice={(language: Language) => form.setFieldValue('language', language)} />
        <NativeSelect
          label={t('Time zone')}
          description={t(
            'The clock that dates and times are shown by, for you. By when something is due does not change.',
          )}
          data={[
            {
              value: '',
              label: t('As the workspace: {{zone}}', { zone: workspace.timeZone.replaceAll('_', ' ') }),
            },
            ...zones,
          ]}
          {...form.getInputProps('timeZone')}
        />
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Save')}
          </Button>
          {isSaved && !plan.isSending && <output className="settings-saved">{t('Saved.')}</output>}
        </div>
      </ContractFormFrame>
      <ColourChoice />
    </div>
  );
}

function ColourChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <fieldset className="settings-choice">
      <legend>{t('Colours, on this device')}</legend>
      <SegmentedControl
        aria-label={t('Colours, on this device')}
        data={[
          { value: 'auto', label: t('As the device') },
          { value: 'light', label: t('Light') },
          { value: 'dark', label: t('Dark') },
        ]}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
      />
    </fieldset>
  );
}
