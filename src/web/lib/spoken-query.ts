import { queryOptions } from '@tanstack/react-query';
import type { CallSituation } from '../../domain/spoken/spoken-words.ts';
import type { Language } from '../../domain/wording/language.ts';
import { call } from './api.ts';

export interface SpokenAsked {
  readonly applicationId: string;
  /** The candidate's own when left out. */
  readonly language?: Language | undefined;
}

/** Number, best time and words for a call; anew each minute, because times pass. */
export function callSheetQuery({
  applicationId,
  ...query
}: SpokenAsked & { readonly situation?: CallSituation | undefined }) {
  return queryOptions({
    queryKey: ['call-sheet', applicationId, query],
    queryFn: ({ signal }) =>
      call(
        'get /api/applications/{applicationId}/call-sheet',
        { params: { applicationId }, query },
        { signal },
      ),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
}

/** Words for the room. */
export function roomWordsQuery({ applicationId, ...query }: SpokenAsked) {
  return queryOptions({
    queryKey: ['room-words', applicationId, query],
    queryFn: ({ signal }) =>
      call(
        'get /api/applications/{applicationId}/room-words',
        { params: { applicationId }, query },
        { signal },
      ),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
}
