import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../../contract/application-page.ts';
import { offerAnswerBody, offerBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { phrase, said } from '../../../lib/language/phrase.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { AfterDecline } from './after-decline.tsx';
import { AfterYes } from './after-yes.tsx';
import { BeforeOffer } from './before-offer.tsx';
import { OfferExpiryForm } from './offer-expiry-form.tsx';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/** An offer that was made, or what came of the one that is on the table. */
export function OfferRecord(props: RecordFormProps) {
  const live = props.page.offers.find((one) => one.is === 'live');
  const accepted = props.page.offers.find((one) => one.is === 'accepted');
  const isTeam = useWorkspace().kind === 'team';
  if (accepted && isTeam) return <AfterYes {...props} offer={accepted} />;
  const wasDeclined = props.page.offers.at(-1)?.is === 'declined';
  if (!live)
    return (
      <div className="form">
        {isTeam && wasDeclined && (
          <>
            <AfterDecline page={props.page} />
            <hr className="record-rule" />
          </>
        )}
        {isTeam && (
          <>
            <BeforeOffer {...props} />
            <hr className="record-rule" />
          </>
        )}
        <NewOfferForm {...props} />
      </div>
    );
  return (
    <div className="form">
      {isTeam && (
        <>
          <BeforeOffer {...props} isMade />
          <hr className="record-rule" />
        </>
      )}
      <OfferAnswerForm {...props} offer={live} />
      <hr className="record-rule" />
      <OfferExpiryForm {...props} offer={live} />
    </div>
  );
}

function NewOfferForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const { page, onCancel } = props;
  const read = useFieldReading();
  const plan = useRecordForm(props, {
    schema: offerBody,
    initial: { expires: '', note: '' },
    toBody: ({ expires, note }) => ({ ...given('expires', read.byDay(expires)), ...given('note', note) }),
    fieldNames: { 'expires.on': 'expires' },
    send: (body, idempotencyKey) =>
      call(
        'post /api/applications/{applicationId}/offers',
        { params: { applicationId: page.id }, body },
        { idempotencyKey },
      ),
  });
  return (
    <RecordForm plan={plan} title={t('An offer was made')} verb={t('Record the offer')} onCancel={onCancel}>
      <DayField
        label={isTeam ? t('They may answer until') : t('You may answer until')}
        description={t('Five business days if nothing else was said.')}
        isOptional
        {...plan.field('expires')}
      />
      <NoteField {...plan.form.getInputProps('note')} />
    </RecordForm>
  );
}

function OfferAnswerForm(props: RecordFormProps & { offer: Offer }) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const { page, offer, onCancel } = props;
  const plan = useRecordForm(props, {
    schema: offerAnswerBody,
    initial: { is: '', startsOn: '', note: '', reason: null as string | null },
    toBody: ({ is, startsOn, note, reason }) => ({
      is: is || undefined,
      ...(is === 'accepted'
        ? given('startsOn', startsOn)
        : { ...given('note', note), ...given('reason', reason ?? '') }),
    }),
    send: (body, idempotencyKey) =>
      call(
        'put /api/applications/{applicationId}/offers/{offerId}/answer',
        { params: { applicationId: page.id, offerId: offer.id }, body },
        { idempotencyKey },
      ),
  });
  const { form } = plan;
  return (
    <RecordForm
      plan={plan}
      title={isTeam ? t('Their answer to the offer') : t('Your answer to the offer')}
      verb={t('Record the answer')}
      onCancel={onCancel}
    >
      <ChoiceField
        isInline
        label={isTeam ? t('What {{name}} said', { name: page.person.name }) : t('What you said')}
        options={[
          { value: 'accepted', label: t('Accepted') },
          { value: 'declined', label: t('Declined') },
        ]}
        {...plan.field('is')}
      />
      {form.values.is === 'accepted' && (
        <DayField label={t('First day')} isOptional {...plan.field('startsOn')} />
      )}
      {form.values.is === 'declined' && (
        <>
          {isTeam && (
            <Select
              clearable
              label={t('Why, where they said so')}
              description={t('Asked once and never pressed for.')}
              data={said(REASONS)}
              {...form.getInputProps('reason')}
            />
          )}
          <NoteField {...form.getInputProps('note')} />
        </>
      )}
    </RecordForm>
  );
}

const REASONS = [
  { value: 'otherOffer', label: phrase('Another offer') },
  { value: 'pay', label: phrase('The pay') },
  { value: 'work', label: phrase('The work itself') },
  { value: 'place', label: phrase('The place, or working from afar') },
  { value: 'timing', label: phrase('The timing') },
  { value: 'process', label: phrase('How we went about it') },
  { value: 'staying', label: phrase('They stay where they are') },
  { value: 'personal', label: phrase('Something personal') },
] as const;
