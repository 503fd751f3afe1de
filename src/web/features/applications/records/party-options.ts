import { t } from '../../../lib/language/phrase.ts';
import type { Perspective } from '../perspective.ts';

/** Those who could have done something to an interview, by the names that the page gives them. */
export function partyOptions({
  us,
  themName,
  isThroughAgency,
}: Perspective): { value: string; label: string }[] {
  const [team, candidate] = us === 'team' ? [t('We'), themName] : [themName, t('You')];
  return [
    { value: 'team', label: team },
    { value: 'candidate', label: candidate },
    ...(isThroughAgency ? [{ value: 'agency', label: t('The agency') }] : []),
  ];
}
