import { originalOf, type TemplateText } from '../delivery/templates/originals.ts';
import type { DraftKind } from '../domain/draft/draft-kind.ts';
import type { Language } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listTemplateVersions, type TemplateRow } from '../storage/queries/templates.ts';
import type { ActionDeps } from './deps.ts';

export interface TemplateAsked {
  readonly workspaceId: string;
  readonly kind: DraftKind;
  readonly language: Language;
}

export interface TemplateRead {
  readonly kind: DraftKind;
  readonly language: Language;
  /** The workspace's own wording; `null` where the original holds. */
  readonly current: TemplateText | null;
  readonly original: TemplateText;
  /** The newest first. */
  readonly versions: readonly TemplateRow[];
  readonly members: ReadonlyMap<string, string>;
}

/** One wording with its versions, who wrote them, and the original. */
export async function readTemplate(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, kind, language }: TemplateAsked,
): Promise<TemplateRead> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const versions = await listTemplateVersions(trx, { workspaceId, kind, language });
    const writers = [
      ...new Set(versions.flatMap(({ writtenBy }) => (writtenBy === null ? [] : [writtenBy]))),
    ];
    const members = await listMembersById(trx, workspaceId, writers);
    const { subject = null, body = null } = versions[0] ?? {};
    return {
      kind,
      language,
      current: subject === null || body === null ? null : { subject, body },
      original: originalOf(language, kind),
      versions,
      members: new Map(members.map((member) => [member.id, member.name])),
    };
  });
}
