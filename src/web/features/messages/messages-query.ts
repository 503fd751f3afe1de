import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Message, MessageRow } from '../../../contract/messages.ts';
import { call } from '../../lib/api.ts';

export function messagesQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['messages', applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}/messages', { params: { applicationId } }, { signal }),
    refetchInterval: ({ state }) => paceOf(state.data?.messages ?? []),
  });
}

export function messageQuery(messageId: string) {
  return queryOptions({
    queryKey: ['message', messageId],
    queryFn: ({ signal }) => call('get /api/messages/{messageId}', { params: { messageId } }, { signal }),
    refetchInterval: ({ state }) => paceOf(state.data ? [state.data] : []),
  });
}

export const outboxQuery = queryOptions({
  queryKey: ['outbox'],
  queryFn: ({ signal }) => call('get /api/outbox', {}, { signal }),
  refetchInterval: ({ state }) => paceOf(state.data?.waiting ?? []),
});

/** What leaves at this moment is looked at every second, what waits every half minute. */
function paceOf(messages: readonly Pick<MessageRow, 'state' | 'leavesAt'>[]): number | false {
  const now = Date.now();
  const isLeaving = messages.some(
    ({ state, leavesAt }) =>
      state === 'approved' || state === 'sending' || (state === 'held' && Date.parse(leavesAt ?? '') <= now),
  );
  if (isLeaving) return 1000;
  return messages.some(({ state }) => state === 'held') ? 20_000 : false;
}

/** What was answered is shown at once; every list that shows it is asked anew, and the page, whose duties it may have met. */
export function keepMessage(queryClient: QueryClient, message: Message): void {
  queryClient.setQueryData(messageQuery(message.id).queryKey, message);
  void queryClient.invalidateQueries({ queryKey: ['messages', message.applicationId] });
  void queryClient.invalidateQueries({ queryKey: ['outbox'] });
}

/** A mail that has just left met a duty: the page and Today are asked anew. */
export function askWhatItMet(queryClient: QueryClient, applicationId: string): void {
  void queryClient.invalidateQueries({ queryKey: ['application', applicationId] });
  void queryClient.invalidateQueries({ queryKey: ['today'] });
}
