import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

export const mailSettingsQuery = queryOptions({
  queryKey: ['mail-settings'],
  queryFn: ({ signal }) => call('get /api/mail-settings', {}, { signal }),
  // What was typed into the form is not written over.
  refetchOnWindowFocus: false,
});
