import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { useMember } from '../../lib/workspace.ts';
import './messages.css';

const caughtQuery = infiniteQueryOptions({
  queryKey: ['caught'],
  queryFn: ({ signal, pageParam }) =>
    call('get /api/caught-messages', { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? undefined,
  refetchInterval: 5_000,
});

/** What the catcher took: every mail as it would have left, and nobody received it. */
export function CatcherView() {
  const { t } = useTranslation();
  const caught = useInfiniteQuery(caughtQuery);
  const isAdmin = useMember().role === 'admin';
  if (caught.isPending) return <Loading />;
  if (!caught.data) return <ProblemNotice error={caught.error} onRetry={() => void caught.refetch()} />;
  const rows = caught.data.pages.flatMap((page) => page.caught);
  const isCatching = caught.data.pages[0]?.isCatching ?? false;
  return (
    <>
      <PageHeader
        title={t('Catcher')}
        lead={
          isCatching
            ? t(
                'No mail server is set, so every mail stops here. You see each as it would look; nobody receives any.',
              )
            : t('Mails from before a mail server was set. Nobody received them.')
        }
        actions={isCatching && isAdmin && <Link to="/settings/mail">{t('Set up mail')}</Link>}
      />
      {rows.length === 0 && (
        <Empty title={t('The catcher is empty.')}>
          <p>
            {t('Open somebody who waits for your word, write to them, and look here how it would arrive.')}{' '}
            <Link to="/">{t('Go to Today')}</Link>
          </p>
          <p>
            <Trans
              i18nKey="What you approved waits in the <outbox>outbox</outbox> until it leaves."
              components={{ outbox: <Link to="/outbox" /> }}
            />
          </p>
        </Empty>
      )}
      <ul className="mails">
        {rows.map((row) => (
          <li key={row.id} className="mail-item">
            <Link to="/catcher/$caughtId" params={{ caughtId: row.id }} className="mail-subject">
              {row.subject || t('No subject')}
            </Link>
            <p className="mail-meta">
              <span>{t('to {{receiver}}', { receiver: row.to })}</span>
              <span>{t('from {{sender}}', { sender: row.from })}</span>
              <TimeText at={Date.parse(row.caughtAt)} withTime />
            </p>
          </li>
        ))}
      </ul>
      <ShowMore of={caught} />
    </>
  );
}
