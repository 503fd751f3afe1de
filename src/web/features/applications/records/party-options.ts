import type { ApplicationPage } from '../../../../contract/application-page.ts';

/** Those who could have done something to an interview, by the names that the page gives them. */
export function partyOptions(page: ApplicationPage): { value: string; label: string }[] {
  return [
    { value: 'team', label: 'We' },
    { value: 'candidate', label: page.person.name },
    ...(page.channel === 'agency' ? [{ value: 'agency', label: 'The agency' }] : []),
  ];
}
