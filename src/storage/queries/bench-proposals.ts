import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { BenchProposalTable, BenchReasons } from '../closing-tables.ts';
import type { Trx } from '../database.ts';

/** Somebody of the bench who was close in an opening like the one asked about. */
export interface Alike {
  readonly personId: string;
  readonly openingId: string;
  /** How alike the two titles are, letter by letter: 1 is the same. */
  readonly likeness: number;
  readonly sharedSkills: readonly string[];
  readonly isSameLevel: boolean;
  readonly isSamePlace: boolean;
  readonly isLookedFor: boolean;
}

/** In the order in which the openings are alike; among those, whoever was met most often and latest. */
export async function listAlike(
  trx: Trx,
  { openingId, most }: { readonly openingId: string; readonly most: number },
): Promise<readonly Alike[]> {
  const { rows } = await sql<Alike>`
    select person_id as "personId", opening_id as "openingId", likeness, shared_skills as "sharedSkills",
      is_same_level as "isSameLevel", is_same_place as "isSamePlace", is_looked_for as "isLookedFor"
    from bench_like(${openingId}::uuid, ${most}::int)`.execute(trx);
  return rows;
}

/** Open openings for which nobody looked through the bench yet, such as an import brings: the newest first. */
export async function listUnsearched(trx: Trx, workspaceId: string, most: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('opening')
    .select('opening_id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .where('bench_searched_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.opening_id);
}

export interface Proposal {
  readonly personId: string;
  readonly personName: string;
  readonly applicationId: string;
  readonly reasons: BenchReasons;
  readonly closeIn: string;
  readonly metAt: Instant | null;
  readonly timesMet: number;
  readonly lookingFor: string | null;
  readonly state: BenchProposalTable['state'];
  readonly newApplicationId: string | null;
  /** The note that was written ahead and is still a draft. */
  readonly draftId: string | null;
}

/** Who was proposed for an opening and still agrees to hear of it, in the order in which they were proposed. */
export async function listProposals(trx: Trx, workspaceId: string, openingId: string): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select q.person_id as "personId", p.name as "personName", b.application_id as "applicationId", q.reasons,
      o.title as "closeIn", b.met_at as "metAt", b.times_met as "timesMet", b.looking_for as "lookingFor", q.state,
      q.application_id as "newApplicationId", d.message_id as "draftId"
    from bench_proposal q join bench_place b on b.workspace_id = q.workspace_id and b.person_id = q.person_id
    join person p on p.workspace_id = q.workspace_id and p.person_id = q.person_id
    join opening o on o.workspace_id = q.workspace_id and o.opening_id = (q.reasons ->> 'openingId')::uuid
    left join message d on d.workspace_id = q.workspace_id and d.message_id = q.prepared_id and d.state = 'draft'
    where q.workspace_id = ${workspaceId} and q.opening_id = ${openingId} and q.state <> 'putAside'
      and (b.state = 'agreed' or q.state = 'applied')
    order by q.state = 'applied', q.place`.execute(trx);
  return rows.map((row) => ({ ...row, metAt: row.metAt === null ? null : Number(row.metAt) }));
}

export type NewProposal = Pick<BenchProposalTable, 'person_id' | 'place'> & {
  readonly reasons: BenchReasons;
};

/** Proposes whoever was not proposed for this opening before; what was settled stays settled. */
export async function saveProposals(
  trx: Trx,
  workspaceId: string,
  {
    openingId,
    rows,
    at,
  }: { readonly openingId: string; readonly rows: readonly NewProposal[]; readonly at: Instant },
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('bench_proposal')
    .values(
      rows.map(({ reasons, ...row }) => ({
        ...row,
        workspace_id: workspaceId,
        opening_id: openingId,
        reasons: JSON.stringify(reasons),
        proposed_at: at,
        state: 'proposed' as const,
        settled_by: null,
        settled_at: null,
        application_id: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'opening_id', 'person_id'])
        .doUpdateSet((eb) => ({ place: eb.ref('excluded.place'), reasons: eb.ref('excluded.reasons') }))
        .where('bench_proposal.state', '=', 'proposed'),
    )
    .execute();
}

export async function settleProposalRow(
  trx: Trx,
  {
    workspaceId,
    openingId,
    personId,
  }: { readonly workspaceId: string; readonly openingId: string; readonly personId: string },
  change: Pick<BenchProposalTable, 'state' | 'settled_by' | 'settled_at'> & {
    readonly application_id?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bench_proposal')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function saveProfile(
  trx: Trx,
  workspaceId: string,
  {
    openingId,
    level,
    skills,
  }: { readonly openingId: string; readonly level: string | null; readonly skills: readonly string[] },
): Promise<void> {
  await sql`insert into opening_profile (workspace_id, opening_id, level, skills)
    values (${workspaceId}, ${openingId}, ${level}, ${[...skills]}::text[])
    on conflict (workspace_id, opening_id) do update set level = excluded.level, skills = excluded.skills`.execute(
    trx,
  );
}

export async function findProfile(trx: Trx, workspaceId: string, openingId: string) {
  return await trx
    .selectFrom('opening_profile')
    .select(['level', 'skills'])
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .executeTakeFirst();
}
