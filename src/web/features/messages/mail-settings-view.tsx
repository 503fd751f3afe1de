import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MailSettings } from '../../../contract/mail-settings.ts';
import { MailSignInButton, MailSignInEnded } from '../../components/mail-sign-in.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import type { MailSignInEnd } from '../../lib/mail-providers.ts';
import { useMember } from '../../lib/workspace.ts';
import { MailSettingsForm } from './mail-settings-form.tsx';
import { mailSettingsQuery } from './mail-settings-query.ts';
import { SenderRecords } from './sender-records.tsx';
import './messages.css';

/** How mail leaves: through which server, from whom, after which wait; until a server is set, not at all. */
export function MailSettingsPage({ signInEnd }: { signInEnd: MailSignInEnd | null }) {
  const { t } = useTranslation();
  const isAdmin = useMember().role === 'admin';
  const settings = useQuery({ ...mailSettingsQuery, enabled: isAdmin });
  return (
    <>
      <PageHeader title={t('Mail')} lead={t('How words leave, and from which address.')} />
      <MailSignInEnded end={signInEnd} />
      {!isAdmin && (
        <Empty title={t('An admin sets how mail leaves.')}>
          {t('Ask one of the admins of your workspace when mail does not arrive.')}
        </Empty>
      )}
      {isAdmin && settings.isPending && <Loading />}
      {settings.error && !settings.data && (
        <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && (
        <>
          <StateNow settings={settings.data} />
          <MailSettingsForm settings={settings.data} />
          {settings.data.server !== null && <SenderRecords />}
        </>
      )}
    </>
  );
}

function StateNow({ settings }: { settings: MailSettings }) {
  const { t } = useTranslation();
  const provider = settings.server?.provider ?? null;
  if (provider !== null && !settings.server?.signedIn)
    return (
      <div className="catching">
        <span>{t('No mail leaves yet: nobody has signed in for it.')}</span>
        <MailSignInButton mailboxId={null} provider={provider} size="xs" />
      </div>
    );
  if (settings.server !== null)
    return (
      <p className="mail-sentence">
        {t('Mail leaves through {{host}}.', { host: settings.server.host })}{' '}
        {settings.checkedAt && (
          <>
            {t('A test last worked')} <TimeText at={Date.parse(settings.checkedAt)} withTime />.
          </>
        )}{' '}
        {provider !== null && (
          <MailSignInButton mailboxId={null} provider={provider} size="compact-xs" variant="subtle" />
        )}
      </p>
    );
  return (
    <p className="catching">
      <span>
        {t('The catcher is on: every mail stops here, and nobody receives any, until you set a mail server.')}
      </span>
      {settings.caughtCount > 0 && (
        <>
          <Link to="/catcher">{t('{{count}} mails were caught', { count: settings.caughtCount })}</Link>
          <span>{t('Nobody has read them: when you set a server, these words are owed again.')}</span>
        </>
      )}
    </p>
  );
}
