import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { asRowsOf, type StoredRow } from '../in-bulk.ts';

/** An obligation as it was last worked out. */
export interface KeptObligation {
  readonly applicationId: string;
  readonly key: string;
  readonly kind: StoredRow<'obligation'>['kind'];
  readonly owedBy: StoredRow<'obligation'>['owed_by'];
  readonly owedTo: StoredRow<'obligation'>['owed_to'];
  readonly ownerId: string | null;
  readonly becauseFactId: string;
  readonly becauseAt: Instant;
  readonly rule: string;
  readonly dueAt: Instant;
  readonly dueFrom: StoredRow<'obligation'>['due_from'];
  readonly lawAt: Instant | null;
  readonly state: StoredRow<'obligation'>['state'];
  readonly snoozedUntil: Instant | null;
}

/** Every open obligation of these applications, by due date. */
export async function listOpenObligations(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<KeptObligation[]> {
  return await askOpen(trx, { workspaceId, applicationIds: [...applicationIds] });
}

const askOpen = askedOften((trx, { workspaceId, applicationIds }: OfApplications) =>
  kept(trx, workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val(applicationIds))))
    .where('state', '=', sql.lit('open'))
    .orderBy('due_at'),
);

interface OfApplications {
  readonly workspaceId: string;
  readonly applicationIds: string[];
}

/** What one member owes, by due date: debriefs and scorecards beside the words to candidates. */
export async function listOpenObligationsOfMember(
  trx: Trx,
  workspaceId: string,
  { memberId, most }: { readonly memberId: string; readonly most: number },
): Promise<KeptObligation[]> {
  return await kept(trx, workspaceId)
    .where('owner_id', '=', memberId)
    .where('state', '=', 'open')
    .orderBy('due_at')
    .limit(most)
    .execute();
}

function kept(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('obligation')
    .select(['application_id as applicationId', 'key', 'kind', 'owed_by as owedBy', 'owed_to as owedTo'])
    .select(['owner_id as ownerId', 'because_fact_id as becauseFactId', 'because_at as becauseAt', 'rule'])
    .select([
      'due_at as dueAt',
      'due_from as dueFrom',
      'law_at as lawAt',
      'state',
      'snoozed_until as snoozedUntil',
    ])
    .where('workspace_id', '=', workspaceId);
}

export interface ChangedObligations {
  readonly workspaceId: string;
  /** Applications of which rows are there already, some of which may have to go. */
  readonly knownIds: readonly string[];
  /** All obligations of all the applications that changed. */
  readonly rows: readonly StoredRow<'obligation'>[];
}

/** Makes the kept obligations of these applications what they are now; rows that are the same are left alone. */
export async function saveObligations(
  trx: Trx,
  { workspaceId, knownIds, rows }: ChangedObligations,
): Promise<void> {
  if (knownIds.length + rows.length === 0) return;
  await sql`
    with given as materialized (select * from ${asRowsOf('obligation', rows)}),
    gone as (
      delete from obligation o where o.workspace_id = ${workspaceId} and o.application_id = any(${[...knownIds]}::uuid[])
        and not exists (select 1 from given r where r.application_id = o.application_id and r.key = o.key))
    insert into obligation select r.* from given r
    left join obligation o on o.workspace_id = r.workspace_id and o.application_id = r.application_id and o.key = r.key
    where o.* is distinct from r.*
    on conflict (workspace_id, application_id, key) do update set
      kind = excluded.kind, owed_by = excluded.owed_by, owed_to = excluded.owed_to, owner_id = excluded.owner_id,
      because_fact_id = excluded.because_fact_id, because_at = excluded.because_at, rule = excluded.rule,
      due_at = excluded.due_at, due_from = excluded.due_from,
      law_clock = excluded.law_clock, law_at = excluded.law_at, state = excluded.state, ended_at = excluded.ended_at,
      ended_how = excluded.ended_how, ended_fact_id = excluded.ended_fact_id, was_late = excluded.was_late,
      snoozed_until = excluded.snoozed_until`.execute(trx);
}

export interface LapsedOffer {
  readonly applicationId: string;
  readonly openingId: string;
  readonly offerId: string;
}

/** Offers whose end has passed without an answer, where somebody was ever kept in reserve and nobody of them heard of it. */
export async function listLapsedOffers(trx: Trx, workspaceId: string): Promise<readonly LapsedOffer[]> {
  const rows = await trx
    .selectFrom('obligation as o')
    .innerJoin('application as a', (join) =>
      join.onRef('a.workspace_id', '=', 'o.workspace_id').onRef('a.application_id', '=', 'o.application_id'),
    )
    .select(['o.application_id as applicationId', 'a.opening_id as openingId', 'o.key'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.kind', '=', 'offerLapsedWord')
    .where('o.state', '=', 'open')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('application as kept')
          .innerJoin('fact as f', (join) =>
            join
              .onRef('f.workspace_id', '=', 'kept.workspace_id')
              .onRef('f.application_id', '=', 'kept.application_id'),
          )
          .select('kept.application_id')
          .whereRef('kept.workspace_id', '=', 'o.workspace_id')
          .whereRef('kept.opening_id', '=', 'a.opening_id')
          .where('f.type', '=', 'DecisionMade')
          .where(sql`f.data ->> 'outcome'`, '=', 'hold'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fact as f')
            .innerJoin('application as other', (join) =>
              join
                .onRef('other.workspace_id', '=', 'f.workspace_id')
                .onRef('other.application_id', '=', 'f.application_id'),
            )
            .select('f.fact_id')
            .whereRef('f.workspace_id', '=', 'o.workspace_id')
            .whereRef('other.opening_id', '=', 'a.opening_id')
            .where('f.fact_id', '=', sql<string>`'lost:' || substr(o.key, length('offerLapsedWord:') + 1)`),
        ),
      ),
    )
    .execute();
  return rows.map(({ key, ...row }) => ({ ...row, offerId: key.slice(key.indexOf(':') + 1) }));
}
