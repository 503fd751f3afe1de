import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { soughtBody } from '../../../contract/seeker.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { phrase, said } from '../../lib/language/phrase.ts';

/** A job that one applied for: the company and the title are enough. */
export function NewSoughtForm() {
  const { t } = useTranslation();
  const plan = useSoughtPlan();
  const { form } = plan;
  return (
    <div style={{ maxWidth: '34rem' }}>
      <ContractFormFrame plan={plan} label={t('Add an application')}>
        <TextInput label={t('Company')} {...form.getInputProps('company')} />
        <TextInput label={t('Job')} {...form.getInputProps('title')} />
        <div className="form-pair">
          <TextInput label={t('Applied on')} type="date" {...form.getInputProps('appliedOn')} />
          <TextInput label={t('You could start by')} type="date" {...form.getInputProps('startBy')} />
        </div>
        <NativeSelect label={t('How you applied')} data={said(CHANNELS)} {...form.getInputProps('channel')} />
        <TextInput label={t('Posting')} type="url" {...form.getInputProps('posting')} />
        <div className="form-pair">
          <TextInput
            label={form.values.channel === 'agency' ? t('Who at the agency') : t('Whom you know there')}
            {...form.getInputProps('personName')}
          />
          <TextInput label={t('Mail address')} type="email" {...form.getInputProps('personAddress')} />
        </div>
        <TextInput
          label={t('Pay')}
          description={t('For you alone: a coach’s link shows neither pay nor notes.')}
          {...form.getInputProps('pay')}
        />
        <Textarea label={t('Notes')} autosize minRows={2} {...form.getInputProps('notes')} />
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Add the application')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

const CHANNELS = [
  { value: 'direct', label: phrase('Straight to the company') },
  { value: 'referral', label: phrase('Somebody referred you') },
  { value: 'agency', label: phrase('Through an agency') },
];

function useSoughtPlan() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useContractForm({
    schema: soughtBody,
    initial: {
      company: '',
      title: '',
      channel: 'direct' as string,
      appliedOn: '',
      startBy: '',
      posting: '',
      personName: '',
      personAddress: '',
      pay: '',
      notes: '',
    },
    toBody: ({ company, title, personName, personAddress, ...rest }) => ({
      company,
      title,
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
      ...(personName && { person: { name: personName, ...(personAddress && { address: personAddress }) } }),
    }),
    fieldNames: { 'person.name': 'personName', 'person.address': 'personAddress' },
    send: async (body, idempotencyKey) => {
      const { id } = await call('post /api/search/applications', { body }, { idempotencyKey });
      void queryClient.invalidateQueries();
      await navigate({ to: '/applications/$applicationId', params: { applicationId: id } });
    },
  });
}
