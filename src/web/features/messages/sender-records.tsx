import { Button, CopyButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SenderRecords as Records } from '../../../contract/sender-endpoints.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import './sender-records.css';

/** Whether receivers will know that mail is ours: what the name system says, and what to publish where it does not. */
export function SenderRecords() {
  const { t } = useTranslation();
  const look = useMutation({ mutationFn: () => call('post /api/mail-settings/sender/checks', {}) });
  const make = useMutation({
    mutationFn: () => call('put /api/mail-settings/sender/key', {}),
    onSuccess: () => look.mutate(),
  });
  const remove = useMutation({
    mutationFn: () => call('delete /api/mail-settings/sender/key', {}),
    onSuccess: () => look.mutate(),
  });
  const error = look.error ?? make.error ?? remove.error;
  const isBusy = look.isPending || make.isPending || remove.isPending;
  return (
    <section className="sender" aria-labelledby="sender-title">
      <h2 id="sender-title" className="mails-title">
        {t('Whether receivers believe you')}
      </h2>
      <p className="mail-sentence">
        {t(
          'Mail providers look up four records of your domain. Where one is missing, good mail ends up in spam. This looks them up as they do.',
        )}
      </p>
      <Button variant="default" loading={isBusy} onClick={() => look.mutate()}>
        {look.data ? t('Look again') : t('Look them up')}
      </Button>
      {error !== null && <ProblemNotice error={error} />}
      {look.data && (
        <>
          <ul
            className="sender-records"
            aria-label={t('Records of {{domain}}', { domain: look.data.domain })}
          >
            {look.data.records.map((record) => (
              <Record key={record.kind} record={record} />
            ))}
          </ul>
          <SigningKey records={look.data} isBusy={isBusy} onMake={make.mutate} onRemove={remove.mutate} />
        </>
      )}
    </section>
  );
}

const NAMES = { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', mx: 'MX' };

function Record({ record }: { record: Records['records'][number] }) {
  const { t } = useTranslation();
  const { kind, isGood, sentence, wayOut, name, paste, found } = record;
  return (
    <li data-good={isGood}>
      {isGood ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      <div>
        <p>
          <strong>{NAMES[kind]}</strong> {sentence}
        </p>
        {wayOut && <p className="sender-way">{wayOut}</p>}
        {paste && (
          <dl className="sender-paste">
            <dt>{t('Name')}</dt>
            <dd>
              <Copied text={name} />
            </dd>
            <dt>{t('TXT record')}</dt>
            <dd>
              <Copied text={paste} />
            </dd>
          </dl>
        )}
        {found.length > 0 && !isGood && (
          <p className="sender-found">{t('Now: {{texts}}', { texts: found.join(' · ') })}</p>
        )}
      </div>
    </li>
  );
}

function Copied({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <>
      <code>{text}</code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="subtle" onClick={copy}>
            {copied ? t('Copied') : t('Copy')}
          </Button>
        )}
      </CopyButton>
    </>
  );
}

interface SigningKeyProps {
  readonly records: Records;
  readonly isBusy: boolean;
  readonly onMake: () => void;
  readonly onRemove: () => void;
}

function SigningKey({ records: { signing, domain }, isBusy, onMake, onRemove }: SigningKeyProps) {
  const { t } = useTranslation();
  if (signing === null)
    return (
      <Button variant="light" disabled={isBusy} onClick={onMake}>
        {t('Make a key that signs mail of {{domain}}', { domain })}
      </Button>
    );
  return (
    <p className="sender-key">
      {signing.since === null
        ? t('The key “{{name}}” signs once its record is found.', { name: signing.selector })
        : t('The key “{{name}}” signs every mail that leaves.', { name: signing.selector })}{' '}
      <Button size="compact-sm" variant="subtle" color="gray" disabled={isBusy} onClick={onRemove}>
        {t('Sign no more')}
      </Button>
    </p>
  );
}
