import type { ApplicationPage } from '../../../../contract/application-page.ts';
import type { Says } from '../../../../domain/fact/fact.ts';
import { usualWords } from '../../../lib/said-words.ts';
import type { Perspective } from '../perspective.ts';

/** The words of ours that the open duties call for, the most urgent first, then the everyday ones. */
export function ourLikelyWords(page: ApplicationPage, { us }: Perspective): readonly Says[] {
  const called = page.obligations
    .filter((one) => one.state.is === 'open' && one.owedBy === us)
    .flatMap((one) => usualWords(one.kind));
  const decided: readonly Says[] = us === 'team' && page.standing.untold ? ['decision'] : [];
  return [...new Set([...decided, ...called, ...EVERYDAY[us]])];
}

export function theirLikelyWords({ us }: Perspective): readonly Says[] {
  return us === 'team' ? EVERYDAY.candidate : EVERYDAY.team;
}

/** What the form starts with when it was opened for one duty. */
export function saidBefore(page: ApplicationPage, fulfils: string | undefined): string[] {
  const duty = page.obligations.find((one) => one.key === fulfils);
  return duty ? [...usualWords(duty.kind)] : [];
}

const EVERYDAY: Readonly<Record<Perspective['us'], readonly Says[]>> = {
  team: ['thanks', 'nextStep', 'holding', 'decision', 'acknowledgement'],
  candidate: ['answer', 'thanks', 'question', 'followUp', 'task', 'availability'],
};
