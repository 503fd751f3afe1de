import { AppError } from '../../domain/app-error.ts';
import type { PlainDate } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import type { OpeningState } from '../schema.ts';

export interface OpeningRow {
  readonly openingId: string;
  readonly title: string;
  readonly state: OpeningState;
  readonly ownerId: string | null;
  readonly leadId: string | null;
  readonly managerId: string | null;
  readonly headOfHiringId: string | null;
  readonly complianceOwnerId: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly timeZone: string | null;
  readonly employerSize: number | null;
  readonly frozenUntil: PlainDate | null;
  readonly isPubliclyPosted: boolean;
  readonly isFollowUpPartOfJob: boolean;
}

export async function findOpening(
  trx: Trx,
  workspaceId: string,
  openingId: string,
): Promise<OpeningRow | undefined> {
  const [opening] = await askOne(trx, { workspaceId, openingId });
  return opening;
}

const askOne = askedOften(
  (trx, { workspaceId, openingId }: { readonly workspaceId: string; readonly openingId: string }) =>
    openings(trx, workspaceId).where('opening_id', '=', openingId),
);

export async function getOpening(trx: Trx, workspaceId: string, openingId: string): Promise<OpeningRow> {
  const opening = await findOpening(trx, workspaceId, openingId);
  if (!opening)
    throw new AppError('opening_not_found', `There is no opening "${openingId}" in this workspace`);
  return opening;
}

export interface OpeningsAsked {
  readonly state?: OpeningState | undefined;
  /** A part of the title. */
  readonly words?: string | undefined;
  readonly after?: OpeningCursor | undefined;
  readonly most: number;
}

export interface OpeningCursor {
  readonly title: string;
  readonly openingId: string;
}

/** Openings by title, from the cursor on. */
export async function listOpenings(
  trx: Trx,
  workspaceId: string,
  asked: OpeningsAsked,
): Promise<OpeningRow[]> {
  let query = openings(trx, workspaceId);
  if (asked.state) query = query.where('state', '=', asked.state);
  if (asked.words) query = query.where('title', 'ilike', `%${asked.words.replace(/[\\%_]/g, '\\$&')}%`);
  const { after } = asked;
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('title', 'opening_id'), '>', tuple(after.title, after.openingId)),
    );
  return await query.orderBy('title').orderBy('opening_id').limit(asked.most).execute();
}

/** Adds openings that are not there yet; answers how many were new. */
export async function saveNewOpenings(trx: Trx, rows: readonly StoredRow<'opening'>[]): Promise<number> {
  return await insertInBulk(trx, 'opening', rows);
}

export type OpeningChange = Partial<Omit<StoredRow<'opening'>, 'workspace_id' | 'opening_id' | 'created_at'>>;

/** Changes what is named. A new ladder, place or switch reaches the standings with `wakeStandings`. */
export async function saveOpening(
  trx: Trx,
  { workspaceId, openingId }: { readonly workspaceId: string; readonly openingId: string },
  change: OpeningChange,
): Promise<void> {
  await trx
    .updateTable('opening')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .execute();
}

function openings(trx: Trx, workspaceId: string) {
  return trx
    .selectFrom('opening')
    .select(['opening_id as openingId', 'title', 'state', 'owner_id as ownerId', 'lead_id as leadId'])
    .select(['manager_id as managerId', 'head_of_hiring_id as headOfHiringId'])
    .select(['compliance_owner_id as complianceOwnerId', 'country', 'region', 'time_zone as timeZone'])
    .select(['employer_size as employerSize', 'frozen_until as frozenUntil'])
    .select(['is_publicly_posted as isPubliclyPosted', 'is_follow_up_part_of_job as isFollowUpPartOfJob'])
    .where('workspace_id', '=', workspaceId);
}
