import { type Answer, call, type Input } from '../../lib/api.ts';

export interface Upload {
  readonly files: readonly File[];
  readonly place: { readonly country: string; readonly region: string; readonly timeZone: string };
}

/** Sends the files as a form, with how to read them where they cannot tell it themselves. */
export function sendFiles({ files, place }: Upload): Promise<Answer<'post /api/imports'>> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  form.append('timeZone', place.timeZone);
  if (place.country) form.append('country', place.country);
  if (place.region) form.append('region', place.region);
  // The schema describes the fields; on the wire they are multipart, which only the client knows.
  return call('post /api/imports', { body: form } as unknown as Input<'post /api/imports'>);
}
