import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { companyPersonBody, type SoughtPage, soughtChange } from '../../../contract/seeker.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { soughtQuery } from './search-query.ts';

interface DetailsProps {
  readonly applicationId: string;
  readonly sought: SoughtPage;
}

/** What one keeps for oneself: the company, pay, notes, the people there. */
export function SoughtDetails({ applicationId, sought }: DetailsProps) {
  const { t } = useTranslation();
  return (
    <>
      {sought.people.length > 0 && (
        <>
          <h3 className="block-title">{t('People there')}</h3>
          <PeopleThere people={sought.people} />
        </>
      )}
      <details>
        <summary>{t('What you keep of it')}</summary>
        <JobForm applicationId={applicationId} sought={sought} />
        <PersonForm applicationId={applicationId} />
      </details>
    </>
  );
}

/** Whom one knows at the company, each to be written to or rung at once. */
function PeopleThere({ people }: Pick<SoughtPage, 'people'>) {
  return (
    <ul className="around">
      {people.map(({ id, name, part, address, phone }) => (
        <li key={id}>
          <p>
            <span className="around-name">{name}</span> <span className="around-as">{part}</span>
          </p>
          <p className="around-reach">
            {address && <a href={`mailto:${address}`}>{address}</a>}
            {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function JobForm({ applicationId, sought: { job } }: DetailsProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const plan = useContractForm({
    schema: soughtChange,
    initial: {
      company: job.company,
      posting: job.posting ?? '',
      startBy: job.startBy ?? '',
      pay: job.pay ?? '',
      notes: job.notes ?? '',
    },
    toBody: ({ company, posting, startBy, pay, notes }) => ({
      company,
      posting: posting || null,
      startBy: startBy || null,
      pay: pay || null,
      notes: notes || null,
    }),
    send: async (body) => {
      const params = { applicationId };
      const after = await call('put /api/applications/{applicationId}/sought-job', { params, body });
      queryClient.setQueryData(soughtQuery(applicationId).queryKey, after);
    },
  });
  const { form } = plan;
  return (
    <ContractFormFrame plan={plan} label={t('What you keep of it')}>
      <TextInput label={t('Company')} {...form.getInputProps('company')} />
      <TextInput label={t('Posting')} type="url" {...form.getInputProps('posting')} />
      <div className="form-pair">
        <TextInput label={t('You could start by')} type="date" {...form.getInputProps('startBy')} />
        <TextInput label={t('Pay')} {...form.getInputProps('pay')} />
      </div>
      <Textarea label={t('Notes')} autosize minRows={2} {...form.getInputProps('notes')} />
      <Button type="submit" variant="default" loading={plan.isSending}>
        {t('Keep it')}
      </Button>
    </ContractFormFrame>
  );
}

function PersonForm({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const plan = useContractForm({
    schema: companyPersonBody,
    initial: { name: '', part: '', address: '', phone: '' },
    toBody: ({ name, part, address, phone }) => ({
      name,
      ...(part && { part }),
      ...(address && { address }),
      ...(phone && { phone }),
    }),
    send: async (body) => {
      const params = { applicationId };
      const after = await call('post /api/applications/{applicationId}/company-people', { params, body });
      queryClient.setQueryData(soughtQuery(applicationId).queryKey, after);
      form.reset();
    },
  });
  const { form } = plan;
  return (
    <ContractFormFrame plan={plan} label={t('Add somebody')}>
      <div className="form-pair">
        <TextInput label={t('Name')} {...form.getInputProps('name')} />
        <TextInput label={t('What they do')} {...form.getInputProps('part')} />
        <TextInput label={t('Mail address')} type="email" {...form.getInputProps('address')} />
        <TextInput label={t('Phone')} type="tel" {...form.getInputProps('phone')} />
      </div>
      <Button type="submit" variant="default" loading={plan.isSending}>
        {t('Add somebody')}
      </Button>
    </ContractFormFrame>
  );
}
