import type { Fact } from '../domain/fact/fact.ts';
import { HOUR, type Instant } from '../lib/instant.ts';
import type { CopyingAny } from '../storage/copy-in.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import type { Surroundings } from '../storage/queries/circumstances.ts';
import { factRows } from '../storage/queries/facts.ts';
import type { MeasureRows } from '../storage/queries/kept-measures.ts';
import { blankStanding, blankWake } from '../storage/queries/standings.ts';
import { NO_MAILS } from '../storage/queries/whole-facts.ts';
import { assessApplication } from './assess-application.ts';
import type { PoliciesOfWorkspace } from './policy-shelf.ts';
import { digestOfMeasures, measureRows, recordLineRows } from './save-standing-measures.ts';
import { nudgeRows } from './save-standing-nudges.ts';
import { type Assessed, obligationRows, standingRow, turnRows, wakeRow } from './save-standing-rows.ts';

/** An application that nobody knows yet, with all that is known to have happened. */
export interface NewApplication extends Surroundings {
  readonly row: StoredRow<'application'>;
  readonly facts: readonly Fact[];
}

export interface WorkingOut {
  readonly workspaceId: string;
  readonly policyOf: PoliciesOfWorkspace;
  readonly now: Instant;
  /** Its facts are saved all the same, and the sweep tries again in an hour. */
  readonly onFailure: (applicationId: string, error: unknown) => void;
}

/**
 * Works out new applications and answers with every row that they come with, ready to be copied in together. Nobody else
 * knows of them, so that nothing is locked, nothing compared and nothing nudged about what is past.
 */
export function workOutNew(
  applications: readonly NewApplication[],
  working: WorkingOut,
): readonly CopyingAny[] {
  const [standings, wakes]: [StoredRow<'standing'>[], StoredRow<'wake'>[]] = [[], []];
  const assessed: Assessed[] = [];
  const measures: MeasureRows[] = [];
  for (const one of applications) {
    const done = attempt(one, working);
    const { standing, wake, measures: counted } = done ? rowsOf(done, one.facts) : blankRows(one, working);
    standings.push(standing);
    wakes.push(wake);
    if (counted) measures.push(counted);
    if (done) assessed.push(done);
  }
  return [
    { table: 'application', rows: applications.map(({ row }) => row) },
    { table: 'fact', rows: factRows(working.workspaceId, applications.map(withoutPast)) },
    { table: 'wake', rows: wakes },
    { table: 'standing', rows: standings },
    { table: 'obligation', rows: assessed.flatMap(obligationRows) },
    { table: 'turn', rows: assessed.flatMap(turnRows) },
    { table: 'tally', rows: measures.flatMap(({ tally }) => tally) },
    { table: 'promise', rows: measures.flatMap(({ promise }) => promise) },
    { table: 'told', rows: measures.flatMap(({ told }) => told) },
    { table: 'incident', rows: measures.flatMap(({ incident }) => incident) },
    { table: 'record_line', rows: measures.flatMap(({ record_line: lines }) => lines) },
    { table: 'nudge', rows: assessed.flatMap((one) => nudgeRows(one, [])) },
  ];
}

function attempt(one: NewApplication, { onFailure, ...working }: WorkingOut): Assessed | undefined {
  try {
    return assessApplication({ ...one, ...working, isHistory: true });
  } catch (error) {
    onFailure(one.applicationId, error);
    return undefined;
  }
}

interface KeptRows {
  readonly standing: StoredRow<'standing'>;
  readonly wake: StoredRow<'wake'>;
  readonly measures: MeasureRows | null;
}

function rowsOf(assessed: Assessed, facts: readonly Fact[]): KeptRows {
  const standing = standingRow(assessed);
  const counted = measureRows(assessed);
  const lines = recordLineRows(assessed, { facts, proofs: NO_MAILS });
  return {
    standing,
    wake: { ...wakeRow(assessed, standing), measures_digest: digestOfMeasures(counted) },
    measures: { ...counted, record_line: lines },
  };
}

function blankRows(one: NewApplication, { workspaceId, now }: WorkingOut): KeptRows {
  const wake = blankWake(workspaceId, one.applicationId);
  return {
    standing: blankStanding(workspaceId, one),
    wake: { ...wake, fact_count: one.facts.length, wake_at: now + HOUR },
    measures: null,
  };
}

function withoutPast({ applicationId, facts }: NewApplication) {
  return { applicationId, factCount: 0, facts };
}
