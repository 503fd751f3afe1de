import type { Fact } from '../domain/fact/fact.ts';
import { type Measures, measuresOf } from '../domain/measures/measures.ts';
import { recordLineOf } from '../domain/measures/response-record.ts';
import { createDigest } from '../lib/digest.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import { type MeasureRows, type MeasureTable, saveMeasures } from '../storage/queries/kept-measures.ts';
import { listMailProofs, listWholeFacts, type MailProofs, NO_MAILS } from '../storage/queries/whole-facts.ts';
import { type Assessed, memberOrNull } from './save-standing-rows.ts';

type Rows = Omit<MeasureRows, 'record_line'>;

export interface ChangedMeasures {
  readonly applicationId: string;
  readonly isFirst: boolean;
  readonly rows: Rows;
  /** The line of the public record; `null` where no interview was ever known. */
  readonly lineOf: ((given: Parameters<typeof recordLineRows>[1]) => StoredRow<'record_line'>[]) | null;
}

/** What is counted of an application and differs from before; where nothing else has changed it is not even looked at. */
export function measureChange(
  assessed: Assessed,
  { before, isSame, hasNewFacts }: MeasuredBefore,
): { readonly digest: string | null; readonly changed: ChangedMeasures | null } {
  if (isSame && before !== null) return { digest: before, changed: null };
  const rows = measureRows(assessed);
  const digest = digestOfMeasures(rows);
  if (digest === before && !hasNewFacts && !mayLineChange(assessed)) return { digest, changed: null };
  const lineOf = knowsInterviews(assessed) ? recordLineRows.bind(undefined, assessed) : null;
  return {
    digest,
    changed: { applicationId: assessed.applicationId, isFirst: before === null, rows, lineOf },
  };
}

interface MeasuredBefore {
  /** The digest that was written last. */
  readonly before: string | null;
  /** Standing and duties are as they were. */
  readonly isSame: boolean;
  readonly hasNewFacts: boolean;
}

/**
 * Time alone changes a line of the public record when a planned interview ends, which the tally shows as well; but for
 * one that was taken back too late, which only the public record still counts.
 */
function mayLineChange({ history }: Assessed): boolean {
  return history.takenBack.length > 0;
}

/** Also one that was taken back or called off: in public it may count all the same. */
function knowsInterviews({ history }: Assessed): boolean {
  return history.interviews.size > 0 || history.takenBack.length > 0;
}

/** Writes them, once the facts of this transaction are written. */
export async function saveChangedMeasures(
  trx: Trx,
  workspaceId: string,
  changes: readonly ChangedMeasures[],
): Promise<void> {
  if (changes.length === 0) return;
  const interviewed = changes
    .filter(({ lineOf }) => lineOf !== null)
    .map(({ applicationId }) => applicationId);
  const facts = interviewed.length > 0 ? await listWholeFacts(trx, workspaceId, interviewed) : undefined;
  const proofs = interviewed.length > 0 ? await listMailProofs(trx, workspaceId, interviewed) : undefined;
  const lines = changes.flatMap(({ applicationId, lineOf }) => {
    const given = { facts: facts?.get(applicationId) ?? [], proofs: proofs?.get(applicationId) ?? NO_MAILS };
    return lineOf?.(given) ?? [];
  });
  const of = <Table extends keyof Rows>(table: Table): MeasureRows[Table] =>
    changes.flatMap(({ rows }) => rows[table] as StoredRow<Table>[]) as unknown as MeasureRows[Table];
  await saveMeasures(trx, {
    workspaceId,
    knownIds: changes.filter(({ isFirst }) => !isFirst).map(({ applicationId }) => applicationId),
    rows: {
      tally: of('tally'),
      promise: of('promise'),
      told: of('told'),
      incident: of('incident'),
      record_line: lines,
    },
  });
}

/** What reports count of one application, as rows; a pure function of its standing, so that writing it twice changes nothing. */
export function measureRows(assessed: Assessed): Rows {
  const { history, standing, policy, now } = assessed;
  const measures = measuresOf(history, policy, { standing, now });
  const ids = { workspace_id: assessed.workspaceId, application_id: assessed.applicationId };
  const owner_id = memberOrNull(history.circumstances.ladder.owner);
  return {
    tally: [tallyRow(assessed, measures)],
    promise: measures.promises.map(({ factId, madeAt, dueAt, state }) => ({
      ...ids,
      fact_id: factId,
      made_at: madeAt,
      due_at: dueAt,
      state,
      owner_id,
    })),
    told: once(measures.told).map(({ factId, at, to, how, says, outcome, heardAt, cameBackAt }) => ({
      ...ids,
      fact_id: factId,
      at,
      receiver: to,
      how,
      says: says.join(','),
      outcome,
      heard_at: heardAt,
      came_back_at: cameBackAt,
    })),
    incident: once(measures.incidents).map(({ factId, at, kind }) => ({
      ...ids,
      fact_id: factId,
      at,
      kind,
      owner_id,
    })),
  };
}

/** One fact may say two things, such as an offer that tells the outcome as well; it is listed once. */
function once<One extends { readonly factId: string }>(all: readonly One[]): readonly One[] {
  const seen = new Set<string>();
  return all.filter(({ factId }) => !seen.has(factId) && seen.add(factId));
}

function tallyRow(assessed: Assessed, measures: Measures): StoredRow<'tally'> {
  const { circumstances } = assessed.history;
  const { wait, ending, hire } = measures;
  return {
    workspace_id: assessed.workspaceId,
    application_id: assessed.applicationId,
    opening_id: assessed.openingId,
    owner_id: memberOrNull(circumstances.ladder.owner),
    channel: circumstances.channel,
    country: circumstances.candidate.country,
    stage: wait?.stage ?? null,
    received_at: measures.receivedAt,
    first_interview_at: wait?.firstInterviewAt ?? null,
    last_interview_at: wait?.lastInterviewAt ?? null,
    interviews: wait?.interviews ?? 0,
    first_word_at: wait?.firstWordAt ?? null,
    answered_at: wait?.answeredAt ?? null,
    answered_by: wait?.answeredBy ?? null,
    unanswered_since: wait?.unansweredSince ?? null,
    withdrawn_at: wait?.withdrawnAt ?? null,
    ended_at: ending?.at ?? null,
    told_at: ending?.toldAt ?? null,
    is_waived: measures.isWaived,
    untold_since: measures.untoldSince,
    hired_at: hire?.at ?? null,
    recalled_at: hire?.recalledAt ?? null,
  };
}

/** Tells whether any of the rows has changed. */
export function digestOfMeasures(rows: Rows): string {
  const digest = createDigest();
  for (const table of ['tally', 'promise', 'told', 'incident'] satisfies readonly MeasureTable[])
    for (const row of rows[table]) for (const value of Object.values(row)) digest.add(value);
  return digest.end();
}

/** The line of the public record, from the facts with who recorded them and when. */
export function recordLineRows(
  { workspaceId, applicationId, history, policy, now }: Assessed,
  { facts, proofs }: { readonly facts: readonly Fact[]; readonly proofs: MailProofs },
): StoredRow<'record_line'>[] {
  const line = recordLineOf({ ...proofs, facts, circumstances: history.circumstances, policy, now });
  if (line === null) return [];
  return [
    {
      workspace_id: workspaceId,
      application_id: applicationId,
      waiting_since: line.waitingSince,
      answered_at: line.answeredAt,
      proof: line.proof,
      withdrawn_at: line.withdrawnAt,
    },
  ];
}
