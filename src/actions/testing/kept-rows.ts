import { assess } from '../../domain/standing/assess.ts';
import type { Trx } from '../../storage/database.ts';
import type { StoredRow } from '../../storage/in-bulk.ts';
import { loadHistory, type OneApplication } from '../load-history.ts';
import type { PolicyShelf } from '../policy-shelf.ts';
import {
  type Assessed,
  obligationRows,
  stageOf,
  standingRow,
  turnRows,
  wakeRow,
} from '../save-standing-rows.ts';

/** What is kept of one application besides its facts. */
export interface StandingRows {
  readonly standing: StoredRow<'standing'>;
  readonly wake: StoredRow<'wake'>;
  readonly obligations: readonly StoredRow<'obligation'>[];
  readonly turns: readonly StoredRow<'turn'>[];
}

/** What the database keeps of an application's standing. */
export async function readKeptRows(trx: Trx, { applicationId }: OneApplication): Promise<StandingRows> {
  const of = <Table extends 'standing' | 'wake' | 'obligation' | 'turn'>(table: Table) =>
    trx
      .selectFrom(table as 'standing')
      .selectAll()
      .where('application_id', '=', applicationId);
  const standing = await of('standing').executeTakeFirstOrThrow();
  const wake = await of('wake').executeTakeFirstOrThrow();
  const obligations = await of('obligation').execute();
  const turns = await of('turn')
    .orderBy('number' as 'turn')
    .execute();
  return {
    standing,
    wake: wake as unknown as StoredRow<'wake'>,
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
  const now = kept.wake.assessed_at ?? 0;
  const { openingId, history, policy } = await loadHistory(trx, one, policies);
  const factCount = history.facts.length;
  const standing = assess(history, policy, now);
  const stage = stageOf(history);
  const assessed: Assessed = { ...one, openingId, knownSince: 0, factCount, stage, history, standing, now };
  const row = standingRow(assessed);
  const obligations = byKey(obligationRows(assessed));
  return { standing: row, wake: wakeRow(assessed, row), obligations, turns: turnRows(assessed) };
}

function byKey(rows: readonly StoredRow<'obligation'>[]): readonly StoredRow<'obligation'>[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
