import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type Mailbox,
  type Mailboxes,
  mailboxBody,
  mailboxChangeBody,
} from '../../../../contract/mailboxes.ts';
import { KNOWN_PROVIDERS } from '../../../../domain/mail-provider/mail-provider.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { MailLineFields, MailLoginFields } from '../../../components/mail-server-fields.tsx';
import { goToProvider, type WayIn, WayInField } from '../../../components/mail-sign-in.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { providerName } from '../../../lib/mail-providers.ts';
import { useMember } from '../../../lib/workspace.ts';
import { MailboxTestSteps } from './mailbox-test-steps.tsx';

interface MailboxFormProps {
  /** The one that is changed; a new one when left out. */
  readonly mailbox?: Mailbox;
  readonly onDone: () => void;
}

const EXAMPLE_HOST = 'imap.example.com';
const USUAL_PORTS = [
  ['tls', 993],
  ['starttls', 143],
] as const;

/** A mailbox in one form; the test tries what stands in it, saved or not, and lists the folders to choose from. */
export function MailboxForm({ mailbox, onDone }: MailboxFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isAdmin = useMember().role === 'admin';
  const plan = useContractForm({
    schema: mailbox ? mailboxChangeBody : mailboxBody,
    initial: valuesOf(mailbox, isAdmin),
    toBody,
    fieldNames: FIELD_NAMES,
    send: async (body) => {
      const before = queryClient.getQueryData<Mailboxes>(['mailboxes']);
      const after = mailbox
        ? await call('put /api/mailboxes/{mailboxId}', { params: { mailboxId: mailbox.id }, body })
        : await call('post /api/mailboxes', { body: { ...toBody(form.getValues()) } });
      queryClient.setQueryData(['mailboxes'], after);
      const waiting = waitingForSignIn(after, mailbox?.id ?? newIn(before, after));
      if (waiting !== null) return await goToProvider(waiting);
      onDone();
    },
  });
  const { form, field } = plan;
  const test = useMutation({
    mutationFn: () => {
      const { server } = toBody(form.getValues());
      return call('post /api/mailbox-tests', { body: { server, ...(mailbox && { mailboxId: mailbox.id }) } });
    },
  });
  const folders = test.data?.folders ?? [];
  const { wayIn } = form.values;
  const isSignIn = wayIn !== 'password';
  const isKnown = wayIn === 'google' || wayIn === 'microsoft';
  const submitLabel = () => {
    if (isSignIn && !mailbox?.server?.signedIn)
      return t('Save and sign in at {{provider}}', { provider: providerName(wayIn) });
    return mailbox ? t('Save') : t('Read it from now on');
  };
  return (
    <div className="mailbox-sheet">
      <ContractFormFrame plan={plan} label={t('Mailbox')}>
        {isAdmin && (
          <ChoiceField
            isInline
            label={t('Whose mailbox')}
            options={[
              { value: 'team', label: t('The team’s') },
              { value: 'own', label: t('My own') },
            ]}
            {...field('whose')}
          />
        )}
        <TextInput
          label={t('What you call it')}
          placeholder={t('Jobs mailbox')}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <WayInField {...field('wayIn')} />
        {!isKnown && <MailLineFields form={form} exampleHost={EXAMPLE_HOST} ports={USUAL_PORTS} />}
        <MailLoginFields
          form={form}
          wayIn={wayIn}
          hasPassword={mailbox?.server?.hasPassword ?? false}
          hints={{
            login: t('Often the whole mail address.'),
            password: t('It is kept encrypted. Often it has to be an app password.'),
          }}
        />
        {(!isSignIn || mailbox?.server?.signedIn) && (
          <div>
            <Button
              variant="default"
              loading={test.isPending}
              disabled={(form.values.host === '' && !isKnown) || form.values.login === ''}
              onClick={() => test.mutate()}
            >
              {t('Try it')}
            </Button>
            <MailboxTestSteps result={test.data} error={test.error} isTrying={test.isPending} />
          </div>
        )}
        <FolderChoice
          folders={folders.filter(({ holds }) => holds !== 'left').map(({ path }) => path)}
          chosen={form.values.folders}
          onChange={(chosen) => form.setValues({ folders: chosen })}
          mayTry={!isSignIn || Boolean(mailbox?.server?.signedIn)}
        />
        {!mailbox && (
          <Select
            label={t('How far back it is read')}
            allowDeselect={false}
            data={[
              { value: '0', label: t('from now on') },
              { value: '30', label: t('a month') },
              { value: '90', label: t('three months') },
              { value: '365', label: t('a year') },
            ]}
            {...form.getInputProps('sinceDays')}
          />
        )}
        <Checkbox
          label={t('Mark as read what was kept. Otherwise nothing in the mailbox is changed.')}
          {...form.getInputProps('marksRead', { type: 'checkbox' })}
        />
        {mailbox && (
          <Checkbox
            label={t('Pause: do not read it for now')}
            {...form.getInputProps('isPaused', { type: 'checkbox' })}
          />
        )}
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {submitLabel()}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

/** The one that was just added. */
function newIn(before: Mailboxes | undefined, after: Mailboxes): string | undefined {
  const known = new Set(before?.mailboxes.map(({ id }) => id));
  return after.mailboxes.find(({ id }) => !known.has(id))?.id;
}

function waitingForSignIn({ mailboxes }: Mailboxes, id: string | undefined): string | null {
  const server = mailboxes.find((one) => one.id === id)?.server;
  return id !== undefined && server?.provider && !server.signedIn ? id : null;
}

interface FolderChoiceProps {
  readonly folders: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  /** Which folders there are is known once it can be opened. */
  readonly mayTry: boolean;
}

/** The inbox and the sent mails, unless somebody knows better. */
function FolderChoice({ folders, chosen, onChange, mayTry }: FolderChoiceProps) {
  const { t } = useTranslation();
  const all = [...new Set([...folders, ...chosen])];
  if (all.length === 0)
    return (
      <p className="mailbox-quiet">
        {mayTry
          ? t('The inbox and the sent mails are read. Try it to choose other folders.')
          : t('The inbox and the sent mails are read. Once signed in you may choose other folders.')}
      </p>
    );
  return (
    <Checkbox.Group
      label={t('Folders to read')}
      description={t('The inbox and the sent mails when none is chosen.')}
      value={[...chosen]}
      onChange={onChange}
    >
      <div className="mailbox-folders">
        {all.map((path) => (
          <Checkbox key={path} value={path} label={path} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function valuesOf(mailbox: Mailbox | undefined, isAdmin: boolean) {
  const server = mailbox?.server;
  const isOwn = mailbox ? mailbox.owner !== null : !isAdmin;
  return {
    whose: isOwn ? 'own' : 'team',
    name: mailbox?.name ?? '',
    host: server?.host ?? '',
    port: (server?.port ?? 993) as number | string,
    security: server?.security ?? 'tls',
    login: server?.login ?? '',
    password: '',
    wayIn: (server?.provider ?? 'password') as WayIn,
    folders: [...(mailbox?.folders ?? [])],
    sinceDays: '30',
    marksRead: mailbox?.marksRead ?? false,
    isPaused: mailbox?.isPaused ?? false,
  };
}

function toBody(values: ReturnType<typeof valuesOf>) {
  const { wayIn } = values;
  const typed = { host: values.host.trim(), port: Number(values.port), security: values.security };
  const line = wayIn === 'google' || wayIn === 'microsoft' ? KNOWN_PROVIDERS[wayIn].reads : typed;
  return {
    name: values.name,
    isOwn: values.whose === 'own',
    server: {
      ...line,
      login: values.login.trim(),
      provider: wayIn === 'password' ? null : wayIn,
      ...(wayIn === 'password' && values.password !== '' && { password: values.password }),
    },
    folders: values.folders,
    sinceDays: Number(values.sinceDays),
    marksRead: values.marksRead,
    isPaused: values.isPaused,
  };
}

const FIELD_NAMES = {
  'server.host': 'host',
  'server.port': 'port',
  'server.security': 'security',
  'server.login': 'login',
  'server.password': 'password',
} as const;
