import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../../../contract/messages.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { useMember } from '../../lib/workspace.ts';
import { CatchingNotice } from './catching-notice.tsx';
import { MessageItem } from './message-item.tsx';
import { outboxQuery } from './messages-query.ts';

/** Every mail that has not arrived, in the order in which it needs somebody. */
export function OutboxView() {
  const { t } = useTranslation();
  const { data: outbox, error, refetch } = useQuery(outboxQuery);
  if (!outbox && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!outbox) return <Loading />;
  const { inDoubt, stopped, waiting, sent } = outbox;
  const isEmpty = inDoubt.length + stopped.length + waiting.length + sent.length === 0;
  return (
    <>
      <PageHeader title={t('Outbox')} lead={t('Mails that wait, need you, or have just left.')} />
      {outbox.isCatching && <CatchingNotice />}
      {isEmpty && (
        <Empty title={t('Nothing waits to leave.')}>
          {t('A mail that you approve stays here until it leaves, and can be taken back until then.')}{' '}
          <Link to="/">{t('Go to Today')}</Link>
        </Empty>
      )}
      <Section
        title={t('In doubt')}
        lead={t(
          'They were handed over, and no answer came. Look into the sent mails of your mail server, or ask; then say whether each arrived. Until then none is sent again.',
        )}
        messages={inDoubt}
      />
      <Section title={t('Stopped or refused')} messages={stopped} />
      <Section
        title={t('Waiting to leave')}
        messages={waiting}
        action={<TakeAllBack count={waiting.length} />}
      />
      <Section title={t('Just left')} messages={sent} />
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly messages: readonly MessageRow[];
  readonly action?: ReactNode;
}

function Section({ title, lead, messages, action }: SectionProps) {
  if (messages.length === 0) return null;
  return (
    <section className="mail-section" aria-label={title}>
      <div className="mail-section-head">
        <h2 className="mails-title">{title}</h2>
        {action}
      </div>
      {lead && <p className="mail-sentence">{lead}</p>}
      <ul className="mails">
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} isPersonShown />
        ))}
      </ul>
    </section>
  );
}

/** Asked once more, because it undoes what several people may have said yes to. */
function TakeAllBack({ count }: { count: number }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const mayWrite = useMember().role !== 'viewer';
  const takeBack = useMutation({
    mutationFn: () => call('put /api/outbox/cancellation', { body: {} }),
    onSuccess: (outbox) => {
      queryClient.setQueryData(outboxQuery.queryKey, outbox);
      setAsking(false);
    },
  });
  if (!mayWrite || count < 2) return null;
  if (!isAsking)
    return (
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t('Take all back')}
      </Button>
    );
  return (
    <span className="mail-acts">
      <Button size="xs" color="wax" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
        {t('Take {{count}} mails back', { count })}
      </Button>
      <Button variant="subtle" color="gray" size="xs" onClick={() => setAsking(false)}>
        {t('Let them leave')}
      </Button>
      {takeBack.error && <ProblemNotice error={takeBack.error} />}
    </span>
  );
}
