import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../../../contract/messages.ts';
import { Chip, type Tone } from '../../components/chip.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { LeavingText } from './leaving-text.tsx';
import { type MessageActs, useMessageActs } from './message-acts.ts';
import './messages.css';

interface MessageItemProps {
  readonly message: MessageRow;
  /** Whom it is about, where the list is of many people. */
  readonly isPersonShown?: boolean;
}

/** One mail in a list: what, to whom, where it is in its life, and what can be done with it now. */
export function MessageItem({ message, isPersonShown = false }: MessageItemProps) {
  const { t } = useTranslation();
  const { name, address } = message.to;
  return (
    <li className="mail-item" data-state={message.state}>
      <div className="mail-item-top">
        <Link to="/messages/$messageId" params={{ messageId: message.id }} className="mail-subject">
          {message.subject || t('No subject')}
        </Link>
        <StateChip message={message} />
      </div>
      <p className="mail-meta">
        {isPersonShown && (
          <Link to="/applications/$applicationId" params={{ applicationId: message.applicationId }}>
            {message.person.name}
          </Link>
        )}
        {isPersonShown && <span>{message.opening.name}</span>}
        <span>{t('to {{receiver}}', { receiver: address ?? name ?? t('nobody yet') })}</span>
        {message.approvedBy && <span>{t('approved by {{name}}', { name: message.approvedBy.name })}</span>}
        {message.acceptedAt && <TimeText at={Date.parse(message.acceptedAt)} withTime />}
        {message.leavesAt && !saysMore(message) && <LeavingText at={message.leavesAt} />}
      </p>
      {(message.problem || saysMore(message)) && (
        <p className="mail-sentence" data-tone={message.problem ? 'late' : 'quiet'}>
          {message.problem ?? message.sentence}
        </p>
      )}
      <MessageButtons message={message} />
    </li>
  );
}

/** Within the hold a countdown says it all; whatever waits for something else says for what. */
function saysMore({ state, waitsFor }: MessageRow): boolean {
  return state === 'in_doubt' || (state === 'held' && waitsFor !== 'hold');
}

export function StateChip({ message }: { message: Pick<MessageRow, 'state' | 'isCaught' | 'problem'> }) {
  const { t } = useTranslation();
  if (message.isCaught) return <Chip tone="soon">{t('Caught, not sent')}</Chip>;
  const isStopped = message.state === 'draft' && message.problem !== null;
  const { tone, label } = isStopped ? STOPPED : STATES[message.state];
  return <Chip tone={tone}>{t(label)}</Chip>;
}

const STOPPED: { readonly tone: Tone; readonly label: Phrase } = { tone: 'late', label: phrase('Stopped') };

const STATES: Readonly<Record<MessageRow['state'], { readonly tone: Tone; readonly label: Phrase }>> = {
  draft: { tone: 'quiet', label: phrase('Draft') },
  approved: { tone: 'accent', label: phrase('Leaving') },
  held: { tone: 'accent', label: phrase('Approved') },
  sending: { tone: 'accent', label: phrase('Leaving') },
  in_doubt: { tone: 'late', label: phrase('In doubt') },
  accepted: { tone: 'kept', label: phrase('Sent') },
  delivered: { tone: 'kept', label: phrase('Delivered') },
  bounced: { tone: 'late', label: phrase('Came back') },
  failed: { tone: 'late', label: phrase('Did not leave') },
  cancelled: { tone: 'quiet', label: phrase('Discarded') },
};

/** What can be done with a mail as it stands. */
export function MessageButtons({ message }: { message: MessageRow }) {
  const { t } = useTranslation();
  const acts = useMessageActs(message);
  switch (message.state) {
    case 'draft':
    case 'failed':
      return (
        <Row>
          <Link
            to="/applications/$applicationId"
            params={{ applicationId: message.applicationId }}
            search={{ write: message.id }}
            className="way"
          >
            {t('Go on writing')}
          </Link>
          <Act acts={acts} name="discard" label={t('Discard')} />
        </Row>
      );
    case 'held':
    case 'approved':
      return (
        <Row>
          <Act acts={acts} name="takeBack" label={t('Take it back')} />
          {message.waitsFor === 'quietHours' ? (
            <Act acts={acts} name="sendAnyway" label={t('Send anyway')} />
          ) : (
            message.state === 'held' && <Act acts={acts} name="sendNow" label={t('Send now')} />
          )}
        </Row>
      );
    case 'in_doubt':
      return (
        <Row>
          <Act acts={acts} name="arrived" label={t('It arrived')} />
          <Act acts={acts} name="notArrived" label={t('It did not')} />
        </Row>
      );
    default:
      return null;
  }
}

function Row({ children }: { children: React.ReactNode }) {
  return <div className="mail-acts">{children}</div>;
}

type ActName = Exclude<keyof MessageActs, 'busy'>;

function Act({ acts, name, label }: { acts: MessageActs; name: ActName; label: string }) {
  return (
    <Button
      variant="default"
      size="xs"
      loading={acts.busy === name}
      disabled={acts.busy !== null && acts.busy !== name}
      onClick={() => void acts[name]()}
    >
      {label}
    </Button>
  );
}
