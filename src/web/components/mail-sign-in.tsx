import { Button, type ButtonProps } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailProviderKind } from '../../contract/mail-providers.ts';
import { call } from '../lib/api.ts';
import {
  type MailSignInEnd,
  mailProvidersQuery,
  mailSignInSentence,
  providerName,
} from '../lib/mail-providers.ts';
import { ChoiceField } from './choice-field.tsx';
import './mail-sign-in.css';
import { ProblemNotice } from './page-state.tsx';

/** Leaves the app for the page of a provider; its answer comes back to the page that this was pressed on. */
export async function goToProvider(mailboxId: string | null): Promise<void> {
  const { address } = await call('post /api/mail-sign-ins', { body: { mailboxId } });
  window.location.assign(address);
}

interface MailSignInButtonProps extends ButtonProps {
  /** `null`: for the mail that leaves. */
  readonly mailboxId: string | null;
  readonly provider: MailProviderKind;
}

export function MailSignInButton({ mailboxId, provider, ...look }: MailSignInButtonProps) {
  const { t } = useTranslation();
  const go = useMutation({ mutationFn: () => goToProvider(mailboxId) });
  return (
    <>
      {go.error && <ProblemNotice error={go.error} />}
      <Button {...look} loading={go.isPending || go.isSuccess} onClick={() => go.mutate()}>
        {t('Sign in at {{provider}}', { provider: providerName(provider) })}
      </Button>
    </>
  );
}

/** What became of it, once, on the page that one comes back to. */
export function MailSignInEnded({ end }: { end: MailSignInEnd | null }) {
  if (end === null) return null;
  return (
    <p className="mail-sign-in-end" data-end={end === 'done' ? 'done' : 'other'} role="status">
      {mailSignInSentence(end)}
    </p>
  );
}

export type WayIn = 'password' | MailProviderKind;

interface WayInFieldProps {
  readonly value: WayIn;
  readonly onChange: (value: WayIn) => void;
}

/** With a password, or by signing in where an admin has made that possible; nothing to choose where there is one way. */
export function WayInField({ value, onChange }: WayInFieldProps) {
  const { t } = useTranslation();
  const { data } = useQuery(mailProvidersQuery);
  const set = (data?.providers ?? []).map(({ provider }) => provider);
  const offered = value === 'password' || set.includes(value) ? set : [...set, value];
  if (offered.length === 0) return null;
  return (
    <ChoiceField<WayIn>
      isInline
      label={t('How it is opened')}
      options={[
        { value: 'password', label: t('With a password') },
        ...offered.map((provider) => ({
          value: provider,
          label: t('By signing in at {{provider}}', { provider: providerName(provider) }),
        })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
