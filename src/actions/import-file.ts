import { AppError } from '../domain/app-error.ts';
import type { Place } from '../domain/party.ts';
import type { ExportOptions, ExportProgress } from '../intake/ats/export-options.ts';
import type { ImportedApplication } from '../intake/ats/imported.ts';
import { type OpenExport, openExport } from '../intake/ats/read-export.ts';
import type { RowProblem } from '../intake/ats/read-row.ts';
import type { Source } from '../intake/ats/source.ts';
import type { Database } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { ActionDeps } from './deps.ts';
import type { BatchContext, PlannedBatch } from './import-batch.ts';
import { type FlightPlan, openFlights } from './import-flights.ts';
import { openMemberBook } from './import-members.ts';
import { openOpeningBook } from './import-openings.ts';

export type ImportDeps = Pick<ActionDeps, 'database' | 'clock' | 'log' | 'policies'>;

export interface ImportFiles {
  readonly workspaceId: string;
  /** Owns the openings for which the files name nobody. */
  readonly startedBy: string | null;
  readonly sources: readonly Source[];
  readonly options: Omit<ExportOptions, 'now' | 'onProgress'>;
  /** Where the openings are that it makes; where the workspace is when left out. */
  readonly place?: Place | undefined;
  /** Reads, checks and counts, and writes nothing. */
  readonly isDryRun: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called for every bad row, with the header of its file. */
  readonly onProblem?: (problem: RowProblem, header: readonly string[]) => void;
  /** Stops after the batch in hand; what is written stays, and the same files go on from there. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly doing: 'looking' | 'saving';
  /** Rows of all files. */
  readonly rows: number;
  readonly rowsInAll: number | null;
  /** What was made up to here, or would be made. */
  readonly creates: ImportCreates | null;
}

export interface ImportOutcome {
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly rowsBad: number;
  /** New ones: made, or in a dry run that would be made. */
  readonly creates: ImportCreates;
  /** Applications that could not be worked out; the log says why, and the sweep tries again. */
  readonly notWorkedOut: number;
  /** The first rows that were left out. */
  readonly problems: readonly RowProblem[];
  readonly files: readonly ImportedFile[];
}

export interface ImportCreates {
  readonly members: number;
  readonly people: number;
  readonly openings: number;
  readonly applications: number;
  readonly facts: number;
}

export interface ImportedFile {
  readonly name: string;
  readonly bytes: number | null;
  readonly preset: string | null;
  readonly rows: number;
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
}

/**
 * How many applications one transaction writes: many enough to be quick, few enough to lose little; and in the embedded
 * database, whose one session others wait for, so few that nobody notices.
 */
const BATCH = { postgres: 1000, pglite: 100 } as const satisfies Record<Database['kind'], number>;
const MOST_PROBLEMS_KEPT = 1000;

/**
 * Imports files of an ATS that belong together. Good rows go in, bad ones are told one by one. Each batch is one
 * transaction, with what follows from its facts, and every id follows from the rows: the same files twice change
 * nothing, and an import that was killed ends in the same state when it is run again. `AppError` when the files can't be read as they are.
 */
export async function importFiles(deps: ImportDeps, input: ImportFiles): Promise<ImportOutcome> {
  const opened = await openExport(input.sources, {
    ...input.options,
    now: deps.clock.now(),
    onProgress: (progress) => showLooking(input, progress),
  });
  const draft = await openDraft(deps, input, opened);
  await readAndSave(draft);
  return outcomeOf(draft);
}

interface Draft {
  readonly deps: ImportDeps;
  readonly input: ImportFiles;
  readonly opened: OpenExport;
  readonly context: BatchContext;
  readonly creates: { -readonly [Key in keyof ImportCreates]: number };
  /** In a dry run nothing is there in the next batch that the last one would have made. */
  readonly seen: Set<string>;
  readonly problems: RowProblem[];
  rowsRead: number;
  rowsBad: number;
  notWorkedOut: number;
}

async function openDraft(deps: ImportDeps, input: ImportFiles, opened: OpenExport): Promise<Draft> {
  const { workspaceId, startedBy, place } = input;
  const now = deps.clock.now();
  const context = await inWorkspace(deps.database, workspaceId, async (trx) => ({
    workspaceId,
    now,
    policies: deps.policies,
    members: await openMemberBook(trx, { workspaceId, now }),
    openings: await openOpeningBook(trx, { workspaceId, now, startedBy, place }),
  }));
  const creates = { members: 0, people: 0, openings: 0, applications: 0, facts: 0 };
  const counts = { rowsRead: 0, rowsBad: 0, notWorkedOut: 0 };
  return { deps, input, opened, context, creates, seen: new Set(), problems: [], ...counts };
}

/** Reads the next rows while the database writes the ones before. */
async function readAndSave(draft: Draft): Promise<void> {
  const { input, opened } = draft;
  const flights = openFlights(flightPlanOf(draft));
  const size = BATCH[draft.deps.database.kind];
  let waiting: ImportedApplication[] = [];
  let number = 0;
  for await (const { applications, problems, rowsRead } of opened.read()) {
    tellProblems(draft, problems);
    draft.rowsRead = rowsRead;
    waiting.push(...applications);
    for (; waiting.length >= size && !input.signal?.aborted; number += 1) {
      await flights.send({ number, applications: waiting.slice(0, size) });
      waiting = waiting.slice(size);
    }
    if (input.signal?.aborted) break;
  }
  if (waiting.length > 0 && !input.signal?.aborted) await flights.send({ number, applications: waiting });
  await flights.land();
}

function flightPlanOf(draft: Draft): FlightPlan {
  const { deps, input, opened } = draft;
  return {
    database: deps.database,
    isDryRun: input.isDryRun,
    signal: input.signal,
    context: {
      ...draft.context,
      onFailure: (applicationId, err) => {
        const { workspaceId } = input;
        deps.log.error({ err, workspaceId, applicationId }, 'an application could not be worked out');
        draft.notWorkedOut += 1;
      },
    },
    onLanded: (planned) => {
      countIn(draft, planned);
      const [rows, rowsInAll] = [draft.rowsRead, opened.survey.rows];
      input.onProgress?.({ doing: 'saving', rows, rowsInAll, creates: { ...draft.creates } });
    },
  };
}

function showLooking({ onProgress }: ImportFiles, { doing, rows }: ExportProgress): void {
  if (doing === 'looking') onProgress?.({ doing, rows, rowsInAll: null, creates: null });
}

function tellProblems(draft: Draft, problems: readonly RowProblem[]): void {
  const { input, opened } = draft;
  for (const problem of problems) {
    draft.rowsBad += 1;
    if (draft.problems.length < MOST_PROBLEMS_KEPT) draft.problems.push(problem);
    const one = opened.survey.tables.find(({ table }) => table.source.name === problem.file);
    input.onProblem?.(problem, one?.table.header ?? []);
  }
}

function countIn({ creates, input, seen }: Draft, planned: PlannedBatch): void {
  const isUnseen = (id: string) => !input.isDryRun || (!seen.has(id) && Boolean(seen.add(id)));
  creates.members += planned.members.length;
  creates.openings += planned.openings.length;
  creates.people += planned.people.filter(({ person_id }) => isUnseen(person_id)).length;
  creates.applications += planned.fresh.filter(({ applicationId }) => isUnseen(applicationId)).length;
  creates.facts += planned.fresh.reduce((facts, one) => facts + one.facts.length, 0);
  for (const facts of planned.added.values()) creates.facts += facts.length;
}

function outcomeOf({ opened, creates, problems, ...counts }: Draft): ImportOutcome {
  const { rowsRead, rowsBad, notWorkedOut } = counts;
  if (rowsRead > 0 && rowsBad === rowsRead) throw nothingUsable(problems);
  return {
    rowsRead,
    rowsBad,
    rowsGood: rowsRead - rowsBad,
    creates,
    notWorkedOut,
    problems,
    files: opened.survey.tables.map(({ table, rows, ignored }) => ({
      name: table.source.name,
      bytes: table.source.size,
      preset: table.reading.preset,
      rows,
      columns: table.reading.readings.map(({ header, field, index }) => ({
        header,
        field: ignored.has(index) ? null : field,
      })),
    })),
  };
}

/** No row of all the files could be taken; the first of them says why. */
export function nothingUsable([first]: readonly RowProblem[]): AppError {
  const example =
    first === undefined
      ? ''
      : ` The first: ${first.file}, row ${first.row}, ${first.field === '' ? '' : `"${first.field}" `}${first.reason}.`;
  return new AppError('file_unreadable', `Cannot import anything: every row is wrong.${example}`);
}
