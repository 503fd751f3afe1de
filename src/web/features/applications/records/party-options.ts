import type { ApplicationPage } from '../../../../contract/application-page.ts';
import { t } from '../../../lib/language/phrase.ts';

/** Those who could have done something to an interview, by the names that the page gives them. */
export function partyOptions(page: ApplicationPage): { value: string; label: string }[] {
  return [
    { value: 'team', label: t('We') },
    { value: 'candidate', label: page.person.name },
    ...(page.channel === 'agency' ? [{ value: 'agency', label: t('The agency') }] : []),
  ];
}
