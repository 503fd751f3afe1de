import type { Circumstances } from '../../domain/circumstances.ts';
import type { Place } from '../../domain/party.ts';
import type { Trx } from '../database.ts';

/** The circumstances of an application and what its policy is chosen by. */
export interface Surroundings {
  readonly applicationId: string;
  readonly openingId: string;
  readonly circumstances: Circumstances;
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
  const rows = await selectRows(trx, workspaceId, applicationIds);
  return rows.map((row) => ({
    applicationId: row.application_id,
    openingId: row.opening_id,
    circumstances: circumstancesOf(row, sharePlace),
  }));
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];

function selectRows(trx: Trx, workspaceId: string, applicationIds: readonly string[]) {
  return trx
    .selectFrom('application as a')
    .innerJoin('workspace as w', 'w.workspace_id', 'a.workspace_id')
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .leftJoin('person as g', (join) =>
      join.onRef('g.workspace_id', '=', 'a.workspace_id').onRef('g.person_id', '=', 'a.agency_person_id'),
    )
    .select(['a.application_id', 'a.opening_id', 'a.channel', 'a.may_write_directly', 'a.owner_id'])
    .select(['w.kind', 'w.country', 'w.region', 'w.time_zone', 'w.employer_size'])
    .select(['w.head_of_hiring_id', 'w.compliance_owner_id'])
    .select(['o.owner_id as o_owner_id', 'o.lead_id', 'o.manager_id', 'o.is_publicly_posted'])
    .select(['o.head_of_hiring_id as o_head_of_hiring_id', 'o.compliance_owner_id as o_compliance_owner_id'])
    .select(['o.is_follow_up_part_of_job', 'o.employer_size as o_employer_size'])
    .select(['o.country as o_country', 'o.region as o_region', 'o.time_zone as o_time_zone'])
    .select(['p.country as p_country', 'p.region as p_region', 'p.time_zone as p_time_zone'])
    .select(['g.country as g_country', 'g.region as g_region', 'g.time_zone as g_time_zone'])
    .where('a.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('a.application_id', '=', fn.any(val([...applicationIds]))))
    .execute();
}

/** An opening's own place and people go before the workspace's; whoever's place is unknown is where the team is. */
function circumstancesOf(row: Row, sharePlace: SharePlace): Circumstances {
  const home = placeOr({ country: row.country, region: row.region, timeZone: row.time_zone }, undefined);
  const team = placeOr({ country: row.o_country, region: row.o_region, timeZone: row.o_time_zone }, home);
  const candidate = placeOr(
    { country: row.p_country, region: row.p_region, timeZone: row.p_time_zone },
    team,
  );
  const agency = placeOr({ country: row.g_country, region: row.g_region, timeZone: row.g_time_zone }, team);
  return {
    workspace: row.kind,
    channel: row.channel,
    team: sharePlace(team),
    candidate: sharePlace(candidate),
    ...(row.channel === 'agency' && { agency: sharePlace(agency) }),
    mayWriteDirectly: row.may_write_directly,
    ladder: {
      owner: row.owner_id ?? row.o_owner_id,
      lead: row.lead_id,
      manager: row.manager_id,
      headOfHiring: row.o_head_of_hiring_id ?? row.head_of_hiring_id,
      complianceOwner: row.o_compliance_owner_id ?? row.compliance_owner_id,
    },
    opening: {
      isPubliclyPosted: row.is_publicly_posted,
      employerSize: row.o_employer_size ?? row.employer_size,
      isFollowUpPartOfJob: row.is_follow_up_part_of_job,
    },
  };
}

interface StoredPlace {
  readonly country: string | null;
  readonly region: string | null;
  readonly timeZone: string | null;
}

/** A known country without a known zone is not enough to tell the time there. */
function placeOr({ country, region, timeZone }: StoredPlace, otherwise: Place | undefined): Place {
  if (country !== null && timeZone !== null) return { country, ...(region !== null && { region }), timeZone };
  if (otherwise) return otherwise;
  throw new Error('A workspace has a country and a time zone');
}
