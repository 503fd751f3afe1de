import type { Ladder, OpeningApplication, OpeningPage } from '../../contract/openings.ts';
import type { Place } from '../../contract/scalars.ts';
import type { Instant } from '../../lib/instant.ts';
import { toIso } from '../../lib/instant.ts';
import type { OpeningApplicationRow } from '../../storage/queries/opening-applications.ts';
import type { OpeningRow } from '../../storage/queries/openings.ts';
import type { Names } from './names.ts';
import { namedOf } from './names.ts';

export function ladderOf(opening: OpeningRow): Ladder {
  return {
    owner: opening.ownerId,
    lead: opening.leadId,
    manager: opening.managerId,
    headOfHiring: opening.headOfHiringId,
    complianceOwner: opening.complianceOwnerId,
  };
}

/** A place is whole or not there: a country alone tells no time. */
export function placeOf(row: Pick<OpeningRow, 'country' | 'region' | 'timeZone'>): Place | null {
  if (row.country === null || row.timeZone === null) return null;
  return { country: row.country, ...(row.region !== null && { region: row.region }), timeZone: row.timeZone };
}

export function openingPage(
  opening: OpeningRow,
  members: Names,
  applications: Pick<OpeningPage, 'applications' | 'nextCursor'>,
): OpeningPage {
  const ladder = ladderOf(opening);
  return {
    id: opening.openingId,
    title: opening.title,
    state: opening.state,
    place: placeOf(opening),
    ladder,
    people: [...new Set(Object.values(ladder))].flatMap((id) => namedOf(members, id) ?? []),
    isPubliclyPosted: opening.isPubliclyPosted,
    employerSize: opening.employerSize,
    isFollowUpPartOfJob: opening.isFollowUpPartOfJob,
    frozenUntil: opening.frozenUntil,
    ...applications,
  };
}

export function openingApplication(row: OpeningApplicationRow, now: Instant): OpeningApplication {
  return {
    applicationId: row.applicationId,
    person: { id: row.personId, name: row.personName },
    phase: row.phase,
    stage: row.stage,
    turn: row.turn,
    urgency: row.urgency,
    dueAt: row.turnDueAt === null ? null : toIso(row.turnDueAt),
    isLate: row.turnDueAt !== null && row.turnDueAt <= now,
    untold: row.details?.untold?.outcome ?? null,
  };
}
