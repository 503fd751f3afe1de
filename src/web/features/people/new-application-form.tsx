import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { applicationBody } from '../../../contract/people.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { AgencyField } from './agency-field.tsx';

/** One new person for one opening. */
export function NewApplicationForm({ openingId }: { openingId: string | undefined }) {
  const openings = useQuery({
    queryKey: ['openings', 'choice'],
    queryFn: ({ signal }) => call('get /api/openings', { query: { state: 'open', limit: 100 } }, { signal }),
  });
  const plan = useApplicationPlan(openingId);
  const { form } = plan;
  if (openings.isPending) return <Loading rows={3} />;
  if (openings.isError)
    return <ProblemNotice error={openings.error} onRetry={() => void openings.refetch()} />;
  if (openings.data.openings.length === 0) {
    return (
      <Empty title="There is no opening to apply for yet.">
        <Link to="/openings">Add an opening</Link> first.
      </Empty>
    );
  }
  return (
    <div style={{ maxWidth: '34rem' }}>
      <ContractFormFrame plan={plan} label="Add a person">
        <TextInput label="Name" {...form.getInputProps('name')} />
        <div className="form-pair">
          <TextInput label="Mail address" type="email" {...form.getInputProps('address')} />
          <TextInput label="Phone" type="tel" {...form.getInputProps('phone')} />
        </div>
        <NativeSelect
          label="For which opening"
          data={[
            { value: '', label: 'Choose' },
            ...openings.data.openings.map((one) => ({ value: one.id, label: one.title })),
          ]}
          {...form.getInputProps('openingId')}
        />
        <ChoiceField isInline label="How they came" options={CHANNELS} {...plan.field('channel')} />
        {form.values.channel === 'agency' && <AgencyField {...plan.field('agencyId')} />}
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            Add the person
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

function useApplicationPlan(openingId: string | undefined) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useContractForm({
    schema: applicationBody,
    initial: {
      name: '',
      address: '',
      phone: '',
      openingId: openingId ?? '',
      channel: 'direct',
      agencyId: '',
    },
    toBody: ({ name, address, phone, openingId: opening, channel, agencyId }) => ({
      openingId: opening || undefined,
      person: { name, ...(address && { address }), ...(phone && { phone }) },
      channel,
      ...(channel === 'agency' && agencyId ? { agencyId } : {}),
    }),
    fieldNames: { 'person.name': 'name', 'person.address': 'address', 'person.phone': 'phone' },
    send: async (body, idempotencyKey) => {
      const { id } = await call('post /api/applications', { body }, { idempotencyKey });
      void queryClient.invalidateQueries();
      await navigate({ to: '/applications/$applicationId', params: { applicationId: id } });
    },
  });
}

const CHANNELS = [
  { value: 'direct', label: 'By themselves' },
  { value: 'referral', label: 'Somebody referred them' },
  { value: 'agency', label: 'Through an agency' },
];
