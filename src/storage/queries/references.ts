import type { RefereeRelation } from '../../domain/fact/fact.ts';
import type { Language } from '../../domain/wording/language.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';

/** Who is behind a reference, with what must be known to write to them. */
export interface RefereeRow {
  readonly applicationId: string;
  readonly referenceId: string;
  readonly relation: RefereeRelation;
  readonly personId: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly timeZone: string | null;
  readonly language: Language | null;
  readonly erasedAt: Instant | null;
}

export async function saveNewReference(trx: Trx, row: StoredRow<'reference'>): Promise<void> {
  await insertInBulk(trx, 'reference', [row]);
}

/** The referees of these applications, in the order in which they were named. */
export async function listReferees(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<RefereeRow[]> {
  return await trx
    .selectFrom('reference as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'r.workspace_id').onRef('p.person_id', '=', 'r.person_id'),
    )
    .select(['r.application_id as applicationId', 'r.reference_id as referenceId', 'r.relation'])
    .select(['p.person_id as personId', 'p.name', 'p.address', 'p.phone', 'p.country', 'p.region'])
    .select(['p.time_zone as timeZone', 'p.language', 'p.erased_at as erasedAt'])
    .where('r.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('r.application_id', '=', fn.any(val([...applicationIds]))))
    .orderBy('r.named_at')
    .orderBy('r.reference_id')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, language: row.language ?? null })));
}

export interface AnswerRow {
  readonly applicationId: string;
  readonly referenceId: string;
  readonly question: string;
  readonly text: string;
  readonly givenAt: Instant;
  readonly writtenBy: string | null;
}

/** What referees said about these applications and nobody has erased. */
export async function listReferenceAnswers(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<AnswerRow[]> {
  if (applicationIds.length === 0) return [];
  return await trx
    .selectFrom('reference_answer')
    .select(['application_id as applicationId', 'reference_id as referenceId', 'question', 'text'])
    .select(['given_at as givenAt', 'written_by as writtenBy'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .where('erased_at', 'is', null)
    .orderBy('given_at')
    .execute();
}

export async function saveReferenceAnswers(
  trx: Trx,
  rows: readonly StoredRow<'reference_answer'>[],
): Promise<void> {
  await insertInBulk(trx, 'reference_answer', rows);
}
