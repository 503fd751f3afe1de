import { assess } from '../../domain/standing/assess.ts';
import type { Trx } from '../../storage/database.ts';
import type { StoredRow } from '../../storage/in-bulk.ts';
import { listFacts } from '../../storage/queries/facts.ts';
import type { MeasureRows, MeasureTable } from '../../storage/queries/kept-measures.ts';
import { listMailProofs, NO_MAILS } from '../../storage/queries/whole-facts.ts';
import { loadHistory, type OneApplication } from '../load-history.ts';
import type { PolicyShelf } from '../policy-shelf.ts';
import { digestOfMeasures, measureRows, recordLineRows } from '../save-standing-measures.ts';
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
  readonly measures: MeasureRows;
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
    measures: await readMeasures(trx, applicationId),
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
  const assessed: Assessed = {
    ...one,
    openingId,
    knownSince: 0,
    factCount,
    stage,
    history,
    standing,
    policy,
    now,
  };
  const row = standingRow(assessed);
  const obligations = byKey(obligationRows(assessed));
  const measures = measureRows(assessed);
  const wake = { ...wakeRow(assessed, row), measures_digest: digestOfMeasures(measures) };
  const facts = await listFacts(trx, one.workspaceId, one.applicationId);
  const proofs = await listMailProofs(trx, one.workspaceId, [one.applicationId]);
  const lines = recordLineRows(assessed, { facts, proofs: proofs.get(one.applicationId) ?? NO_MAILS });
  return {
    standing: row,
    wake,
    obligations,
    turns: turnRows(assessed),
    measures: inOrder({ ...measures, record_line: lines }),
  };
}

/** What reports are counted from. */
async function readMeasures(trx: Trx, applicationId: string): Promise<MeasureRows> {
  const of = async <Table extends MeasureTable>(table: Table): Promise<MeasureRows[Table]> => {
    const rows = trx
      .selectFrom(table as 'tally')
      .selectAll()
      .where('application_id', '=', applicationId);
    return (await rows.execute()) as unknown as MeasureRows[Table];
  };
  return inOrder({
    tally: await of('tally'),
    promise: await of('promise'),
    told: await of('told'),
    incident: await of('incident'),
    record_line: await of('record_line'),
  });
}

function inOrder(rows: MeasureRows): MeasureRows {
  const byFact = <Row extends { readonly fact_id: string }>(all: readonly Row[]) =>
    all.toSorted((a, b) => (a.fact_id < b.fact_id ? -1 : 1));
  const { tally, promise, told, incident, record_line: lines } = rows;
  return {
    tally,
    promise: byFact(promise),
    told: byFact(told),
    incident: byFact(incident),
    record_line: lines,
  };
}

function byKey(rows: readonly StoredRow<'obligation'>[]): readonly StoredRow<'obligation'>[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
