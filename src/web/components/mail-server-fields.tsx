import { NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { providerName } from '../lib/mail-providers.ts';
import type { WayIn } from './mail-sign-in.tsx';

/** A form that keeps these values under these names. */
interface FormWith<Name extends string> {
  // biome-ignore lint/suspicious/noExplicitAny: as Mantine types what it hands to an input
  readonly getInputProps: (name: Name) => any;
}

interface MailLineProps {
  readonly form: FormWith<'host' | 'security' | 'port'>;
  readonly exampleHost: string;
  /** The usual ones; the usual way comes first. */
  readonly ports: readonly (readonly [security: 'tls' | 'starttls', port: number])[];
}

/** Where a mail server is, and how the line to it is kept from others. */
export function MailLineFields({ form, exampleHost, ports }: MailLineProps) {
  const { t } = useTranslation();
  const names = {
    tls: (port: number) => t('TLS from the start (mostly port {{port}})', { port }),
    starttls: (port: number) => t('STARTTLS (mostly port {{port}})', { port }),
  };
  return (
    <div className="form-pair">
      <TextInput
        label={t('Server')}
        placeholder={exampleHost}
        autoComplete="off"
        {...form.getInputProps('host')}
      />
      <Select
        label={t('Encryption')}
        allowDeselect={false}
        data={[
          ...ports.map(([security, port]) => ({ value: security, label: names[security](port) })),
          { value: 'none', label: t('None (only on your own machine)') },
        ]}
        {...form.getInputProps('security')}
      />
      <NumberInput label={t('Port')} min={1} max={65_535} hideControls {...form.getInputProps('port')} />
    </div>
  );
}

interface MailLoginProps {
  readonly form: FormWith<'login' | 'password'>;
  readonly wayIn: WayIn;
  readonly hasPassword: boolean;
  /** Said of a login and of a password that is new; by a sign-in other words stand there. */
  readonly hints: { readonly login: string; readonly password: string };
}

/** By what a mail server knows whoever asks: a login with its password, or an address with which one signs in elsewhere. */
export function MailLoginFields({ form, wayIn, hasPassword, hints }: MailLoginProps) {
  const { t } = useTranslation();
  const isSignIn = wayIn !== 'password';
  const hint = isSignIn
    ? t('The address with which you sign in at {{provider}}.', { provider: providerName(wayIn) })
    : hints.login;
  return (
    <div className="form-pair">
      <TextInput
        label={isSignIn ? t('Mail address') : t('Login')}
        description={hint}
        autoComplete="off"
        {...form.getInputProps('login')}
      />
      {!isSignIn && (
        <PasswordInput
          label={t('Password')}
          description={hasPassword ? t('One is kept. Leave it empty to keep it.') : hints.password}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
      )}
    </div>
  );
}
