import { Button, Checkbox, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Mailbox, mailboxBody, mailboxChangeBody } from '../../../../contract/mailboxes.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { useMember } from '../../../lib/workspace.ts';
import { MailboxTestSteps } from './mailbox-test-steps.tsx';

interface MailboxFormProps {
  /** The one that is changed; a new one when left out. */
  readonly mailbox?: Mailbox;
  readonly onDone: () => void;
}

const EXAMPLE_HOST = 'imap.example.com';

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
      const after = mailbox
        ? await call('put /api/mailboxes/{mailboxId}', { params: { mailboxId: mailbox.id }, body })
        : await call('post /api/mailboxes', { body: { ...toBody(form.getValues()) } });
      queryClient.setQueryData(['mailboxes'], after);
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
        <div className="form-pair">
          <TextInput
            label={t('Server')}
            placeholder={EXAMPLE_HOST}
            autoComplete="off"
            {...form.getInputProps('host')}
          />
          <Select
            label={t('Encryption')}
            allowDeselect={false}
            data={[
              { value: 'tls', label: t('TLS from the start (mostly port 993)') },
              { value: 'starttls', label: t('STARTTLS (mostly port 143)') },
              { value: 'none', label: t('None (only on your own machine)') },
            ]}
            {...form.getInputProps('security')}
          />
          <NumberInput label={t('Port')} min={1} max={65_535} hideControls {...form.getInputProps('port')} />
        </div>
        <div className="form-pair">
          <TextInput
            label={t('Login')}
            description={t('Often the whole mail address.')}
            autoComplete="off"
            {...form.getInputProps('login')}
          />
          <PasswordInput
            label={t('Password')}
            description={
              mailbox
                ? t('One is kept. Leave it empty to keep it.')
                : t('It is kept encrypted. Often it has to be an app password.')
            }
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
        </div>
        <div>
          <Button
            variant="default"
            loading={test.isPending}
            disabled={form.values.host === '' || form.values.login === ''}
            onClick={() => test.mutate()}
          >
            {t('Try it')}
          </Button>
          <MailboxTestSteps result={test.data} error={test.error} isTrying={test.isPending} />
        </div>
        <FolderChoice
          folders={folders.filter(({ holds }) => holds !== 'left').map(({ path }) => path)}
          chosen={form.values.folders}
          onChange={(chosen) => form.setValues({ folders: chosen })}
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
            {mailbox ? t('Save') : t('Read it from now on')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

interface FolderChoiceProps {
  readonly folders: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** The inbox and the sent mails, unless somebody knows better. */
function FolderChoice({ folders, chosen, onChange }: FolderChoiceProps) {
  const { t } = useTranslation();
  const all = [...new Set([...folders, ...chosen])];
  if (all.length === 0)
    return (
      <p className="mailbox-quiet">
        {t('The inbox and the sent mails are read. Try it to choose other folders.')}
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
    folders: [...(mailbox?.folders ?? [])],
    sinceDays: '30',
    marksRead: mailbox?.marksRead ?? false,
    isPaused: mailbox?.isPaused ?? false,
  };
}

function toBody(values: ReturnType<typeof valuesOf>) {
  return {
    name: values.name,
    isOwn: values.whose === 'own',
    server: {
      host: values.host.trim(),
      port: Number(values.port),
      security: values.security,
      login: values.login.trim(),
      ...(values.password !== '' && { password: values.password }),
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
