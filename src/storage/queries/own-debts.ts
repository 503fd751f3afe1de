import { type SqlBool, sql } from 'kysely';
import type { DueFrom, ObligationKind } from '../../domain/obligation/obligation.ts';
import type { Party } from '../../domain/party.ts';
import type { Instant } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';

/** Something that a member owes the file, with what people call the application. */
export interface OwnDebtRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly openingId: string;
  readonly openingTitle: string;
  readonly key: string;
  readonly kind: ObligationKind;
  readonly owedBy: Party;
  readonly owedTo: Party;
  readonly becauseAt: Instant;
  readonly rule: string;
  readonly dueAt: Instant;
  readonly dueFrom: DueFrom;
  readonly snoozedUntil: Instant | null;
}

export interface OwnDebtsAsked {
  readonly memberId: string;
  readonly openingId?: string | undefined;
  readonly most: number;
}

const TO_THE_FILE: readonly ObligationKind[] = ['debrief', 'scorecard'];

/**
 * Written into the statement as the index has it (0035-own-debts.sql): with parameters in their place the server could not
 * keep a plan that uses it.
 */
const IS_OWED_TO_FILE = sql<SqlBool>`d.state = 'open' and d.kind in (${sql.join(TO_THE_FILE.map((kind) => sql.lit(kind)))})`;

/** The debriefs and scorecards that a member owes, the earliest due first; reads an index of nothing else. */
export async function listOwnDebts(
  trx: Trx,
  workspaceId: string,
  { openingId, ...asked }: OwnDebtsAsked,
): Promise<OwnDebtRow[]> {
  const reader = { workspaceId, ...asked };
  if (openingId === undefined) return await askAll(trx, reader);
  return await debts(trx, reader).where('a.opening_id', '=', openingId).execute();
}

const askAll = askedOften(debts);

interface Reader extends Pick<OwnDebtsAsked, 'memberId' | 'most'> {
  readonly workspaceId: string;
}

function debts(trx: Trx, { workspaceId, memberId, most }: Reader) {
  return trx
    .selectFrom('obligation as d')
    .innerJoin('application as a', (join) =>
      join.on('a.workspace_id', '=', workspaceId).onRef('a.application_id', '=', 'd.application_id'),
    )
    .innerJoin('person as p', (join) =>
      join.on('p.workspace_id', '=', workspaceId).onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.on('o.workspace_id', '=', workspaceId).onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .where('d.workspace_id', '=', workspaceId)
    .where('d.owner_id', '=', memberId)
    .where(IS_OWED_TO_FILE)
    .select(['d.application_id as applicationId', 'a.person_id as personId', 'p.name as personName'])
    .select(['a.opening_id as openingId', 'o.title as openingTitle', 'd.key', 'd.kind'])
    .select(['d.owed_by as owedBy', 'd.owed_to as owedTo', 'd.because_at as becauseAt', 'd.rule'])
    .select(['d.due_at as dueAt', 'd.due_from as dueFrom', 'd.snoozed_until as snoozedUntil'])
    .orderBy('d.due_at')
    .orderBy('d.key')
    .limit(most);
}
