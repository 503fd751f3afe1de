import type { ApplicationPage } from '../../../../contract/application-page.ts';
import type { Says } from '../../../../domain/fact/fact.ts';
import type { ObligationKind } from '../../../../domain/obligation/obligation.ts';
import type { Party } from '../../../../domain/party.ts';
import type { Phrase } from '../../../lib/language/phrase.ts';
import { TEAM_WORDS, THEIR_WORDS, usualWords } from '../../../lib/said-words.ts';
import { useWorkspace } from '../../../lib/workspace.ts';

/** Who speaks to whom from here, and what they usually say. */
export interface Sides {
  readonly us: 'team' | 'candidate';
  readonly them: Extract<Party, 'team' | 'candidate' | 'agency'>;
  readonly words: Readonly<Partial<Record<Says, Phrase>>>;
}

export function useSides(page: ApplicationPage): Sides {
  const isTeam = useWorkspace().kind === 'team';
  const isThroughAgency = page.channel === 'agency';
  if (isTeam) return { us: 'team', them: isThroughAgency ? 'agency' : 'candidate', words: TEAM_WORDS };
  return { us: 'candidate', them: isThroughAgency ? 'agency' : 'team', words: THEIR_WORDS };
}

/** What a word for a duty starts with; for a duty of the other side, a reminder. */
export function firstWords(kind: ObligationKind | null, isOurs: boolean): Says[] {
  if (!isOurs) return ['reminder'];
  return kind === null ? [] : [...usualWords(kind)];
}

export function likelyWords(page: ApplicationPage, first: readonly Says[]): readonly Says[] {
  const decided: readonly Says[] = page.standing.untold ? ['decision'] : [];
  return [...new Set<Says>([...first, ...decided, 'thanks', 'nextStep', 'holding', 'acknowledgement'])];
}
