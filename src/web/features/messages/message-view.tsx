import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../contract/messages.ts';
import { MailPreview } from '../../components/mail-preview.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { GateFindings } from './gate-findings.tsx';
import { MessageButtons, StateChip } from './message-item.tsx';
import { messageQuery } from './messages-query.ts';
import './message-view.css';
import './messages.css';

/** One mail and its whole life: how it looks, who approved it, when it left, whether it arrived. */
export function MessageView({ messageId }: { messageId: string }) {
  const { t } = useTranslation();
  const { data: message, error, refetch } = useQuery(messageQuery(messageId));
  const source = useQuery({
    queryKey: ['message-source', messageId, message?.state],
    queryFn: ({ signal }) =>
      call('get /api/messages/{messageId}/source', { params: { messageId } }, { signal }),
    enabled: message !== undefined && message.html !== null,
  });
  if (!message && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!message) return <Loading />;
  return (
    <>
      <p className="mail-meta mail-crumbs">
        <Link to="/applications/$applicationId" params={{ applicationId: message.applicationId }}>
          {message.person.name}
        </Link>
        <span>{message.opening.name}</span>
        <Link to="/outbox">{t('Outbox')}</Link>
      </p>
      <PageHeader title={message.subject || t('No subject')} actions={<StateChip message={message} />} />
      <div className="mail-page">
        <div className="mail-page-main">
          {message.html === null ? (
            <p>{t('What it said was erased. When and how it was sent stands beside.')}</p>
          ) : (
            <MailPreview html={message.html} text={message.plain ?? ''} source={source.data?.source} />
          )}
        </div>
        <aside className="mail-page-side">
          <p>{message.problem ?? message.sentence}</p>
          <MessageButtons message={message} />
          {message.state !== 'cancelled' && <GateFindings findings={message.findings} />}
          <Addresses message={message} />
          <Life message={message} />
        </aside>
      </div>
    </>
  );
}

function Addresses({ message }: { message: Message }) {
  const { t } = useTranslation();
  const rows = [
    [t('From'), message.from],
    [t('To'), message.to.address ?? message.to.name ?? ''],
    [t('Answers to'), message.replyTo],
  ];
  return (
    <dl className="mail-addresses">
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

function Life({ message }: { message: Message }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('Its life')}>
      <h2 className="mails-title">{t('Its life')}</h2>
      <ol className="mail-life">
        {message.life.map((step) => (
          <li key={`${step.at}${step.state}`}>
            <span>{step.sentence}</span>
            <span className="mail-meta">
              <TimeText at={Date.parse(step.at)} withTime />
              {step.by && <span>{step.by.name}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
