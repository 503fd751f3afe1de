import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailboxes } from '../../../../contract/mailboxes.ts';
import { MailSignInEnded } from '../../../components/mail-sign-in.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import type { MailSignInEnd } from '../../../lib/mail-providers.ts';
import { useMember } from '../../../lib/workspace.ts';
import { DoorMaker } from './door-maker.tsx';
import { MailProviders } from './mail-providers.tsx';
import { MailUpload } from './mail-upload.tsx';
import { MailboxForm } from './mailbox-form.tsx';
import { MailboxRow } from './mailbox-row.tsx';
import './mailboxes.css';

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: ({ signal }) => call('get /api/mailboxes', {}, { signal }),
  refetchInterval: 10_000,
});

/** Where words come in: the mailboxes that are read, how each fares, and two ways beside. */
export function MailboxesPage({ signInEnd }: { signInEnd: MailSignInEnd | null }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(mailboxesQuery);
  const role = useMember().role;
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('Mailboxes')}
        lead={t(
          'Answers, out-of-office replies and mails that come back are read here, and count by themselves.',
        )}
      />
      <p className="mailboxes-privacy">
        {t(
          'Only mail that belongs to a conversation here, or to somebody whom you know here, is kept. All else is left alone: it is not stored, not counted by name, and nobody here sees it. Nothing in the mailbox is changed.',
        )}
      </p>
      {!(signInEnd === 'done' && isAnyRefused(data)) && <MailSignInEnded end={signInEnd} />}
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && (
        <>
          {data.unsettledCount > 0 && (
            <p className="mailboxes-unsettled">
              <Link to="/mails">
                {t('{{count}} mails wait: whose are they?', { count: data.unsettledCount })}
              </Link>
            </p>
          )}
          {data.mailboxes.length === 0 && !isAdding && (
            <Empty title={t('No mailbox is read yet.')}>
              {t(
                'Without one, answers are recorded by hand, and a mail that comes back is noticed by nobody.',
              )}
            </Empty>
          )}
          <ul className="mailboxes">
            {data.mailboxes.map((mailbox) => (
              <MailboxRow key={mailbox.id} mailbox={mailbox} />
            ))}
          </ul>
          {role !== 'viewer' &&
            (isAdding ? (
              <MailboxForm onDone={() => setAdding(false)} />
            ) : (
              <Button onClick={() => setAdding(true)}>{t('Read a mailbox')}</Button>
            ))}
          {role === 'admin' && <MailProviders />}
          {role === 'admin' && <DoorMaker address={data.doorAddress} />}
          {role !== 'viewer' && <MailUpload />}
        </>
      )}
    </>
  );
}

/** What went well when one came back may have ended since. */
function isAnyRefused(data: Mailboxes | undefined): boolean {
  return data?.mailboxes.some(({ server, fault }) => server?.provider && fault) ?? false;
}
