import { createReadStream } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../domain/app-error.ts';
import type { Source } from '../intake/ats/source.ts';
import type { Instant } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { asLongWork } from '../storage/long-work.ts';
import { saveImportRun, saveRowProblems } from '../storage/queries/import-runs.ts';
import { type BadRowFiles, openBadRowFiles, removeOldFiles } from './bad-row-files.ts';
import type { ActionDeps } from './deps.ts';
import { type ImportFiles, type ImportOutcome, importFiles } from './import-file.ts';
import { questionIn } from './import-questions.ts';
import {
  getKeptImport,
  type KeptCreates,
  type KeptFile,
  type KeptImport,
  NOTHING_MADE,
} from './kept-import.ts';
import { readHeaders } from './read-headers.ts';

export interface OneImport {
  readonly workspaceId: string;
  readonly importId: string;
}

const BEAT_EVERY_MS = 2000;

/**
 * Does what an import waits for: looks through its files, or saves what is in them. How far it is stands in the
 * database while it goes on. When it stops half-way, what is saved stays, and the same files again finish it.
 */
export async function workOnImport(deps: ActionDeps, one: OneImport, signal: AbortSignal): Promise<void> {
  const kept = await inWorkspace(deps.database, one.workspaceId, (trx) =>
    getKeptImport(trx, one.workspaceId, one.importId),
  );
  if (kept.state !== 'reading' && kept.state !== 'running') return;
  const progress: Progress = { rows: 0, creates: NOTHING_MADE };
  const beat = beating(deps, { one, kept, progress });
  const badRows = await openBadRows(kept);
  const input = { ...filesOf(one, kept, { progress, signal }), onProblem: badRows.add };
  try {
    const outcome = await asLongWork(() => importFiles(deps, input));
    await beat.stop();
    if (signal.aborted) await save(deps, one, { ...kept, state: 'failed', problem: INTERRUPTED });
    else await saveOutcome(deps, one, { kept, outcome });
  } catch (error) {
    await beat.stop();
    if (!(error instanceof AppError))
      deps.log.error({ err: error, importId: one.importId }, 'an import failed');
    await save(deps, one, await failedOf(kept, error, { input, now: deps.clock.now() }));
  } finally {
    await badRows.close();
    await forgetFiles(deps, one);
  }
}

/** Where the bad rows of a file go, as they stand, until somebody has mended them. */
export function badRowsOf({ path }: KeptFile): string {
  return `${path}.bad.csv`;
}

async function openBadRows({ options: { files } }: KeptImport): Promise<BadRowFiles> {
  const paths = new Map(files.map((file) => [file.name, badRowsOf(file)]));
  await removeOldFiles([...paths.values()]);
  return openBadRowFiles((name) => paths.get(name) ?? '');
}

interface Failing {
  readonly input: ImportFiles;
  readonly now: Instant;
}

/** An import that could not be read, with what somebody could say so that it can. */
async function failedOf(kept: KeptImport, error: unknown, { input, now }: Failing): Promise<KeptImport> {
  const question = questionIn(error);
  const columns =
    question === 'columns'
      ? await readHeaders(input.sources, { ...input.options, now }).catch(() => kept.columns)
      : kept.columns;
  const options = { ...kept.options, question };
  return { ...kept, options, columns, state: 'failed', problem: sentenceOf(error), finishedAt: now };
}

/** For an import whose process ended before it did. */
export const INTERRUPTED =
  'Heardback was stopped while it worked on this. What was saved stays. Import the same files again to finish: nothing comes twice.';

function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  return 'Something went wrong on our side. What was saved stays, and the log says more.';
}

/** How far it is, changed in place while it goes on. */
interface Progress {
  rows: number;
  creates: KeptCreates;
}

interface Watching {
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

function filesOf({ workspaceId }: OneImport, kept: KeptImport, { progress, signal }: Watching): ImportFiles {
  const { files, timeZone, dateOrder, columns, unused, place } = kept.options;
  return {
    workspaceId,
    startedBy: kept.startedBy,
    sources: files.map(sourceOf),
    options: {
      timeZone,
      ...(dateOrder && { dateOrder }),
      ...(columns && { columns }),
      ...(unused && { unused }),
    },
    place,
    isDryRun: kept.state === 'reading',
    signal,
    onProgress: ({ rows, creates }) => {
      progress.rows = rows;
      progress.creates = creates ?? progress.creates;
    },
  };
}

function sourceOf({ name, path, bytes }: KeptFile): Source {
  return { name, size: bytes, open: () => createReadStream(path) as AsyncIterable<Uint8Array> };
}

interface Beating {
  readonly one: OneImport;
  readonly kept: KeptImport;
  readonly progress: Readonly<Progress>;
}

/** Says every other second how far it is, and so that somebody is still at work. */
function beating(deps: ActionDeps, { one, kept, progress }: Beating): { stop: () => Promise<void> } {
  let saving: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    const options = { ...kept.options, beatAt: deps.clock.now() };
    saving = saving
      .then(() => save(deps, one, { ...kept, options, rowsRead: progress.rows, creates: progress.creates }))
      .catch((err) => deps.log.warn({ err, importId: one.importId }, 'could not say how far an import is'));
  }, BEAT_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await saving;
    },
  };
}

async function saveOutcome(
  deps: ActionDeps,
  one: OneImport,
  { kept, outcome }: { kept: KeptImport; outcome: ImportOutcome },
): Promise<void> {
  const { rowsRead, rowsGood, rowsBad, creates, problems, files } = outcome;
  const ids = { workspaceId: one.workspaceId, importRunId: one.importId };
  await inWorkspace(deps.database, one.workspaceId, async (trx) => {
    const numbered = problems.map(({ file, row, field, reason }, index) => ({
      number: index + 1,
      file,
      row,
      field: field || null,
      reason,
    }));
    await saveRowProblems(trx, ids, numbered);
    await saveImportRun(trx, one.workspaceId, {
      ...kept,
      state: kept.state === 'reading' ? 'ready' : 'done',
      files: files.map(({ name, bytes, preset }) => ({ name, bytes: bytes ?? 0, preset })),
      columns: files.flatMap(({ name, columns }) => columns.map((column) => ({ file: name, ...column }))),
      rowsRead,
      rowsGood,
      rowsBad,
      creates,
      problem: null,
      finishedAt: deps.clock.now(),
    });
  });
}

async function save(deps: ActionDeps, { workspaceId }: OneImport, kept: KeptImport): Promise<void> {
  await inWorkspace(deps.database, workspaceId, (trx) => saveImportRun(trx, workspaceId, kept));
}

/**
 * Uploads hold names and addresses: they are kept for as long as somebody may still confirm them or say how to read them,
 * and no longer. Rows to mend stay until old uploads are forgotten.
 */
async function forgetFiles(deps: ActionDeps, one: OneImport): Promise<void> {
  const kept = await inWorkspace(deps.database, one.workspaceId, (trx) =>
    getKeptImport(trx, one.workspaceId, one.importId),
  );
  if (kept.state === 'ready' || kept.options.question) return;
  for (const { path } of kept.options.files) {
    await rm(path, { force: true });
    // Rows to mend keep their folder.
    await rmdir(dirname(path)).catch(() => undefined);
  }
}
