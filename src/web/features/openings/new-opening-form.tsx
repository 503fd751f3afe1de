import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openingBody } from '../../../contract/openings.ts';
import type { Place } from '../../../contract/scalars.ts';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { PlaceFields } from '../../components/place-fields.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { membersQuery } from '../../lib/members-query.ts';

/** One job to fill: whose it is, where, and the switches of the law. */
export function NewOpeningForm({ place, onCancel }: { place: Place; onCancel: () => void }) {
  const { t } = useTranslation();
  const members = useQuery(membersQuery);
  const plan = useOpeningPlan(place);
  const { form } = plan;
  return (
    <div className="sheet">
      <ContractFormFrame plan={plan} label={t('New opening')} takesFocus>
        <TextInput label={t('Title')} {...form.getInputProps('title')} />
        <NativeSelect
          label={t('Who holds it')}
          description={t('Owes the words to the people in process.')}
          data={[
            { value: '', label: t('Nobody yet') },
            ...(members.data?.members ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          {...form.getInputProps('owner')}
        />
        <TextInput
          label={t('Kind of opening')}
          description={t(
            'In your own words, such as engineering or shop floor: reports can be taken apart by it.',
          )}
          {...form.getInputProps('kind')}
        />
        <PlaceFields
          values={form.values}
          errors={form.errors}
          onChange={(values) => form.setValues(values)}
        />
        <Checkbox
          label={t('Advertised to the public')}
          description={t('Some laws count only then.')}
          {...form.getInputProps('isPubliclyPosted', { type: 'checkbox' })}
        />
        <NumberInput
          label={t('People employed')}
          description={t('Some laws count from a size on. Leave empty if you do not know.')}
          min={1}
          hideControls
          {...form.getInputProps('employerSize')}
        />
        <Checkbox
          label={t('Following up is part of this job')}
          description={t('As in sales. Only then is a follow-up shown, between finalists who are level.')}
          {...form.getInputProps('isFollowUpPartOfJob', { type: 'checkbox' })}
        />
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Add the opening')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

function useOpeningPlan(place: Place) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useContractForm({
    schema: openingBody,
    initial: {
      title: '',
      kind: '',
      owner: '',
      country: place.country,
      region: place.region ?? '',
      timeZone: place.timeZone,
      isPubliclyPosted: true,
      employerSize: '' as number | string,
      isFollowUpPartOfJob: false,
    },
    toBody: ({ title, kind, owner, country, region, timeZone, employerSize, ...switches }) => ({
      title,
      ...(kind.trim() && { kind: kind.trim() }),
      place: { country, ...(region && { region }), timeZone },
      ...(owner && { ladder: { owner } }),
      employerSize: employerSize === '' ? null : Number(employerSize),
      ...switches,
    }),
    fieldNames: { 'place.country': 'country', 'place.region': 'region', 'place.timeZone': 'timeZone' },
    send: async (body, idempotencyKey) => {
      const { id } = await call('post /api/openings', { body }, { idempotencyKey });
      await queryClient.invalidateQueries({ queryKey: ['openings'] });
      await navigate({ to: '/openings/$openingId', params: { openingId: id } });
    },
  });
}
