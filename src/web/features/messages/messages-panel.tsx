import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../../../contract/messages.ts';
import { CallFirst } from '../../components/call-first.tsx';
import { Loading } from '../../components/page-state.tsx';
import { applicationQuery } from '../../lib/application-query.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useMember } from '../../lib/workspace.ts';
import { MessageItem } from './message-item.tsx';
import { askWhatItMet, messagesQuery } from './messages-query.ts';
import './messages-panel.css';

const Composer = lazy(() => import('./composer.tsx').then((module) => ({ default: module.Composer })));

interface MessagesPanelProps {
  readonly applicationId: string;
  readonly personName: string;
}

/** Words out on the page of an application: what is being written, what waits or needs somebody, and the composer. */
export function MessagesPanel({ applicationId, personName }: MessagesPanelProps) {
  const { t } = useTranslation();
  const { write } = useSearch({ from: '/applications/$applicationId' });
  const navigate = useNavigate({ from: '/applications/$applicationId' });
  const { data } = useQuery(messagesQuery(applicationId));
  const [openId, setOpenId] = useState<string | null>(null);
  const mayWrite = useMember().role !== 'viewer';
  const open = (what?: string): void =>
    void navigate({ search: what === undefined ? {} : { write: what }, replace: true, resetScroll: false });
  useShortcuts(
    mayWrite ? [{ keys: 'm', label: t('Write a mail'), group: 'Application', run: () => open('next') }] : [],
  );
  const messages = data?.messages ?? [];
  useAskWhenOneLeft(applicationId, messages);
  const shown = messages.filter(
    (one) => NEEDS_SOMEBODY.includes(one.state) && (write === undefined || one.id !== openId),
  );
  const isEmpty = shown.length === 0 && write === undefined;
  const panel = useRef<HTMLElement>(null);
  // What had the focus goes away with the composer; the keyboard goes on from where it stood.
  const close = (): void => {
    open();
    panel.current?.focus({ preventScroll: true });
  };
  return (
    <section ref={panel} tabIndex={-1} className="words-out" data-empty={isEmpty} aria-label={t('Mails')}>
      {mayWrite && write === undefined && (
        <Button onClick={() => open('next')}>{t('Write to {{name}}', { name: personName })}</Button>
      )}
      {shown.length > 0 && (
        <ul className="mails">
          {shown.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ul>
      )}
      {write !== undefined && mayWrite && (
        <Frame>
          <Suspense fallback={<Loading rows={3} />}>
            <CalledFirst applicationId={applicationId} what={write}>
              <Composer
                key={write}
                applicationId={applicationId}
                what={write}
                onOpened={setOpenId}
                onClose={close}
              />
            </CalledFirst>
          </Suspense>
        </Frame>
      )}
    </section>
  );
}

interface CalledFirstProps {
  readonly applicationId: string;
  readonly what: string;
  readonly children: React.ReactNode;
}

/** The page is there already, because this stands on it. */
function CalledFirst({ applicationId, what, children }: CalledFirstProps) {
  const navigate = useNavigate({ from: '/applications/$applicationId' });
  const { data: page } = useQuery(applicationQuery(applicationId));
  if (!page) return children;
  const dutyKey = what === 'next' ? page.standing.attention.obligationKey : what;
  const onCall = (): void =>
    void navigate({
      search: { record: 'call', ...(dutyKey !== null && { fulfils: dutyKey }) },
      replace: true,
      resetScroll: false,
    });
  return (
    <CallFirst page={page} dutyKey={dutyKey} onCall={onCall}>
      {children}
    </CallFirst>
  );
}

const NEEDS_SOMEBODY: readonly MessageRow['state'][] = [
  'draft',
  'approved',
  'held',
  'sending',
  'in_doubt',
  'failed',
];

function Frame({ children }: { children: React.ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="composer-frame" ref={frame}>
      {children}
    </div>
  );
}

/** What was on its way and is no longer may have met a duty. */
function useAskWhenOneLeft(applicationId: string, messages: readonly MessageRow[]): void {
  const queryClient = useQueryClient();
  const left = messages.filter((one) => one.acceptedAt !== null).length;
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current !== null && left > before.current) askWhatItMet(queryClient, applicationId);
    before.current = left;
  }, [left, queryClient, applicationId]);
}
