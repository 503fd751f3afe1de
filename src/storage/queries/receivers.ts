import type { OutgoingWord } from '../../domain/gate/outgoing.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';
import { listReferees } from './references.ts';

/** Whom the mails of an application may go to, and what it is about. */
export interface ReceiversRow {
  readonly applicationId: string;
  readonly openingId: string;
  readonly opening: string;
  readonly candidate: ReceiverRow;
  readonly agency: ReceiverRow | null;
  /** By the id of the reference. */
  readonly referees: ReadonlyMap<string, ReceiverRow>;
}

/** To whom a word goes; `null` where nobody of the kind is known. */
export function receiverOf(
  { candidate, agency, referees }: ReceiversRow,
  word: Pick<OutgoingWord, 'to' | 'referenceId'>,
): ReceiverRow | null {
  if (word.to === 'candidate') return candidate;
  return word.to === 'agency' ? agency : (referees.get(word.referenceId ?? '') ?? null);
}

export interface ReceiverRow {
  readonly personId: string;
  readonly name: string;
  readonly address: string | null;
  readonly erasedAt: Instant | null;
}

export async function listReceivers(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ReceiversRow>> {
  const rows = await trx
    .selectFrom('application as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .leftJoin('person as g', (join) =>
      join.onRef('g.workspace_id', '=', 'a.workspace_id').onRef('g.person_id', '=', 'a.agency_person_id'),
    )
    .select(['a.application_id as applicationId', 'a.opening_id as openingId', 'o.title as opening'])
    .select(['p.person_id as personId', 'p.name', 'p.address', 'p.erased_at as erasedAt'])
    .select(['g.person_id as agencyId', 'g.name as agencyName', 'g.address as agencyAddress'])
    .select('g.erased_at as agencyErasedAt')
    .where('a.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('a.application_id', '=', fn.any(val([...applicationIds]))))
    .execute();
  const referees = Map.groupBy(
    await listReferees(trx, workspaceId, applicationIds),
    (referee) => referee.applicationId,
  );
  return new Map(
    rows.map((row) => [
      row.applicationId,
      {
        applicationId: row.applicationId,
        referees: new Map(referees.get(row.applicationId)?.map((one) => [one.referenceId, one]) ?? []),
        openingId: row.openingId,
        opening: row.opening,
        candidate: { personId: row.personId, name: row.name, address: row.address, erasedAt: row.erasedAt },
        agency:
          row.agencyId === null || row.agencyName === null
            ? null
            : {
                personId: row.agencyId,
                name: row.agencyName,
                address: row.agencyAddress,
                erasedAt: row.agencyErasedAt,
              },
      },
    ]),
  );
}

export interface UndecidedRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly opening: string;
}

/** Applications of these people in which nothing is decided yet. */
export async function listUndecided(
  trx: Trx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<UndecidedRow[]> {
  return await trx
    .selectFrom('application as a')
    .innerJoin('standing as s', (join) =>
      join.onRef('s.workspace_id', '=', 'a.workspace_id').onRef('s.application_id', '=', 'a.application_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as applicationId', 'a.person_id as personId', 'o.title as opening'])
    .where('a.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('a.person_id', '=', fn.any(val([...personIds]))))
    .where('s.phase', 'in', ['active', 'offer', 'frozen', 'onHold'])
    .where('s.untold_since', 'is', null)
    .execute();
}

/** Locks the applications that nobody else holds at this moment; answers which ones those are. */
export async function lockFreeApplications(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('wake')
    .select('application_id')
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .orderBy('application_id')
    .forUpdate()
    .skipLocked()
    .execute();
  return new Set(rows.map((row) => row.application_id));
}
