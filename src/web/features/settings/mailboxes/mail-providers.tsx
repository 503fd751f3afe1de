import { Button, CopyButton, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MailProviderKind,
  type MailProviders as MailProvidersAnswer,
  mailProviderBody,
} from '../../../../contract/mail-providers.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';
import { mailProvidersQuery, providerName } from '../../../lib/mail-providers.ts';

type Provider = MailProvidersAnswer['providers'][number];

/** The apps of the team at mail providers that take no passwords: registered once by an admin, used by every member. */
export function MailProviders() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(mailProvidersQuery);
  const [isAdding, setAdding] = useState(false);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="mailboxes-way" aria-label={t('Sign in instead of a password')}>
      <h2>{t('Sign in instead of a password')}</h2>
      <p className="mailbox-quiet">
        {t(
          'Google and Microsoft open a mailbox to whoever signs in there. Register an app of your own with them once; after that each member signs in with one press, and can take it back there at any time.',
        )}
      </p>
      <ul className="mailboxes">
        {data.providers.map((one) => (
          <ProviderRow key={one.provider} provider={one} answer={data} />
        ))}
      </ul>
      {isAdding ? (
        <ProviderForm answer={data} onDone={() => setAdding(false)} />
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('Set up signing in')}
        </Button>
      )}
    </section>
  );
}

function ProviderRow({ provider, answer }: { provider: Provider; answer: MailProvidersAnswer }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [doing, setDoing] = useState<'nothing' | 'edits' | 'removes'>('nothing');
  const remove = useMutation({
    mutationFn: () => call('delete /api/mail-providers', { query: { provider: provider.provider } }),
    onSuccess: (after) => {
      queryClient.setQueryData(mailProvidersQuery.queryKey, after);
      void queryClient.invalidateQueries({ queryKey: ['mailboxes'] });
    },
  });
  const name = provider.provider === 'other' ? t('Another provider') : providerName(provider.provider);
  if (doing === 'edits')
    return (
      <li>
        <ProviderForm answer={answer} provider={provider} onDone={() => setDoing('nothing')} />
      </li>
    );
  return (
    <li className="mailbox">
      <h3>{name}</h3>
      <p className="mailbox-quiet">{provider.clientId}</p>
      {remove.error && <ProblemNotice error={remove.error} />}
      {doing === 'removes' && <p>{t('Mailboxes that were opened by signing in there are read no more.')}</p>}
      <div className="mailbox-acts">
        {doing === 'removes' ? (
          <>
            <Button color="wax" size="xs" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('Yes, take it out')}
            </Button>
            <Button variant="subtle" color="gray" size="xs" onClick={() => setDoing('nothing')}>
              {t('Keep it')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" size="xs" onClick={() => setDoing('edits')}>
              {t('Change')}
            </Button>
            <Button variant="subtle" color="gray" size="xs" onClick={() => setDoing('removes')}>
              {t('Take it out')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

interface ProviderFormProps {
  readonly answer: MailProvidersAnswer;
  /** The one that is changed; a new one when left out. */
  readonly provider?: Provider;
  readonly onDone: () => void;
}

function ProviderForm({ answer, provider, onDone }: ProviderFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const left = KINDS.filter((kind) => !answer.providers.some((one) => one.provider === kind));
  const plan = useContractForm({
    schema: mailProviderBody,
    initial: valuesOf(provider, left[0]),
    toBody,
    send: async (body) => {
      queryClient.setQueryData(mailProvidersQuery.queryKey, await call('put /api/mail-providers', { body }));
      onDone();
    },
  });
  const { form, field } = plan;
  const kind = form.values.provider;
  return (
    <div className="mailbox-sheet">
      <ContractFormFrame plan={plan} label={t('An app at a mail provider')}>
        {!provider && (
          <ChoiceField
            isInline
            label={t('Where')}
            options={(left.length > 0 ? left : KINDS).map((one) => ({
              value: one,
              label: one === 'other' ? t('Another provider') : providerName(one),
            }))}
            {...field('provider')}
          />
        )}
        <p>{t(WHERE_TO_REGISTER[kind])}</p>
        <ReturnAddress address={answer.returnAddress} />
        <div className="form-pair">
          <TextInput label={t('Client ID')} autoComplete="off" {...form.getInputProps('clientId')} />
          <PasswordInput
            label={t('Client secret')}
            description={
              provider?.hasSecret
                ? t('One is kept. Leave it empty to keep it.')
                : t('It is kept encrypted, and shown to nobody again.')
            }
            autoComplete="new-password"
            {...form.getInputProps('clientSecret')}
          />
        </div>
        {kind === 'microsoft' && (
          <TextInput
            label={t('Directory')}
            description={t(
              'The ID of your company’s directory (tenant). Every account may sign in when empty.',
            )}
            autoComplete="off"
            {...form.getInputProps('tenant')}
          />
        )}
        {kind === 'other' && (
          <>
            <TextInput
              label={t('Address of its page of consent')}
              placeholder={EXAMPLE_PAGE}
              autoComplete="off"
              {...form.getInputProps('authorizeUrl')}
            />
            <TextInput
              label={t('Address where it gives tokens')}
              placeholder={EXAMPLE_TOKENS}
              autoComplete="off"
              {...form.getInputProps('tokenUrl')}
            />
            <TextInput
              label={t('What is asked for (scope)')}
              description={t('As your provider names it, with spaces between.')}
              autoComplete="off"
              {...form.getInputProps('scope')}
            />
          </>
        )}
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Save')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

function ReturnAddress({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <div className="mailbox-return">
      <p className="mailbox-quiet">
        {t('The address to come back to (redirect URI), as the provider asks for it:')}
      </p>
      <code>{address}</code>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? t('Copied') : t('Copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

const WHERE_TO_REGISTER: Readonly<Record<MailProviderKind, Phrase>> = {
  google: phrase(
    'In the Google Cloud console: switch on the Gmail API, set up the consent screen, and make an OAuth client of the kind “Web application”. While the consent screen is being tested, Google ends each sign-in after seven days.',
  ),
  microsoft: phrase(
    'In the Microsoft Entra admin centre: register an app of the kind “Web”, make a client secret, and give it the delegated permissions IMAP.AccessAsUser.All and SMTP.Send. A secret runs out: note the day.',
  ),
  other: phrase(
    'Any provider that speaks OAuth 2 with a code and a proof key, and whose mail server takes its tokens.',
  ),
};

const EXAMPLE_PAGE = 'https://login.example.com/authorize';
const EXAMPLE_TOKENS = 'https://login.example.com/token';

const KINDS: readonly MailProviderKind[] = ['google', 'microsoft', 'other'];

function valuesOf(provider: Provider | undefined, first: MailProviderKind = 'other') {
  return {
    provider: (provider?.provider ?? first) as MailProviderKind,
    clientId: provider?.clientId ?? '',
    clientSecret: '',
    tenant: provider?.tenant ?? '',
    authorizeUrl: provider?.authorizeUrl ?? '',
    tokenUrl: provider?.tokenUrl ?? '',
    scope: provider?.scope ?? '',
  };
}

function toBody(values: ReturnType<typeof valuesOf>) {
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  const isOther = values.provider === 'other';
  return {
    provider: values.provider,
    clientId: values.clientId.trim(),
    ...(values.clientSecret !== '' && { clientSecret: values.clientSecret }),
    tenant: values.provider === 'microsoft' ? text(values.tenant) : null,
    authorizeUrl: isOther ? text(values.authorizeUrl) : null,
    tokenUrl: isOther ? text(values.tokenUrl) : null,
    scope: isOther ? text(values.scope) : null,
  };
}
