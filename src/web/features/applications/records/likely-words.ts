import type { ApplicationPage } from '../../../../contract/application-page.ts';
import type { TeamWord } from '../../../../domain/fact/fact.ts';
import { usualWords } from '../words.ts';

/** The words that the open duties of the team call for, the most urgent first, then the everyday ones. */
export function likelyWords(page: ApplicationPage): readonly TeamWord[] {
  const called = page.obligations
    .filter((one) => one.state.is === 'open' && one.owedBy === 'team')
    .flatMap((one) => usualWords(one.kind));
  const decided: readonly TeamWord[] = page.standing.untold ? ['decision'] : [];
  return [...new Set([...decided, ...called, ...EVERYDAY])];
}

/** What the form starts with when it was opened for one duty. */
export function saidBefore(page: ApplicationPage, fulfils: string | undefined): string[] {
  const duty = page.obligations.find((one) => one.key === fulfils);
  return duty ? [...usualWords(duty.kind)] : [];
}

const EVERYDAY: readonly TeamWord[] = ['thanks', 'nextStep', 'holding', 'decision', 'acknowledgement'];
