import { AppError } from '../domain/app-error.ts';
import { wasEverMet } from '../domain/history/ever-met.ts';
import type { History } from '../domain/history/history.ts';
import { assess } from '../domain/standing/assess.ts';
import type { InEveryLanguage } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listApplicationsOfPeople } from '../storage/queries/applications.ts';
import { getPerson } from '../storage/queries/people.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { erasePerson, type OnePerson } from './erase-person.ts';
import { loadHistory } from './load-history.ts';
import { withdraw } from './own-data.ts';
import { recordRequest } from './record-request.ts';

export interface EraseAsMember extends Acting, OnePerson {
  /** They asked for it: what they applied for is taken back with it, which is their own last word. */
  readonly theyAsked: boolean;
}

/**
 * A member erases somebody. Whoever was met, or decided on, is told first, unless they asked to be erased themselves:
 * erasing is no way to close in silence.
 */
export async function eraseAsMember(deps: ActionDeps, input: EraseAsMember): Promise<void> {
  const { workspaceId, memberId, personId, theyAsked } = input;
  const { name, erasedAt, unclosed } = await findUnclosed(deps, input);
  if (erasedAt !== null) return;
  const untold = unclosed.filter((one) => one.isOwedAWord);
  if (!theyAsked && untold.length > 0) throw untoldBy(name, untold[0]?.opening ?? '');
  const at = deps.clock.now();
  for (const { applicationId } of unclosed) {
    const one = { workspaceId, applicationId };
    if (theyAsked) await withdraw(deps, { ...one, toldTo: memberId });
    else {
      const actor = { kind: 'member', id: memberId } as const;
      const closed = { type: 'ApplicationClosed', id: deps.newId(), at, recordedAt: at, actor } as const;
      await recordRequest(deps, { ...one, request: { kind: 'close', closed }, authorId: memberId });
    }
  }
  await erasePerson(deps, { workspaceId, personId });
}

/** In how many applications somebody was met, or decided on, and has heard no last word. */
export async function countUntold(deps: ActionDeps, one: OnePerson): Promise<number> {
  const { unclosed } = await findUnclosed(deps, one);
  return unclosed.filter(({ isOwedAWord: isOwed }) => isOwed).length;
}

/** What is still going on with a person of a team, and for what. */
async function findUnclosed({ database, clock, policies }: ActionDeps, { workspaceId, personId }: OnePerson) {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const { name, erasedAt } = await getPerson(trx, workspaceId, personId);
    const unclosed = [];
    for (const row of await listApplicationsOfPeople(trx, workspaceId, [personId])) {
      const { applicationId, openingTitle: opening } = row;
      const { history, policy } = await loadHistory(trx, { workspaceId, applicationId }, policies);
      if (history.circumstances.workspace === 'seeker') continue;
      if (assess(history, policy, clock.now()).closure !== null) continue;
      unclosed.push({ applicationId, opening, isOwedAWord: isOwedAWord(history) });
    }
    return { name, erasedAt, unclosed };
  });
}

function isOwedAWord(history: History): boolean {
  return wasEverMet(history) || history.decisions.length > 0;
}

function untoldBy(name: string, opening: string): AppError {
  return new AppError('nobody_told', (language) => UNTOLD[language](name, opening));
}

const UNTOLD: InEveryLanguage<(name: string, opening: string) => string> = {
  en: (name, opening) =>
    `Cannot erase ${name}: nobody has told them yet how “${opening}” ended. Tell them first, or say that they asked to be erased`,
  fr: (name, opening) =>
    `Impossible d’effacer ${name} : personne ne lui a encore dit comment « ${opening} » s’est terminé. Dites-le d’abord, ou indiquez que la personne a demandé l’effacement`,
  de: (name, opening) =>
    `${name} lässt sich noch nicht löschen: Niemand hat gesagt, wie „${opening}“ ausgegangen ist. Sagen Sie es zuerst, oder geben Sie an, dass die Löschung gewünscht wurde`,
  es: (name, opening) =>
    `No se puede borrar a ${name}: nadie le ha dicho aún cómo terminó «${opening}». Dígaselo primero, o indique que pidió el borrado`,
};
