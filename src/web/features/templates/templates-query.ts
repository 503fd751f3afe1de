import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DraftKind } from '../../../domain/draft/draft-kind.ts';
import type { Language } from '../../../domain/wording/language.ts';
import { call } from '../../lib/api.ts';

export interface TemplateKey {
  readonly kind: DraftKind;
  readonly language: Language;
}

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => call('get /api/templates', {}, { signal }),
});

export function templateQuery(key: TemplateKey) {
  return queryOptions({
    queryKey: ['templates', key.kind, key.language],
    queryFn: ({ signal }) => call('get /api/templates/wording', { query: key }, { signal }),
    // What is being typed is not to be replaced because the window got the focus again.
    refetchOnWindowFocus: false,
  });
}

export interface Trial extends TemplateKey {
  readonly subject: string;
  readonly body: string;
  readonly applicationId?: string | undefined;
}

export function previewQuery(trial: Trial) {
  return queryOptions({
    queryKey: ['template-preview', trial],
    queryFn: ({ signal }) => call('post /api/templates/previews', { body: trial }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

export function examplesQuery(words: string) {
  return queryOptions({
    queryKey: ['template-examples', words],
    queryFn: ({ signal }) => call('get /api/templates/examples', { query: { q: words } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
