import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Dimension } from '../../../domain/measures/figures.ts';
import type { ListedPeople } from '../../../domain/measures/listed-people.ts';
import { call } from '../../lib/api.ts';

/** Which part of what is counted a page shows; it stands in its address. */
export interface ReportPart {
  readonly days: number;
  readonly by: Dimension;
  readonly only?: Dimension | undefined;
  readonly key?: string | undefined;
}

/** With so many groups at most, the largest first. */
export function measuresQuery(part: ReportPart, groups: number) {
  return queryOptions({
    queryKey: ['measures', part, groups],
    queryFn: ({ signal }) =>
      call('get /api/reports/measures', { query: { ...asked(part), groups } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function peopleBehindQuery(part: ReportPart, who: ListedPeople) {
  return infiniteQueryOptions({
    queryKey: ['people-behind', part, who],
    queryFn: ({ pageParam, signal }) => {
      const { by: _, ...rest } = asked(part);
      const query = { ...rest, who, ...(pageParam !== null && { after: pageParam }) };
      return call('get /api/reports/people', { query }, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The address of the same as a table for spreadsheets. */
export function tableAddress(part: ReportPart): string {
  const query = Object.entries(asked(part)).map(([name, value]) => [name, String(value)]);
  return `/api/reports/table?${new URLSearchParams(query)}`;
}

function asked({ days, by, only, key }: ReportPart) {
  return { days, by, ...(only && { only }), ...(only && key !== undefined && { key }) };
}
