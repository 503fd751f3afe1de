import { sql } from 'kysely';
import type { Actor, Fact } from '../../domain/fact/fact.ts';
import { knownType } from '../../domain/fact/fact-types.ts';
import type { Instant } from '../../lib/instant.ts';
import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import type { FactTable } from '../schema.ts';

/** The facts of one application in the order in which they were recorded. */
export async function listFacts(trx: Trx, workspaceId: string, applicationId: string): Promise<Fact[]> {
  const rows = await askFacts(trx, { workspaceId, applicationId });
  return rows.map(factOf);
}

const askFacts = askedOften(
  (trx, { workspaceId, applicationId }: { readonly workspaceId: string; readonly applicationId: string }) =>
    trx
      .selectFrom('fact')
      .select(['fact_id', 'at', 'recorded_at', 'actor_kind', 'actor_id', 'type', 'data'])
      .where('workspace_id', '=', workspaceId)
      .where('application_id', '=', applicationId)
      .orderBy('seq'),
);

/** The facts of many applications, as far as a standing depends on them; see `listFactReaders`. */
export async function listFactsToAssess(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const readers = await listFactReaders(trx, workspaceId, applicationIds);
  return new Map([...readers].map(([id, read]) => [id, read()]));
}

/**
 * The same, each to be read when its turn comes: of a large batch only one history is then in memory at a time. Who
 * recorded a fact and when is left out, since the sweep reads millions and no rule asks. One text for each column of an
 * application, because the driver makes an object of each row and a string of each cell, which takes longer than to read
 * the JSON of all the facts at once.
 */
export async function listFactReaders(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, () => readonly Fact[]>> {
  const { rows } = await sql<FactTexts>`
    select application_id as id, string_agg(data::text, ',') as data, string_agg(at::text, ',') as at,
      string_agg(type, ',') as types, string_agg(fact_id, ${BETWEEN_IDS}) as fact_ids
    from fact where workspace_id = ${workspaceId} and application_id = any(${[...applicationIds]}::uuid[])
    group by application_id`.execute(trx);
  const readers = new Map<string, () => readonly Fact[]>();
  for (const row of rows) {
    const facts = hasOddIds(row) ? await listFacts(trx, workspaceId, row.id) : null;
    readers.set(row.id, () => facts ?? factsIn(row));
  }
  return readers;
}

/** What stands between two ids. Nobody writes it, and an export that does is read in the slower way. */
const BETWEEN_IDS = '\u001f';

/** Of one application, each with something between two facts. */
interface FactTexts {
  readonly id: string;
  readonly data: string;
  readonly at: string;
  readonly types: string;
  readonly fact_ids: string;
}

function factsIn({ data, at, types, fact_ids: factIds }: FactTexts): readonly Fact[] {
  const [ats, facts]: [Instant[], object[]] = JSON.parse(`[[${at}],[${data}]]`);
  const [ids, typeOf] = [factIds.split(BETWEEN_IDS), types.split(',')];
  return facts.map((fact, index) => factToAssess(fact, ids[index], ats[index], typeOf[index]));
}

function hasOddIds({ at, fact_ids: factIds }: FactTexts): boolean {
  return factIds.split(BETWEEN_IDS).length !== at.split(',').length;
}

function factToAssess(
  data: object,
  id: string | undefined,
  at: Instant | undefined,
  name: string | undefined,
): Fact {
  const type = name === undefined ? name : (knownType(name) ?? name);
  return Object.assign(data, { id, at, recordedAt: at, actor: NOBODY, type }) as unknown as Fact;
}

const NOBODY: Actor = { kind: 'system' };

/** New facts, numbered on from the last one of their application. */
export interface NewFacts {
  readonly applicationId: string;
  readonly factCount: number;
  readonly facts: readonly Fact[];
}

/** Appends facts. The caller holds the lock of each application's standing, and leaves out what is there already. */
export async function saveFacts(trx: Trx, workspaceId: string, batch: readonly NewFacts[]): Promise<void> {
  await insertInBulk(trx, 'fact', factRows(workspaceId, batch));
}

export function factRows(workspaceId: string, batch: readonly NewFacts[]): StoredRow<'fact'>[] {
  return batch.flatMap(({ applicationId, factCount, facts }) =>
    facts.map((fact, index) => rowOf(fact, { workspaceId, applicationId, seq: factCount + index + 1 })),
  );
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
export function factOf(row: FactRow): Fact {
  const actor = row.actor_id === null ? { kind: row.actor_kind } : { kind: row.actor_kind, id: row.actor_id };
  const envelope = { id: row.fact_id, at: row.at, recordedAt: row.recorded_at, actor, type: row.type };
  return { ...envelope, ...row.data } as Fact;
}

/** How much a person recorded on their page since an instant, so that no link can flood a team. */
export async function countFactsOfPerson(
  trx: Trx,
  { workspaceId, applicationId, since }: { workspaceId: string; applicationId: string; since: Instant },
): Promise<number> {
  const row = await trx
    .selectFrom('fact')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('application_id', '=', applicationId)
    .where('actor_kind', '=', 'person')
    .where('recorded_at', '>=', since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
