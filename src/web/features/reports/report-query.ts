import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

export function reportQuery(days: number) {
  return queryOptions({
    queryKey: ['report', days],
    queryFn: ({ signal }) => call('get /api/reports/words', { query: { days } }, { signal }),
    placeholderData: keepPreviousData,
  });
}
