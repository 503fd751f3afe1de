import { faultsOf } from '../delivery/templates/faults.ts';
import { originalOf, type TemplateText } from '../delivery/templates/originals.ts';
import { AppError } from '../domain/app-error.ts';
import type { DraftKind } from '../domain/draft/draft-kind.ts';
import type { InEveryLanguage, Language } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { insertTemplate, listTemplateVersions, type TemplateRow } from '../storage/queries/templates.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';

export interface SaveTemplate extends Acting {
  readonly kind: DraftKind;
  readonly language: Language;
  /** `null` gives the letter its original wording back. */
  readonly text: TemplateText | null;
  /** The version that was looked at. */
  readonly version: number;
}

/**
 * Keeps a new version of a wording. Refused where it could not be filled, with the line, and where somebody wrote another
 * version meanwhile. The same text as the original is the original.
 */
export async function saveTemplate(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  input: SaveTemplate,
): Promise<void> {
  const { workspaceId, memberId, kind, language } = input;
  const text = isOriginal(input) ? null : input.text;
  if (text !== null) refuseFaults(text);
  await inWorkspace(database, workspaceId, async (trx) => {
    const [latest] = await listTemplateVersions(trx, { workspaceId, kind, language });
    if ((latest?.version ?? 0) !== input.version) throw changedMeanwhile();
    if (isSame(latest, text)) return;
    const isKept = await insertTemplate(trx, {
      workspaceId,
      kind,
      language,
      version: input.version + 1,
      subject: text?.subject ?? null,
      body: text?.body ?? null,
      writtenBy: memberId,
      writtenAt: clock.now(),
    });
    if (!isKept) throw changedMeanwhile();
  });
}

function isOriginal({ kind, language, text }: SaveTemplate): boolean {
  const original = originalOf(language, kind);
  return text?.subject === original.subject && text.body === original.body;
}

function isSame(latest: TemplateRow | undefined, text: TemplateText | null): boolean {
  return (
    (latest?.subject ?? null) === (text?.subject ?? null) && (latest?.body ?? null) === (text?.body ?? null)
  );
}

function refuseFaults(text: TemplateText): void {
  const faults = faultsOf(text);
  if (faults.length === 0) return;
  const fields = Object.fromEntries(
    faults.map(({ part, line, message }) => [
      `text.${part}`,
      line === null ? message : `line ${line}: ${message}`,
    ]),
  );
  throw new AppError('input_invalid', (language) => UNFILLABLE[language], fields);
}

const UNFILLABLE: InEveryLanguage<string> = {
  en: 'Cannot keep this wording: it could not be filled',
  fr: 'Cette formulation ne peut pas être gardée : elle ne pourrait pas être remplie',
  de: 'Dieser Wortlaut kann nicht gespeichert werden: Er ließe sich nicht ausfüllen',
  es: 'No se puede guardar esta redacción: no se podría rellenar',
};

const CHANGED: InEveryLanguage<string> = {
  en: 'Cannot keep this wording: somebody has changed it since you opened it. Look at theirs first',
  fr: 'Cette formulation ne peut pas être gardée : quelqu’un l’a modifiée depuis que vous l’avez ouverte. Regardez d’abord la sienne',
  de: 'Dieser Wortlaut kann nicht gespeichert werden: Jemand hat ihn geändert, seit Sie ihn geöffnet haben. Sehen Sie zuerst die andere Fassung an',
  es: 'No se puede guardar esta redacción: alguien la ha cambiado desde que usted la abrió. Lea primero la versión actual',
};

function changedMeanwhile(): AppError {
  return new AppError('template_changed', (language) => CHANGED[language]);
}
