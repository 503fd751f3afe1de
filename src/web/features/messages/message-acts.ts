import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Message, MessageRow } from '../../../contract/messages.ts';
import { showUndoable } from '../../components/undoable.tsx';
import { call } from '../../lib/api.ts';
import { asSentence } from '../../lib/as-sentence.ts';
import { t } from '../../lib/language/phrase.ts';
import { problemOf } from '../../lib/problem.ts';
import { askWhatItMet, keepMessage } from './messages-query.ts';

type Act = 'send' | 'sendNow' | 'sendAnyway' | 'takeBack' | 'discard' | 'arrived' | 'notArrived';

interface Approval {
  readonly when: 'held' | 'now';
  readonly evenInQuietHours?: boolean;
  readonly asDraft?: boolean;
}

type Actable = Pick<MessageRow, 'id' | 'applicationId'> & {
  /** The catcher takes it: nobody is woken. */
  readonly isCatching?: boolean;
};

/** What can be done with a mail, each with one request; a refusal is said, and nothing changes. */
export function useMessageActs(message: Actable) {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState<Act | null>(null);
  const params = { messageId: message.id };

  async function act(name: Act, request: () => Promise<Message>): Promise<Message | null> {
    setBusy(name);
    try {
      const after = await request();
      keepMessage(queryClient, after);
      askWhatItMet(queryClient, after.applicationId);
      return after;
    } catch (error) {
      const { sentence } = problemOf(error);
      notifications.show({
        title: t('Nothing was changed'),
        message: asSentence(sentence),
        color: 'wax',
        autoClose: 12_000,
        withBorder: true,
        closeButtonProps: { 'aria-label': t('Dismiss') },
      });
      return null;
    } finally {
      setBusy(null);
    }
  }

  const takeBack = () => act('takeBack', () => call('delete /api/messages/{messageId}/approval', { params }));
  const approve = async (name: Act, body: Approval) => {
    const after = await act(name, () => call('put /api/messages/{messageId}/approval', { params, body }));
    if (after?.state === 'held') {
      showUndoable({
        title: t('Approved'),
        message: t('It can be taken back until it leaves.'),
        undo: async () => {
          keepMessage(queryClient, await call('delete /api/messages/{messageId}/approval', { params }));
        },
      });
    }
    return after;
  };
  const settle = (hasArrived: boolean) =>
    act(hasArrived ? 'arrived' : 'notArrived', () =>
      call('put /api/messages/{messageId}/settlement', { params, body: { hasArrived } }),
    );
  return {
    busy,
    /** From the composer: whoever else approved it meanwhile is named. */
    send: () => approve('send', { when: 'held', asDraft: true }),
    sendDraftNow: () =>
      approve('sendNow', {
        when: 'now',
        asDraft: true,
        ...(message.isCatching && { evenInQuietHours: true }),
      }),
    sendNow: () => approve('sendNow', { when: 'now' }),
    sendAnyway: () => approve('sendAnyway', { when: 'now', evenInQuietHours: true }),
    takeBack,
    discard: () => act('discard', () => call('put /api/messages/{messageId}/cancellation', { params })),
    arrived: () => settle(true),
    notArrived: () => settle(false),
  };
}

export type MessageActs = ReturnType<typeof useMessageActs>;
