import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { applicationBody } from '../../../contract/people.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { useMember, useWorkspace } from '../../lib/workspace.ts';
import { AgencyField } from './agency-field.tsx';

/** One new person for one opening. */
export function NewApplicationForm({ openingId }: { openingId: string | undefined }) {
  const openings = useQuery({
    queryKey: ['openings', 'choice'],
    queryFn: ({ signal }) => call('get /api/openings', { query: { state: 'open', limit: 100 } }, { signal }),
  });
  const isTeam = useWorkspace().kind === 'team';
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
      <ContractFormFrame plan={plan} label={isTeam ? 'Add a person' : 'Add an application'}>
        {isTeam && (
          <>
            <TextInput label="Name" {...form.getInputProps('name')} />
            <div className="form-pair">
              <TextInput label="Mail address" type="email" {...form.getInputProps('address')} />
              <TextInput label="Phone" type="tel" {...form.getInputProps('phone')} />
            </div>
          </>
        )}
        <NativeSelect
          label="For which opening"
          data={[
            { value: '', label: 'Choose' },
            ...openings.data.openings.map((one) => ({ value: one.id, label: one.title })),
          ]}
          {...form.getInputProps('openingId')}
        />
        <ChoiceField
          isInline
          label={isTeam ? 'How they came' : 'How you came'}
          options={CHANNELS}
          {...plan.field('channel')}
        />
        {form.values.channel === 'agency' && <AgencyField {...plan.field('agencyId')} />}
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {isTeam ? 'Add the person' : 'Add the application'}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

function useApplicationPlan(openingId: string | undefined) {
  const member = useMember();
  const own = useWorkspace().kind === 'seeker' ? member : null;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useContractForm({
    schema: applicationBody,
    // A job seeker is the person of every application of theirs.
    initial: {
      name: own?.name ?? '',
      address: own?.address ?? '',
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
  { value: 'direct', label: 'Directly' },
  { value: 'referral', label: 'By a referral' },
  { value: 'agency', label: 'Through an agency' },
];
