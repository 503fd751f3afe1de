import type { RegisterEntry } from '../../contract/law.ts';
import { toIso } from '../../lib/instant.ts';
import type { RegisterRow } from '../../storage/queries/law.ts';

/** What the register says of one word. */
export function entryOut(row: RegisterRow): RegisterEntry {
  return {
    applicationId: row.applicationId,
    at: toIso(row.at),
    person: row.personName,
    opening: row.openingTitle,
    receiver: row.receiver,
    how: row.how,
    says: row.says === '' ? [] : row.says.split(','),
    outcome: row.outcome,
    heardAt: row.heardAt === null ? null : toIso(row.heardAt),
    cameBackAt: row.cameBackAt === null ? null : toIso(row.cameBackAt),
    by: row.byName,
  };
}
