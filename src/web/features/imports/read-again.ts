import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Input } from '../../lib/api.ts';
import { importQuery } from '../../lib/import-query.ts';

type Reading = Input<'put /api/imports/{importId}/reading'>['body'];

/** Reads the files once more in another way; they are on the server, so a reload in between loses nothing. */
export function useReadAgain(importId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Reading) =>
      call('put /api/imports/{importId}/reading', { params: { importId }, body }),
    onSuccess: (after) => queryClient.setQueryData(importQuery(importId).queryKey, after),
  });
}
