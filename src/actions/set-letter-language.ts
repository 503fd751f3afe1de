import type { Language } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { savePersonLanguage } from '../storage/queries/letter-people.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface SetLetterLanguage extends Acting {
  readonly applicationId: string;
  readonly language: Language;
}

/** In which language the candidate of an application is written to and called from now on, wherever they live. */
export async function setLetterLanguage(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, applicationId, language }: SetLetterLanguage,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    await savePersonLanguage(trx, workspaceId, { personId, language });
  });
}
