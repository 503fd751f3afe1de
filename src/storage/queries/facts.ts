import type { Fact } from '../../domain/fact/fact.ts';
import type { Trx } from '../database.ts';
import { insertInBulk } from '../in-bulk.ts';
import type { FactTable } from '../schema.ts';

/** The facts of one application in the order in which they were recorded. */
export async function listFacts(trx: Trx, workspaceId: string, applicationId: string): Promise<Fact[]> {
  return (await listFactsOfMany(trx, workspaceId, [applicationId])).get(applicationId) ?? [];
}

/** The facts of many applications, each in the order in which they were recorded; applications without any are missing. */
export async function listFactsOfMany(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<Map<string, Fact[]>> {
  const rows = await trx
    .selectFrom('fact')
    .select([
      'application_id',
      'fact_id',
      'seq',
      'at',
      'recorded_at',
      'actor_kind',
      'actor_id',
      'type',
      'data',
    ])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .execute();
  const facts = new Map<string, Fact[]>();
  // Sorting here is cheaper than in the database, whose one index serves the lookup and not this order.
  for (const row of rows.sort((a, b) => a.seq - b.seq)) {
    const known = facts.get(row.application_id);
    if (known) known.push(factOf(row));
    else facts.set(row.application_id, [factOf(row)]);
  }
  return facts;
}

/** New facts, numbered on from the last one of their application. */
export interface NewFacts {
  readonly applicationId: string;
  readonly factCount: number;
  readonly facts: readonly Fact[];
}

/** Appends facts. The caller holds the lock of each application's standing, and leaves out what is there already. */
export async function saveFacts(trx: Trx, workspaceId: string, batch: readonly NewFacts[]): Promise<void> {
  const rows = batch.flatMap(({ applicationId, factCount, facts }) =>
    facts.map((fact, index) => rowOf(fact, { workspaceId, applicationId, seq: factCount + index + 1 })),
  );
  await insertInBulk(trx, 'fact', rows);
}

interface Place {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly seq: number;
}

function rowOf(
  { id, at, recordedAt, actor, type, ...data }: Fact,
  { workspaceId, applicationId, seq }: Place,
) {
  return {
    workspace_id: workspaceId,
    application_id: applicationId,
    fact_id: id,
    seq,
    at,
    recorded_at: recordedAt,
    actor_kind: actor.kind,
    actor_id: actor.id ?? null,
    type,
    data,
  };
}

type FactRow = Omit<FactTable, 'workspace_id' | 'application_id' | 'seq' | 'data'> & { data: object };

/** What was recorded is trusted to be a fact: the table is append-only and only facts are ever written to it. */
function factOf(row: FactRow): Fact {
  const actor = row.actor_id === null ? { kind: row.actor_kind } : { kind: row.actor_kind, id: row.actor_id };
  const envelope = { id: row.fact_id, at: row.at, recordedAt: row.recorded_at, actor, type: row.type };
  return { ...envelope, ...row.data } as Fact;
}
