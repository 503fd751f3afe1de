import { AppError } from '../domain/app-error.ts';
import type { Place } from '../domain/party.ts';
import type { ExportOptions, ExportProgress } from '../intake/ats/export-options.ts';
import type { ImportedApplication } from '../intake/ats/imported.ts';
import { type OpenExport, openExport } from '../intake/ats/read-export.ts';
import type { RowProblem } from '../intake/ats/read-row.ts';
import type { Source } from '../intake/ats/source.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { type BatchContext, type PlannedBatch, planBatch, saveBatch } from './import-batch.ts';
import { openMemberBook } from './import-members.ts';
import { openOpeningBook } from './import-openings.ts';
import { type SweepDeps, sweep } from './sweep.ts';

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
  readonly doing: 'looking' | 'saving' | 'workingOut';
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
  /** Applications whose facts are in and that could not be worked out; the log says why, and the sweep tries again. */
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

/** How many applications one transaction writes: many enough to be quick, few enough to lose little. */
const BATCH = 1000;
const MOST_PROBLEMS_KEPT = 1000;
const SWEEP_BATCH = 500;

/**
 * Imports files of an ATS that belong together. Good rows go in, bad ones are told one by one. Each batch is one
 * transaction and every id follows from the rows: the same files twice change nothing, and an import that was killed
 * ends in the same state when it is run again. `AppError` when the files can't be read as they are.
 */
export async function importFiles(deps: SweepDeps, input: ImportFiles): Promise<ImportOutcome> {
  const opened = await openExport(input.sources, {
    ...input.options,
    now: deps.clock.now(),
    onProgress: (progress) => showLooking(input, progress),
  });
  const draft = await openDraft(deps, input, opened);
  await readAndSave(draft);
  const notWorkedOut = input.isDryRun || input.signal?.aborted ? 0 : await workOut(draft);
  return outcomeOf(draft, notWorkedOut);
}

interface Draft {
  readonly deps: SweepDeps;
  readonly input: ImportFiles;
  readonly opened: OpenExport;
  readonly context: BatchContext;
  readonly creates: { -readonly [Key in keyof ImportCreates]: number };
  /** In a dry run nothing is there in the next batch that the last one would have made. */
  readonly seen: Set<string>;
  readonly problems: RowProblem[];
  rowsRead: number;
  rowsBad: number;
}

async function openDraft(deps: SweepDeps, input: ImportFiles, opened: OpenExport): Promise<Draft> {
  const { workspaceId, startedBy, place } = input;
  const now = deps.clock.now();
  const context = await inWorkspace(deps.database, workspaceId, async (trx) => ({
    workspaceId,
    now,
    members: await openMemberBook(trx, { workspaceId, now }),
    openings: await openOpeningBook(trx, { workspaceId, now, startedBy, place }),
  }));
  const creates = { members: 0, people: 0, openings: 0, applications: 0, facts: 0 };
  return { deps, input, opened, context, creates, seen: new Set(), problems: [], rowsRead: 0, rowsBad: 0 };
}

/** Reads the next rows while the database writes the ones before. */
async function readAndSave(draft: Draft): Promise<void> {
  const { input, opened } = draft;
  let waiting: ImportedApplication[] = [];
  let writing: Promise<void> = Promise.resolve();
  for await (const { applications, problems, rowsRead } of opened.read()) {
    tellProblems(draft, problems);
    draft.rowsRead = rowsRead;
    waiting.push(...applications);
    while (waiting.length >= BATCH) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      await writing;
      if (input.signal?.aborted) return;
      writing = saveOne(draft, batch, rowsRead);
      // The error is thrown where it is awaited.
      writing.catch(() => {});
    }
  }
  await writing;
  if (waiting.length > 0 && !input.signal?.aborted) await saveOne(draft, waiting, draft.rowsRead);
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

async function saveOne(
  draft: Draft,
  applications: readonly ImportedApplication[],
  rows: number,
): Promise<void> {
  const { deps, input, context, opened } = draft;
  await inWorkspace(deps.database, input.workspaceId, async (trx) => {
    const planned = await planBatch(trx, applications, context);
    if (!input.isDryRun) await saveBatch(trx, planned, context);
    countIn(draft, planned);
  });
  input.onProgress?.({
    doing: 'saving',
    rows,
    rowsInAll: opened.survey.rows,
    creates: { ...draft.creates },
  });
}

function countIn({ creates, input, seen }: Draft, planned: PlannedBatch): void {
  const isUnseen = (id: string) => !input.isDryRun || (!seen.has(id) && Boolean(seen.add(id)));
  creates.members += planned.members.length;
  creates.openings += planned.openings.length;
  creates.people += planned.people.filter(({ person_id }) => isUnseen(person_id)).length;
  creates.applications += planned.applications.filter(
    ({ isNew, row }) => isNew && isUnseen(row.application_id),
  ).length;
  creates.facts += planned.applications.reduce((facts, one) => facts + one.facts.length, 0);
}

/** Works out who owes what, for all that was written; what isn't done when this is killed, the next sweep does. */
async function workOut({ deps, input, rowsRead, creates }: Draft): Promise<number> {
  if (creates.facts === 0) return 0;
  input.onProgress?.({ doing: 'workingOut', rows: rowsRead, rowsInAll: rowsRead, creates: { ...creates } });
  const swept = await sweep(deps, {
    batchSize: SWEEP_BATCH,
    workers: 2,
    ...(input.signal && { signal: input.signal }),
  });
  return swept.failed;
}

function outcomeOf(
  { opened, creates, problems, rowsRead, rowsBad }: Draft,
  notWorkedOut: number,
): ImportOutcome {
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

function nothingUsable([first]: readonly RowProblem[]): AppError {
  const example =
    first === undefined
      ? ''
      : ` The first: ${first.file}, row ${first.row}, ${first.field === '' ? '' : `"${first.field}" `}${first.reason}.`;
  return new AppError('file_unreadable', `Cannot import anything: every row is wrong.${example}`);
}
