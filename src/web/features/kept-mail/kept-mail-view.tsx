import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KeptMail } from '../../../contract/kept-mails.ts';
import { MailPreview } from '../../components/mail-preview.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { askWhatMailMeant, keptMailQuery } from '../../lib/kept-mail-query.ts';
import { useMember } from '../../lib/workspace.ts';
import { NamedDates } from './named-dates.tsx';
import { OtherApplication } from './other-application.tsx';
import { SayingForm } from './saying-form.tsx';
import { BelongingButtons } from './unsettled-view.tsx';
import './kept-mail.css';

/** One mail that came in: what the person wrote, what it means here and why, and the original behind it. */
export function KeptMailView({ keptMailId }: { keptMailId: string }) {
  const { t } = useTranslation();
  const { data: mail, error, refetch } = useQuery(keptMailQuery(keptMailId));
  if (!mail && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!mail) return <Loading />;
  return (
    <>
      {mail.application && (
        <p className="kept-mail-meta">
          <Link to="/applications/$applicationId" params={{ applicationId: mail.application.id }}>
            {mail.application.person.name}
          </Link>
          <span>{mail.application.opening.name}</span>
        </p>
      )}
      <PageHeader title={mail.subject ? <span lang="">{mail.subject}</span> : t('No subject')} />
      <div className="kept-mail-page">
        <div>
          <Words mail={mail} />
          <Original mail={mail} />
        </div>
        <aside className="kept-mail-side">
          <p>
            {mail.state === 'leftAlone'
              ? t('A member said that it is nobody’s. Nothing of it was kept.')
              : mail.sentence}
          </p>
          {mail.why && <p className="kept-mail-why">{mail.why}</p>}
          {(mail.state === 'unsure' || mail.state === 'unreadable') && <BelongingButtons mail={mail} />}
          <NamedDates proposals={mail.proposals.filter(({ state }) => state === 'open')} />
          {mail.state === 'recorded' && <WhatItMeans mail={mail} />}
          <Addresses mail={mail} />
        </aside>
      </div>
    </>
  );
}

function Words({ mail }: { mail: KeptMail }) {
  const { t } = useTranslation();
  // Nothing was read of it, and the reason stands beside.
  if (mail.state === 'unreadable') return null;
  if (mail.text === null)
    return <p>{t('What it said is not kept any more. When it came, and that it came, stays.')}</p>;
  const text = mail.text.trim();
  if (text === '') return <p>{t('There are no words in it.')}</p>;
  // In whatever language they wrote.
  return (
    <div className="kept-mail-words" lang="">
      {text}
    </div>
  );
}

/** Earlier mails, signatures and all: what was left out above is here. */
function Original({ mail: { id, original } }: { mail: KeptMail }) {
  const { t } = useTranslation();
  if (original === null) return null;
  return (
    <details className="kept-mail-original">
      <summary>{t('The original')}</summary>
      <MailPreview
        html={withoutOutside(original.html || `<pre>${escapeHtml(original.text)}</pre>`)}
        text={original.text}
      />
      {original.attachments.length > 0 && (
        <ul className="kept-mail-files">
          {original.attachments.map(({ name, type, bytes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={index}>
              {t('{{name}} ({{size}} kB)', {
                name: name ?? type,
                size: Math.max(1, Math.round(bytes / 1024)),
              })}
            </li>
          ))}
        </ul>
      )}
      <a href={`/api/kept-mails/${id}/source`} download>
        {t('Download it as a file')}
      </a>
    </details>
  );
}

/** Nothing is fetched for it: a picture that is loaded tells its sender that it was read. */
function withoutOutside(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:">`;
  return `<head>${policy}</head>${html}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function WhatItMeans({ mail }: { mail: KeptMail }) {
  const { t } = useTranslation();
  const mayRecord = useMember().role !== 'viewer';
  return (
    <section className="kept-mail-meaning">
      <h2>{t('What it means here')}</h2>
      {mail.matched && <p className="kept-mail-meta">{mail.matched}</p>}
      {mail.standIn && <p>{t('Meanwhile: {{standIn}}', { standIn: mail.standIn })}</p>}
      {mail.messageId && (
        <p>
          <Link to="/messages/$messageId" params={{ messageId: mail.messageId }}>
            {t('The mail of yours that it is about')}
          </Link>
        </p>
      )}
      {mayRecord && mail.kind === 'words' && <SayingForm mail={mail} />}
      {mayRecord && mail.way === 'in' && mail.kind === 'words' && <NoAnswerNeeded mail={mail} />}
      {mayRecord && <OtherApplication mail={mail} />}
    </section>
  );
}

function NoAnswerNeeded({ mail }: { mail: KeptMail }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const waive = useMutation({
    mutationFn: () =>
      call('put /api/applications/{applicationId}/messages/{messageId}/answer-waiver', {
        params: { applicationId: mail.application?.id ?? '', messageId: mail.id },
        body: {},
      }),
    onSettled: () => askWhatMailMeant(queryClient),
  });
  if (mail.needsNoAnswer)
    return <p className="kept-mail-meta">{t('Somebody said that it needs no answer.')}</p>;
  return (
    <>
      {waive.error && <ProblemNotice error={waive.error} />}
      <Button variant="default" size="xs" loading={waive.isPending} onClick={() => waive.mutate()}>
        {t('It needs no answer')}
      </Button>
    </>
  );
}

function Addresses({ mail }: { mail: KeptMail }) {
  const { t } = useTranslation();
  const rows = [
    [t('From'), mail.from],
    [t('To'), mail.to],
    [t('Lies in'), mail.place],
  ];
  return (
    <dl className="kept-mail-addresses">
      <div>
        <dt>{t('Written')}</dt>
        <dd>
          <TimeText at={Date.parse(mail.sentAt)} withTime />
        </dd>
      </div>
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
