import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

export interface DebriefKey {
  readonly applicationId: string;
  readonly interviewId: string;
}

export function debriefQuery(params: DebriefKey) {
  return queryOptions({
    queryKey: ['debrief', params.applicationId, params.interviewId],
    queryFn: ({ signal }) =>
      call(
        'get /api/applications/{applicationId}/interviews/{interviewId}/debrief',
        { params: { ...params } },
        { signal },
      ),
    // What was tapped is not to be lost because the screen was locked for a moment.
    refetchOnWindowFocus: false,
  });
}
