import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../../../contract/mailboxes.ts';
import { MailSignInButton } from '../../../components/mail-sign-in.tsx';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';
import { MailboxForm } from './mailbox-form.tsx';

/** One mailbox: how it fares, what it brought, what is wrong with it. */
export function MailboxRow({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'nothing' | 'edits' | 'removes'>('nothing');
  const { fault, lastReadAt } = mailbox;
  if (doing === 'edits') return <MailboxForm mailbox={mailbox} onDone={() => setDoing('nothing')} />;
  return (
    <li className="mailbox">
      <div className="mailbox-top">
        <h2>{mailbox.name}</h2>
        <span className="mailbox-state" data-state={stateOf(mailbox)}>
          {t(STATES[stateOf(mailbox)])}
        </span>
      </div>
      <p className="mailbox-quiet">
        {mailbox.server
          ? `${mailbox.server.login}, ${mailbox.server.host}`
          : t('Another program hands mails over.')}
        {mailbox.server?.signedIn && (
          <>
            {', '}
            {t('signed in')} <TimeText at={Date.parse(mailbox.server.signedIn.at)} withTime />
          </>
        )}
        {mailbox.owner && `, ${t('of {{name}}', { name: mailbox.owner.name })}`}
      </p>
      <p className="mailbox-quiet">
        {t('{{count}} mails kept', { count: mailbox.keptCount })},{' '}
        {t('{{count}} left alone', { count: mailbox.leftCount })}
        {lastReadAt && (
          <>
            {', '}
            {t('last read')} <TimeText at={Date.parse(lastReadAt)} withTime />
          </>
        )}
      </p>
      {fault && (
        <div className="mailbox-fault">
          <p>{fault.sentence}</p>
          {fault.wayOut && <p>{fault.wayOut}</p>}
          {fault.answer && <p className="mailbox-answer">{fault.answer}</p>}
          <p className="mailbox-quiet">
            {t('since')} <TimeText at={Date.parse(fault.since)} withTime />
          </p>
        </div>
      )}
      {mailbox.maySet && (
        <div className="mailbox-acts">
          {mailbox.server?.provider && (fault || !mailbox.server.signedIn) && (
            <MailSignInButton mailboxId={mailbox.id} provider={mailbox.server.provider} size="xs" />
          )}
          {mailbox.server && (
            <Button variant="default" size="xs" onClick={() => setDoing('edits')}>
              {t('Change')}
            </Button>
          )}
          <Remove
            mailbox={mailbox}
            isAsking={doing === 'removes'}
            ask={(is) => setDoing(is ? 'removes' : 'nothing')}
          />
        </div>
      )}
    </li>
  );
}

interface RemoveProps {
  readonly mailbox: Mailbox;
  readonly isAsking: boolean;
  readonly ask: (is: boolean) => void;
}

function Remove({ mailbox, isAsking, ask }: RemoveProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call('delete /api/mailboxes/{mailboxId}', { params: { mailboxId: mailbox.id } }),
    onSuccess: (after) => queryClient.setQueryData(['mailboxes'], after),
  });
  if (!isAsking)
    return (
      <Button variant="subtle" color="gray" size="xs" onClick={() => ask(true)}>
        {t('Read it no more')}
      </Button>
    );
  return (
    <>
      {remove.error && <ProblemNotice error={remove.error} />}
      <Button color="wax" size="xs" loading={remove.isPending} onClick={() => remove.mutate()}>
        {t('Yes, read it no more')}
      </Button>
      <Button variant="subtle" color="gray" size="xs" onClick={() => ask(false)}>
        {t('Keep it')}
      </Button>
    </>
  );
}

type State = 'paused' | 'signIn' | 'fault' | 'read' | 'open' | 'waiting';

function stateOf({ isPaused, fault, isBeingRead, way, server }: Mailbox): State {
  if (isPaused) return 'paused';
  if (server?.provider && !server.signedIn) return 'signIn';
  if (fault) return 'fault';
  if (way === 'door') return 'open';
  return isBeingRead ? 'read' : 'waiting';
}

const STATES: Readonly<Record<State, Phrase>> = {
  paused: phrase('paused'),
  signIn: phrase('waits for somebody to sign in'),
  fault: phrase('cannot be read'),
  read: phrase('is read as mail comes in'),
  open: phrase('is open'),
  waiting: phrase('is read in a moment'),
};
