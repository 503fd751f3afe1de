import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { applicationBody } from '../../../contract/people.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { phrase, said } from '../../lib/language/phrase.ts';
import { useMember, useWorkspace } from '../../lib/workspace.ts';
import { PersonField } from './person-field.tsx';

interface NewApplicationProps {
  readonly openingId: string | undefined;
  /** Who sent them, where somebody did. */
  readonly referrer?: { readonly id: string; readonly name: string } | undefined;
}

/** One new person for one opening. */
export function NewApplicationForm({ openingId, referrer }: NewApplicationProps) {
  const { t } = useTranslation();
  const openings = useQuery({
    queryKey: ['openings', 'choice'],
    queryFn: ({ signal }) => call('get /api/openings', { query: { state: 'open', limit: 100 } }, { signal }),
  });
  const isTeam = useWorkspace().kind === 'team';
  const plan = useApplicationPlan({ openingId, referrer });
  const { form } = plan;
  if (openings.isPending) return <Loading rows={3} />;
  if (openings.isError)
    return <ProblemNotice error={openings.error} onRetry={() => void openings.refetch()} />;
  if (openings.data.openings.length === 0) {
    return (
      <Empty title={t('There is no opening to apply for yet.')}>
        <Trans
          i18nKey="<there>Add an opening</there> first."
          components={{ there: <Link to="/openings" search={{ adding: true }} /> }}
        />
      </Empty>
    );
  }
  return (
    <div style={{ maxWidth: '34rem' }}>
      <ContractFormFrame plan={plan} label={isTeam ? t('Add a person') : t('Add an application')} takesFocus>
        {isTeam && (
          <>
            <TextInput label={t('Name')} {...form.getInputProps('name')} />
            <div className="form-pair">
              <TextInput label={t('Mail address')} type="email" {...form.getInputProps('address')} />
              <TextInput label={t('Phone')} type="tel" {...form.getInputProps('phone')} />
            </div>
          </>
        )}
        <NativeSelect
          label={t('For which opening')}
          data={[
            { value: '', label: t('Choose') },
            ...openings.data.openings.map((one) => ({ value: one.id, label: one.title })),
          ]}
          {...form.getInputProps('openingId')}
        />
        <ChoiceField
          isInline
          label={isTeam ? t('How they came') : t('How you came')}
          options={said(CHANNELS)}
          {...plan.field('channel')}
        />
        {form.values.channel === 'agency' && (
          <PersonField label={t('The agency’s recruiter')} {...plan.field('agencyId')} />
        )}
        {form.values.channel === 'referral' && isTeam && (
          <PersonField
            label={t('Who sent them to you')}
            startName={referrer?.name ?? ''}
            {...plan.field('referredById')}
          />
        )}
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {isTeam ? t('Add the person') : t('Add the application')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

function useApplicationPlan({ openingId, referrer }: NewApplicationProps) {
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
      channel: referrer ? 'referral' : 'direct',
      agencyId: '',
      referredById: referrer?.id ?? '',
    },
    toBody: ({ name, address, phone, openingId: opening, channel, agencyId, referredById }) => ({
      openingId: opening || undefined,
      person: { name, ...(address && { address }), ...(phone && { phone }) },
      channel,
      ...(channel === 'agency' && agencyId ? { agencyId } : {}),
      ...(channel === 'referral' && referredById ? { referredById } : {}),
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
  { value: 'direct', label: phrase('Directly') },
  { value: 'referral', label: phrase('By a referral') },
  { value: 'agency', label: phrase('Through an agency') },
];
