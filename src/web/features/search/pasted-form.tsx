import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type PastedReading, pastedBody } from '../../../contract/pasted-mail-endpoints.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { call } from '../../lib/api.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { useContractForm } from '../../lib/contract-form.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { dayIn } from '../../lib/when.ts';

interface PastedFormProps {
  readonly reading: PastedReading;
  readonly onBack: () => void;
}

const SAYS: Readonly<Record<PastedReading['says'], Phrase>> = {
  no: phrase('They say no'),
  nextStep: phrase('They name a next step'),
  holding: phrase('They ask you to wait'),
  words: phrase('Something else'),
  automatic: phrase('A program wrote it: no answer'),
};

/** What was read, to be put right and confirmed. */
export function PastedForm({ reading, onBack }: PastedFormProps) {
  const { t } = useTranslation();
  const plan = usePastedPlan(reading);
  const { form } = plan;
  const isNew = form.values.applicationId === NEW;
  const theirs = reading.promises.find(({ who }) => who === 'they');
  return (
    <div className="pasted">
      {reading.isAutomatic && (
        <p role="note">
          {t(
            'A program seems to have written this: a receipt or a notice is no answer, and you go on waiting.',
          )}
        </p>
      )}
      <ContractFormFrame plan={plan} label={t('What the mail says')}>
        {reading.applications.length > 0 && (
          <ChoiceField
            label={t('It belongs to')}
            options={[
              ...reading.applications.map(({ id, title, company }) => ({
                value: id,
                label: t('{{title}} at {{company}}', { title, company }),
              })),
              { value: NEW, label: t('A new application') },
            ]}
            {...plan.field('applicationId')}
          />
        )}
        {isNew && (
          <div className="form-pair">
            <TextInput label={t('Company')} {...form.getInputProps('company')} />
            <TextInput label={t('Job')} {...form.getInputProps('title')} />
          </div>
        )}
        <div className="form-pair">
          <TextInput label={t('Who wrote')} {...form.getInputProps('personName')} />
          <TextInput label={t('Mail address')} type="email" {...form.getInputProps('personAddress')} />
        </div>
        <ChoiceField
          label={t('What it says')}
          options={Object.entries(SAYS).map(([value, label]) => ({ value, label: t(label) }))}
          {...plan.field('says')}
        />
        <div className="form-pair">
          <TextInput label={t('Written on')} type="date" {...form.getInputProps('sentOn')} />
          {form.values.says === 'automatic' && (
            <TextInput label={t('Away until')} type="date" {...form.getInputProps('awayUntil')} />
          )}
          {mayPromise(form.values.says) && (
            <TextInput
              label={t('You hear again by')}
              type="date"
              description={
                theirs === undefined
                  ? t('Only if they named a day: it counts as their promise.')
                  : t('They wrote: “{{quote}}”', { quote: theirs.quote })
              }
              {...form.getInputProps('promise')}
            />
          )}
        </div>
        {reading.promises.some(({ who }) => who === 'you') && (
          <p role="note">
            {t('They also ask something of you: record it on the application’s page once this is kept.')}
          </p>
        )}
        <Textarea label={t('Its words')} autosize minRows={4} maxRows={16} {...form.getInputProps('text')} />
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Keep it')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('Back to the mail')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

const NEW = 'new';

/** A no needs no further word, and a program promises nothing. */
function mayPromise(says: string): boolean {
  return says !== 'no' && says !== 'automatic';
}

function usePastedPlan(reading: PastedReading) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { timeZone, now } = useReaderClock();
  const sentAt = reading.sentAt === null ? now : Date.parse(reading.sentAt);
  return useContractForm({
    schema: pastedBody,
    initial: {
      applicationId: reading.applications[0]?.id ?? NEW,
      company: reading.company ?? '',
      title: reading.title ?? '',
      personName: reading.person?.name ?? '',
      personAddress: reading.person?.address ?? '',
      sentOn: dayIn(timeZone, sentAt),
      says: reading.says as string,
      promise: reading.promises.find(({ who }) => who === 'they')?.on ?? '',
      awayUntil: reading.awayUntil ?? '',
      text: reading.text.slice(0, 20_000),
    },
    toBody: (values) => {
      const { applicationId, company, title, personName, personAddress, promise, awayUntil, ...rest } =
        values;
      return {
        ...rest,
        ...(applicationId === NEW ? { company, title } : { applicationId }),
        ...(personName && { person: { name: personName, ...(personAddress && { address: personAddress }) } }),
        ...(promise && mayPromise(rest.says) && { promise }),
        ...(awayUntil && rest.says === 'automatic' && { awayUntil }),
        ...(reading.sentAt !== null && { sentAt: reading.sentAt }),
        ...(reading.subject !== null && { subject: reading.subject.slice(0, 300) }),
      };
    },
    fieldNames: { 'person.name': 'personName', 'person.address': 'personAddress' },
    send: async (body, idempotencyKey) => {
      const { id } = await call('post /api/search/mails', { body }, { idempotencyKey });
      void queryClient.invalidateQueries();
      await navigate({ to: '/applications/$applicationId', params: { applicationId: id } });
    },
  });
}
