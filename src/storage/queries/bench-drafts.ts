import { sql } from 'kysely';
import type { PlainDate } from '../../lib/instant.ts';
import type { BenchPlaceTable } from '../closing-tables.ts';
import type { Trx } from '../database.ts';

/** Somebody of the bench for whom a letter is due and not written yet. */
export interface UnreadyPlace {
  readonly personId: string;
  readonly applicationId: string;
  readonly kind: NonNullable<BenchPlaceTable['prepared_kind']>;
}

/** Whose consent ends soon, then who hears a light word; of somebody with both the question comes first. */
export async function listUnreadyPlaces(
  trx: Trx,
  workspaceId: string,
  { today, renewalBefore, most }: UnreadyAsked,
): Promise<readonly UnreadyPlace[]> {
  const { rows } = await sql<UnreadyPlace>`
    (select person_id as "personId", application_id as "applicationId", 'benchRenewal' as kind from bench_place
      where workspace_id = ${workspaceId} and state = 'agreed' and renewal_asked_at is null
        and prepared_kind is distinct from 'benchRenewal' and until_day <= ${renewalBefore}::date
      order by until_day limit ${most})
    union all
    (select person_id, application_id, 'benchTouch' from bench_place
      where workspace_id = ${workspaceId} and state = 'agreed' and prepared_kind is null and touch_due_on <= ${today}::date
        and not (renewal_asked_at is null and until_day <= ${renewalBefore}::date)
      order by touch_due_on limit ${most})`.execute(trx);
  return rows;
}

export interface UnreadyAsked {
  readonly today: PlainDate;
  readonly renewalBefore: PlainDate;
  readonly most: number;
}

/** Somebody who comes to mind for an open opening, and the note to whom is not written yet. */
export interface UnreadyProposal {
  readonly openingId: string;
  readonly openingTitle: string;
  readonly personId: string;
  readonly applicationId: string;
}

/** Only the first few of each opening: they are written to first, and the others may never be. */
export async function listUnreadyProposals(
  trx: Trx,
  workspaceId: string,
  { first, most }: { readonly first: number; readonly most: number },
): Promise<readonly UnreadyProposal[]> {
  const { rows } = await sql<UnreadyProposal>`
    select q.opening_id as "openingId", o.title as "openingTitle", q.person_id as "personId", b.application_id as "applicationId"
    from bench_proposal q
    join opening o on o.workspace_id = q.workspace_id and o.opening_id = q.opening_id and o.state = 'open'
    join bench_place b on b.workspace_id = q.workspace_id and b.person_id = q.person_id and b.state = 'agreed'
    where q.workspace_id = ${workspaceId} and q.state = 'proposed' and not q.is_prepared and q.place <= ${first}
    order by q.proposed_at desc, q.place limit ${most}`.execute(trx);
  return rows;
}

/** The mail that is ready; `null` where it could not be written, so that nobody tries again and again. */
export async function markPlaceReady(
  trx: Trx,
  workspaceId: string,
  { personId, kind }: UnreadyPlace,
  messageId: string | null,
): Promise<void> {
  await trx
    .updateTable('bench_place')
    .set({ prepared_kind: kind, prepared_id: messageId })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute();
}

export async function markProposalReady(
  trx: Trx,
  workspaceId: string,
  { openingId, personId }: UnreadyProposal,
  messageId: string | null,
): Promise<void> {
  await trx
    .updateTable('bench_proposal')
    .set({ is_prepared: true, prepared_id: messageId })
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .where('person_id', '=', personId)
    .execute();
}

/** Every letter that was written ahead for somebody and that nobody sent or discarded. */
export async function listReadyDrafts(
  trx: Trx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{ messageId: string }>`
    select m.message_id as "messageId" from message m
    where m.workspace_id = ${workspaceId} and m.state = 'draft' and m.message_id in (
      select prepared_id from bench_place where workspace_id = ${workspaceId} and person_id = any(${[...personIds]}::uuid[])
      union all
      select prepared_id from bench_proposal where workspace_id = ${workspaceId} and person_id = any(${[...personIds]}::uuid[]))`.execute(
    trx,
  );
  return rows.map((row) => row.messageId);
}

/** Openings that are open and like where somebody was close, or like what they look for, are looked through anew soon. */
export async function askToLookAgain(trx: Trx, workspaceId: string, personId: string): Promise<void> {
  await sql`update opening set bench_searched_at = null
    where workspace_id = ${workspaceId} and opening_id in (select open_openings_like(${personId}::uuid, ${MOST_OPENINGS}))`.execute(
    trx,
  );
}

/** As many as a person could hear of; the newest first. */
const MOST_OPENINGS = 50;
