import type { Circumstances, Ladder, OpeningTraits } from '../../domain/circumstances.ts';
import type { Place } from '../../domain/party.ts';
import type { Instant } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import type { StoredRow } from '../in-bulk.ts';

/** The circumstances of an application and what its policy is chosen by. */
export interface Surroundings {
  readonly applicationId: string;
  readonly openingId: string;
  readonly circumstances: Circumstances;
  /** Since when Heardback knows of it: what would have been done before is nobody's work any more. */
  readonly knownSince: Instant;
}

/** One object for each place, since calendars are found fastest by the very same object. */
export type SharePlace = (place: Place) => Place;

/** Who is who around each of the applications, worked out from their rows. */
export async function listSurroundings(
  trx: Trx,
  {
    workspaceId,
    applicationIds,
  }: { readonly workspaceId: string; readonly applicationIds: readonly string[] },
  sharePlace: SharePlace = (place) => place,
): Promise<Surroundings[]> {
  const [workspace, rows] = await Promise.all([
    getWorkspaceFrame(trx, workspaceId),
    askApplications(trx, { workspaceId, ids: [...applicationIds] }),
  ]);
  const openingIds = [...new Set(rows.map((row) => row.opening_id))];
  const openings = await askOpenings(trx, { workspaceId, ids: openingIds });
  const framesOf = new Map(openings.map((row) => [row.opening_id, frameOf(workspace, row)]));
  return rows.flatMap((row) => {
    const frame = framesOf.get(row.opening_id);
    if (!frame) return [];
    const candidate = { country: row.p_country, region: row.p_region, time_zone: row.p_time_zone };
    const agency = { country: row.g_country, region: row.g_region, time_zone: row.g_time_zone };
    const circumstances = circumstancesOf({ row, candidate, agency }, frame, sharePlace);
    const { application_id: applicationId, opening_id: openingId, created_at: knownSince } = row;
    return [{ applicationId, openingId, circumstances, knownSince }];
  });
}

/** What all applications of a workspace share. */
export async function getWorkspaceFrame(trx: Trx, workspaceId: string): Promise<WorkspaceFrame> {
  const [frame] = await askFrame(trx, { workspaceId });
  return frame ?? missingWorkspace();
}

const askFrame = askedOften((trx, { workspaceId }: { readonly workspaceId: string }) =>
  trx
    .selectFrom('workspace')
    .select(['kind', 'country', 'region', 'time_zone', 'employer_size'])
    .select(['head_of_hiring_id', 'compliance_owner_id'])
    .where('workspace_id', '=', workspaceId),
);

function missingWorkspace(): never {
  throw new Error('There is no such workspace');
}

interface ByIds {
  readonly workspaceId: string;
  readonly ids: string[];
}

const askOpenings = askedOften((trx, { workspaceId, ids }: ByIds) =>
  trx
    .selectFrom('opening')
    .select(['opening_id', 'owner_id', 'lead_id', 'manager_id', 'head_of_hiring_id', 'compliance_owner_id'])
    .select(['country', 'region', 'time_zone', 'employer_size'])
    .select(['is_publicly_posted', 'is_follow_up_part_of_job'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('opening_id', '=', fn.any(val(ids)))),
);

const askApplications = askedOften((trx, { workspaceId, ids }: ByIds) =>
  trx
    .selectFrom('application as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .leftJoin('person as g', (join) =>
      join.onRef('g.workspace_id', '=', 'a.workspace_id').onRef('g.person_id', '=', 'a.agency_person_id'),
    )
    .select(['a.application_id', 'a.opening_id', 'a.channel', 'a.may_write_directly', 'a.owner_id'])
    .select(['a.created_at'])
    .select(['p.country as p_country', 'p.region as p_region', 'p.time_zone as p_time_zone'])
    .select(['g.country as g_country', 'g.region as g_region', 'g.time_zone as g_time_zone'])
    .where('a.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('a.application_id', '=', fn.any(val(ids)))),
);

export type WorkspaceFrame = Pick<
  StoredRow<'workspace'>,
  'kind' | 'country' | 'region' | 'time_zone' | 'employer_size' | 'head_of_hiring_id' | 'compliance_owner_id'
>;

export type OpeningFrame = Pick<
  StoredRow<'opening'>,
  | 'opening_id'
  | 'owner_id'
  | 'lead_id'
  | 'manager_id'
  | 'head_of_hiring_id'
  | 'compliance_owner_id'
  | 'country'
  | 'region'
  | 'time_zone'
  | 'employer_size'
  | 'is_publicly_posted'
  | 'is_follow_up_part_of_job'
>;

/** What all applications for one opening share. */
export interface Frame {
  readonly kind: Circumstances['workspace'];
  readonly team: Place;
  readonly ladder: Ladder;
  readonly traits: OpeningTraits;
}

/** An opening's own place and people go before the workspace's. */
export function frameOf(workspace: WorkspaceFrame, opening: OpeningFrame): Frame {
  return {
    kind: workspace.kind,
    team: placeOf(opening) ?? placeOf(workspace) ?? missingPlace(),
    ladder: {
      owner: opening.owner_id,
      lead: opening.lead_id,
      manager: opening.manager_id,
      headOfHiring: opening.head_of_hiring_id ?? workspace.head_of_hiring_id,
      complianceOwner: opening.compliance_owner_id ?? workspace.compliance_owner_id,
    },
    traits: {
      isPubliclyPosted: opening.is_publicly_posted,
      employerSize: opening.employer_size ?? workspace.employer_size,
      isFollowUpPartOfJob: opening.is_follow_up_part_of_job,
    },
  };
}

export interface AroundOne {
  readonly row: Pick<StoredRow<'application'>, 'channel' | 'may_write_directly' | 'owner_id'>;
  readonly candidate: StoredPlace | null;
  readonly agency: StoredPlace | null;
}

/** Whoever's place is unknown is where the team is. */
export function circumstancesOf(
  { row, ...places }: AroundOne,
  frame: Frame,
  sharePlace: SharePlace,
): Circumstances {
  const candidate = places.candidate && placeOf(places.candidate);
  const agency = places.agency && placeOf(places.agency);
  return {
    workspace: frame.kind,
    channel: row.channel,
    team: sharePlace(frame.team),
    candidate: sharePlace(candidate ?? frame.team),
    ...(row.channel === 'agency' && { agency: sharePlace(agency ?? frame.team) }),
    mayWriteDirectly: row.may_write_directly,
    ladder: row.owner_id === null ? frame.ladder : { ...frame.ladder, owner: row.owner_id },
    opening: frame.traits,
  };
}

export interface StoredPlace {
  readonly country: string | null;
  readonly region: string | null;
  readonly time_zone: string | null;
}

/** A known country without a known zone is not enough to tell the time there. */
function placeOf({ country, region, time_zone: timeZone }: StoredPlace): Place | undefined {
  if (country === null || timeZone === null) return undefined;
  return { country, ...(region !== null && { region }), timeZone };
}

function missingPlace(): never {
  throw new Error('A workspace has a country and a time zone');
}
