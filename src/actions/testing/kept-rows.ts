import { assess } from '../../domain/standing/assess.ts';
import type { Trx } from '../../storage/database.ts';
import type { StoredRow } from '../../storage/in-bulk.ts';
import { loadHistory, type OneApplication } from '../load-history.ts';
import type { PolicyShelf } from '../policy-shelf.ts';
import { type StandingRows, standingRows } from '../save-standing-rows.ts';

/** What the database keeps of an application's standing. */
export async function readKeptRows(trx: Trx, { applicationId }: OneApplication): Promise<StandingRows> {
  const of = <Table extends 'standing' | 'obligation' | 'turn'>(table: Table) =>
    trx
      .selectFrom(table as 'standing')
      .selectAll()
      .where('application_id', '=', applicationId);
  const standing = await of('standing').executeTakeFirstOrThrow();
  const obligations = await of('obligation').execute();
  const turns = await of('turn')
    .orderBy('number' as 'turn')
    .execute();
  return {
    standing,
    obligations: byKey(obligations as unknown as StoredRow<'obligation'>[]),
    turns: turns as unknown as StoredRow<'turn'>[],
  };
}

/** The same, worked out from the facts alone, as of the instant at which the standing was kept. */
export async function recomputeRows(
  trx: Trx,
  one: OneApplication,
  { kept, policies }: { readonly kept: StandingRows; readonly policies: PolicyShelf },
): Promise<StandingRows> {
  const now = kept.standing.assessed_at ?? 0;
  const { openingId, history, policy } = await loadHistory(trx, one, policies);
  const factCount = history.facts.length;
  const rows = standingRows({
    ...one,
    openingId,
    factCount,
    history,
    now,
    standing: assess(history, policy, now),
  });
  return { ...rows, obligations: byKey(rows.obligations) };
}

function byKey(rows: readonly StoredRow<'obligation'>[]): readonly StoredRow<'obligation'>[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
