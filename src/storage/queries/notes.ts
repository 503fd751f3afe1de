import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';

/** What a member wrote beside a fact. Kept apart from it, so that it can be erased. */
export interface Note {
  readonly id: string;
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly factId: string | null;
  readonly kind: string;
  readonly text: string;
  readonly authorId: string | null;
  readonly writtenAt: number;
}

/** The id comes from the request, so that the same one twice writes one note. */
export async function insertNote(trx: Trx, note: Note): Promise<void> {
  await trx
    .insertInto('note')
    .values({
      workspace_id: note.workspaceId,
      note_id: note.id,
      application_id: note.applicationId,
      fact_id: note.factId,
      kind: note.kind,
      text: note.text,
      author_id: note.authorId,
      written_at: note.writtenAt,
      erased_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The notes of one application that belong to a fact and are not erased: the fact's id to the text. */
export async function notesByFact(
  trx: Trx,
  workspaceId: string,
  applicationId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await askNotes(trx, { workspaceId, applicationId });
  return new Map(rows.map((row) => [row.fact_id ?? '', row.text]));
}

const askNotes = askedOften(
  (trx, { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string }) =>
    trx
      .selectFrom('note')
      .select(['fact_id', 'text'])
      .where('workspace_id', '=', workspaceId)
      .where('application_id', '=', applicationId)
      .where('fact_id', 'is not', null)
      .where('erased_at', 'is', null),
);

/** What members wrote for somebody who said yes: told with the celebration, each with who wrote it. */
export const TEAM_NOTE = 'teamNote';

export interface TeamNoteRow {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly authorId: string | null;
  readonly writtenAt: number;
}

export async function listTeamNotes(
  trx: Trx,
  { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string },
): Promise<TeamNoteRow[]> {
  return await trx
    .selectFrom('note as n')
    .leftJoin('member as m', (join) =>
      join.onRef('m.workspace_id', '=', 'n.workspace_id').onRef('m.member_id', '=', 'n.author_id'),
    )
    .select(['n.note_id as id', 'n.text', 'm.name as by', 'n.author_id as authorId'])
    .select('n.written_at as writtenAt')
    .where('n.workspace_id', '=', workspaceId)
    .where('n.application_id', '=', applicationId)
    .where('n.kind', '=', TEAM_NOTE)
    .where('n.erased_at', 'is', null)
    .orderBy('n.written_at')
    .execute();
}
