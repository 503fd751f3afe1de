import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type MailSettings, mailSettingsBody } from '../../../contract/mail-settings.ts';
import { KNOWN_PROVIDERS } from '../../../domain/mail-provider/mail-provider.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { MailLineFields, MailLoginFields } from '../../components/mail-server-fields.tsx';
import { goToProvider, type WayIn, WayInField } from '../../components/mail-sign-in.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { useMember } from '../../lib/workspace.ts';
import './mail-settings.css';
import { mailSettingsQuery } from './mail-settings-query.ts';
import { MailTestSteps } from './mail-test-steps.tsx';

type Values = ReturnType<typeof valuesOf>;

/** The server, the sender and the rules of leaving, in one form; the test tries what stands in it, saved or not. */
export function MailSettingsForm({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const me = useMember();
  const plan = useContractForm({
    schema: mailSettingsBody,
    initial: valuesOf(settings),
    toBody,
    fieldNames: FIELD_NAMES,
    send: async (body) => {
      const after = await call('put /api/mail-settings', { body });
      queryClient.setQueryData(mailSettingsQuery.queryKey, after);
      void queryClient.invalidateQueries({ queryKey: ['outbox'] });
      if (after.server?.provider && !after.server.signedIn) return await goToProvider(null);
      notifications.show({
        title: t('Saved'),
        message: after.server
          ? t('Mail leaves through {{host}} from now on.', { host: after.server.host })
          : t('The catcher takes every mail.'),
        withBorder: true,
        closeButtonProps: { 'aria-label': t('Dismiss') },
      });
    },
  });
  const { form } = plan;
  const test = useMutation({
    mutationFn: () => {
      const { server, fromAddress, fromName } = toBody(form.getValues());
      if (server === null || fromAddress === null) throw new TypeError('There is no server to try');
      return call('post /api/mail-settings/tests', {
        body: { server, fromAddress, fromName, to: me.address },
      });
    },
  });
  const isServer = form.values.leaves === 'server';
  return (
    <ContractFormFrame plan={plan} label={t('Mail')}>
      <ChoiceField
        label={t('Where mail goes')}
        options={[
          {
            value: 'catcher',
            label: t('Into the catcher'),
            hint: t('To try everything. You see each mail as it would look; nobody receives any.'),
          },
          {
            value: 'server',
            label: t('Out, through a mail server'),
            hint: t('Yours, or that of a mail provider: whatever lets you send by SMTP.'),
          },
        ]}
        {...plan.field('leaves')}
      />
      {isServer && <ServerFields plan={plan} hasPassword={settings.server?.hasPassword ?? false} />}
      {isServer && (
        <div className="mail-test">
          <Button
            variant="default"
            loading={test.isPending}
            disabled={toBody(form.values).server?.host === '' || form.values.fromAddress === ''}
            onClick={() => test.mutate()}
          >
            {me.address ? t('Try it with a mail to {{address}}', { address: me.address }) : t('Try it')}
          </Button>
          <MailTestSteps result={test.data} error={test.error} isTrying={test.isPending} />
        </div>
      )}
      <LeavingFields plan={plan} />
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Save')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}

type Plan = ReturnType<typeof useContractForm<Values, typeof mailSettingsBody>>;

const USUAL_PORTS = [
  ['starttls', 587],
  ['tls', 465],
] as const;

function ServerFields({ plan: { form, field }, hasPassword }: { plan: Plan; hasPassword: boolean }) {
  const { t } = useTranslation();
  const { wayIn } = form.values;
  const isKnown = wayIn === 'google' || wayIn === 'microsoft';
  return (
    <>
      <WayInField {...field('wayIn')} />
      {!isKnown && <MailLineFields form={form} exampleHost="smtp.example.com" ports={USUAL_PORTS} />}
      <MailLoginFields
        form={form}
        wayIn={wayIn}
        hasPassword={hasPassword}
        hints={{
          login: t('Often the whole mail address. Empty where the server asks for none.'),
          password: t('It is kept encrypted.'),
        }}
      />
      <div className="form-pair">
        <TextInput
          label={t('Sender’s address')}
          placeholder="jobs@example.com"
          type="email"
          autoComplete="off"
          {...form.getInputProps('fromAddress')}
        />
        <TextInput
          label={t('Sender’s name')}
          description={t('Stands behind the name of who writes. Your team’s name when empty.')}
          autoComplete="off"
          {...form.getInputProps('fromName')}
        />
      </div>
      <div className="form-pair">
        <TextInput
          label={t('Address for answers')}
          description={t(
            'A mailbox that takes plus addresses, such as jobs+abc@example.com. When empty, answers go to the member who wrote.',
          )}
          type="email"
          autoComplete="off"
          {...form.getInputProps('replyAddress')}
        />
        <TextInput
          label={t('Address for mails that come back')}
          description={t('Also with plus addresses. The sender’s address when empty.')}
          type="email"
          autoComplete="off"
          {...form.getInputProps('bounceAddress')}
        />
      </div>
    </>
  );
}

function LeavingFields({ plan: { form } }: { plan: Plan }) {
  const { t } = useTranslation();
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));
  return (
    <>
      <h2 className="mails-title">{t('Before a mail leaves')}</h2>
      <div className="form-pair">
        <NumberInput
          label={t('Minutes to take it back')}
          min={0}
          max={1440}
          {...form.getInputProps('holdMinutes')}
        />
        <NumberInput
          label={t('Most mails in a minute')}
          description={t('Many providers have a limit. No limit when empty.')}
          min={1}
          max={10_000}
          {...form.getInputProps('perMinute')}
        />
        <NumberInput
          label={t('Most mails in a minute to one domain')}
          description={t('Large providers slow down whoever sends more. No limit when empty.')}
          min={1}
          max={10_000}
          {...form.getInputProps('perDomainMinute')}
        />
      </div>
      <Checkbox
        label={t('Nothing leaves at night where the receiver lives')}
        {...form.getInputProps('isQuiet', { type: 'checkbox' })}
      />
      {form.values.isQuiet && (
        <div className="form-pair">
          <Select
            label={t('Quiet from')}
            data={hours}
            allowDeselect={false}
            {...form.getInputProps('quietFrom')}
          />
          <Select
            label={t('until')}
            data={hours}
            allowDeselect={false}
            {...form.getInputProps('quietUntil')}
          />
        </div>
      )}
      <Checkbox
        label={t('One answer for a person: no no while another of their applications is undecided')}
        {...form.getInputProps('asksOneAnswer', { type: 'checkbox' })}
      />
    </>
  );
}

function valuesOf(settings: MailSettings) {
  const { server, quietHours } = settings;
  return {
    leaves: server === null ? 'catcher' : 'server',
    host: server?.host ?? '',
    port: (server?.port ?? 587) as number | string,
    security: server?.security ?? 'starttls',
    login: server?.login ?? '',
    password: '',
    wayIn: (server?.provider ?? 'password') as WayIn,
    fromName: settings.fromName ?? '',
    fromAddress: settings.fromAddress ?? '',
    replyAddress: settings.replyAddress ?? '',
    bounceAddress: settings.bounceAddress ?? '',
    holdMinutes: settings.holdMinutes as number | string,
    perMinute: (settings.perMinute ?? '') as number | string,
    perDomainMinute: (settings.perDomainMinute ?? '') as number | string,
    isQuiet: quietHours !== null,
    quietFrom: String(quietHours?.from ?? 20),
    quietUntil: String(quietHours?.until ?? 8),
    asksOneAnswer: settings.asksOneAnswer,
  };
}

function toBody(values: Values) {
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  const isServer = values.leaves === 'server';
  const { wayIn } = values;
  const typed = { host: values.host.trim(), port: Number(values.port), security: values.security };
  const line = wayIn === 'google' || wayIn === 'microsoft' ? KNOWN_PROVIDERS[wayIn].sends : typed;
  return {
    server: isServer
      ? {
          ...line,
          login: text(values.login),
          provider: wayIn === 'password' ? null : wayIn,
          ...(wayIn === 'password' && values.password !== '' && { password: values.password }),
        }
      : null,
    fromName: text(values.fromName),
    fromAddress: text(values.fromAddress),
    replyAddress: text(values.replyAddress),
    bounceAddress: text(values.bounceAddress),
    holdMinutes: Number(values.holdMinutes),
    perMinute: values.perMinute === '' ? null : Number(values.perMinute),
    perDomainMinute: values.perDomainMinute === '' ? null : Number(values.perDomainMinute),
    quietHours: values.isQuiet ? { from: Number(values.quietFrom), until: Number(values.quietUntil) } : null,
    asksOneAnswer: values.asksOneAnswer,
  };
}

const FIELD_NAMES = {
  'server.host': 'host',
  'server.port': 'port',
  'server.security': 'security',
  'server.login': 'login',
  'server.password': 'password',
} as const;
