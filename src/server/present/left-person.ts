import type { LeftPerson } from '../../contract/standing.ts';
import { toIso } from '../../lib/instant.ts';
import type { OpeningApplicationRow } from '../../storage/queries/opening-applications.ts';
import { type Names, namedOf } from './names.ts';

/** Somebody still in process for an opening that ends. */
export function leftPerson(row: OpeningApplicationRow, members: Names): LeftPerson {
  return {
    applicationId: row.applicationId,
    person: { id: row.personId, name: row.personName },
    owner: namedOf(members, row.ownerId),
    wasInterviewed: row.wasInterviewed,
    dueAt: row.turnDueAt === null ? null : toIso(row.turnDueAt),
  };
}
