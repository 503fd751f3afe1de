import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Says } from '../../../domain/fact/fact.ts';
import type { Party } from '../../../domain/party.ts';
import type { Phrase } from '../../lib/language/phrase.ts';
import { OWN_WORDS, TEAM_WORDS, THEIR_WORDS } from '../../lib/said-words.ts';
import { useWorkspace } from '../../lib/workspace.ts';

/** Who "you" are here and who is on the other side: a hiring team looks at a candidate, a job seeker at a company. */
export interface Perspective {
  readonly us: 'team' | 'candidate';
  readonly them: Extract<Party, 'team' | 'candidate' | 'agency'>;
  /** As it stands alone or begins a sentence. */
  readonly themName: string;
  readonly isThroughAgency: boolean;
  readonly ourWords: Readonly<Partial<Record<Says, Phrase>>>;
  readonly theirWords: Readonly<Partial<Record<Says, Phrase>>>;
}

export function usePerspective(page: ApplicationPage): Perspective {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const isThroughAgency = page.channel === 'agency';
  if (isTeam) {
    const them = isThroughAgency ? 'agency' : 'candidate';
    const words = { ourWords: TEAM_WORDS, theirWords: THEIR_WORDS };
    return { us: 'team', them, themName: page.person.name, isThroughAgency, ...words };
  }
  const them = isThroughAgency ? 'agency' : 'team';
  const themName = page.company ?? t('The company');
  const words = { ourWords: OWN_WORDS, theirWords: TEAM_WORDS };
  return { us: 'candidate', them, themName, isThroughAgency, ...words };
}
