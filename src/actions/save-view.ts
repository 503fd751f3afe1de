import { AppError } from '../domain/app-error.ts';
import type { InEveryLanguage } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  listSavedViews,
  nameView,
  removeView,
  type SavedView,
  saveView,
} from '../storage/queries/saved-views.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

/** Far more than anybody finds their way in. */
const MOST_VIEWS = 100;

/** Keeps a view of Today under a name of the member's own; one of the same name gives its place to it. */
export async function keepView(
  { database, clock, newId }: ActionDeps,
  { workspaceId, memberId, ...view }: Acting & Omit<SavedView, 'id'>,
): Promise<SavedView[]> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const known = await listSavedViews(trx, workspaceId, memberId);
    if (known.length >= MOST_VIEWS) throw new AppError('input_invalid', (language) => TOO_MANY[language]);
    await saveView(trx, { workspaceId, memberId, ...view, id: newId(), savedAt: clock.now() });
    return await listSavedViews(trx, workspaceId, memberId);
  });
}

const TOO_MANY: InEveryLanguage<string> = {
  en: `Cannot keep another view: you have ${MOST_VIEWS}. Remove one first`,
  fr: `Impossible de garder une vue de plus : vous en avez ${MOST_VIEWS}. Supprimez-en une d’abord`,
  de: `Noch eine Ansicht kann nicht gespeichert werden: Sie haben schon ${MOST_VIEWS}. Entfernen Sie erst eine`,
  es: `No se puede guardar otra vista: ya tiene ${MOST_VIEWS}. Elimine antes una`,
};

interface RenameView extends Acting {
  readonly viewId: string;
  readonly name: string;
}

/** Gives one of the member's own views another name. Throws when another one has it, or the member has no such view. */
export async function renameView(
  { database }: ActionDeps,
  { workspaceId, memberId, viewId, name }: RenameView,
): Promise<SavedView[]> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const others = (await listSavedViews(trx, workspaceId, memberId)).filter(({ id }) => id !== viewId);
    if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      throw new AppError('input_invalid', (language) => nameTaken(name)[language]);
    if (!(await nameView(trx, workspaceId, { memberId, viewId, name })))
      throw new AppError('view_not_found', `You have no view "${viewId}"`);
    return await listSavedViews(trx, workspaceId, memberId);
  });
}

function nameTaken(name: string): InEveryLanguage<string> {
  return {
    en: `Cannot call the view “${name}”: another one of yours has that name`,
    fr: `Impossible d’appeler la vue « ${name} » : une autre de vos vues porte ce nom`,
    de: `Die Ansicht kann nicht „${name}“ heißen: Eine andere Ihrer Ansichten heißt schon so`,
    es: `La vista no puede llamarse «${name}»: otra de sus vistas ya tiene ese nombre`,
  };
}

/** Forgets one of the member's own views. Throws when the member has no such view. */
export async function forgetView(
  { database }: ActionDeps,
  { workspaceId, memberId, viewId }: Acting & { readonly viewId: string },
): Promise<SavedView[]> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    if (!(await removeView(trx, workspaceId, { memberId, viewId })))
      throw new AppError('view_not_found', `You have no view "${viewId}"`);
    return await listSavedViews(trx, workspaceId, memberId);
  });
}
