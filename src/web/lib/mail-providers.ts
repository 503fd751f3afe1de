import { queryOptions } from '@tanstack/react-query';
import type { MailProviderKind } from '../../contract/mail-providers.ts';
import { call } from './api.ts';
import { phrase, t } from './language/phrase.ts';

export const mailProvidersQuery = queryOptions({
  queryKey: ['mail-providers'],
  queryFn: ({ signal }) => call('get /api/mail-providers', {}, { signal }),
});

/** As people know it. */
export function providerName(provider: MailProviderKind): string {
  if (provider === 'google') return 'Google';
  return provider === 'microsoft' ? 'Microsoft' : t('your provider');
}

/** How the way to a provider and back ended, as the address of the page says it. */
const ENDS = {
  done: phrase('You are signed in there.'),
  declined: phrase('You said no there, so nothing was changed.'),
  tooLate: phrase('That way back was not yours, or is used up. Press the button again.'),
  goneMeanwhile: phrase('What you signed in for was changed meanwhile. Look at it, and sign in again.'),
  noLastingLeave: phrase(
    'The provider let you in for an hour only. Whoever registered your app there has to allow offline access.',
  ),
  providerRefuses: phrase(
    'The provider does not accept your app. Compare the client ID, the secret and the address to come back to.',
  ),
  providerUnreachable: phrase('The provider does not answer. Try it again in a while.'),
} as const;

export type MailSignInEnd = keyof typeof ENDS;

export function readMailSignInEnd(value: unknown): MailSignInEnd | null {
  return typeof value === 'string' && value in ENDS ? (value as MailSignInEnd) : null;
}

export function mailSignInSentence(end: MailSignInEnd): string {
  return t(ENDS[end]);
}
