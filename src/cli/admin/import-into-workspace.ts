import { dirname, join, parse } from 'node:path';
import { openBadRowFiles, removeOldFiles } from '../../actions/bad-row-files.ts';
import { type ImportOutcome, type ImportProgress, importFiles } from '../../actions/import-file.ts';
import { createPolicyShelf } from '../../actions/policy-shelf.ts';
import { publicHolidays } from '../../intake/holidays/public-holidays.ts';
import { readEnvironment } from '../../runtime/environment.ts';
import { holdFolder } from '../../runtime/folder-lock.ts';
import { createLog } from '../../runtime/log.ts';
import { readSettings } from '../../runtime/settings.ts';
import type { Database } from '../../storage/database.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { count } from '../audit/words.ts';
import { EXIT } from '../exit-codes.ts';
import { exportOptions } from '../export-flags.ts';
import { openSources } from '../file-source.ts';
import type { Terminal } from '../terminal.ts';
import { cleanLine } from '../text-table.ts';
import { chooseWorkspace } from './choose-workspace.ts';
import { createImportBar } from './import-bar.ts';
import type { ImportFlags } from './import-flags.ts';

/** Imports the files as the flags say, into the database of the settings. Stops at Ctrl-C after the batch in hand. */
export async function importIntoWorkspace(
  files: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<void> {
  const settings = readSettings(readEnvironment());
  const held = settings.databaseUrl ? null : holdFolder(settings.dataDir, terminal.clock);
  try {
    const database = await openDatabase({
      databaseUrl: settings.databaseUrl,
      folder: join(settings.dataDir, 'database'),
      connections: settings.databaseConnections,
    });
    try {
      await importInto(database, { files, flags, terminal });
    } finally {
      await database.close();
    }
  } finally {
    held?.release();
  }
}

interface Asked {
  readonly files: readonly string[];
  readonly flags: ImportFlags;
  readonly terminal: Terminal;
}

/** The same into a database that is open already. */
export async function importInto(database: Database, { files, flags, terminal }: Asked): Promise<void> {
  const workspace = await chooseWorkspace(database, flags.workspace, 'import');
  const options = await exportOptions(flags, { now: terminal.clock.now(), machineZone: workspace.timeZone });
  const { sources, close } = await openSources(files, process.stdin);
  const pathOf = badRowPath(
    files,
    sources.map(({ name }) => name),
    flags.badRows,
  );
  await removeOldFiles(flags.dryRun ? [] : sources.map(({ name }) => pathOf(name)));
  const badRows = openBadRowFiles(pathOf);
  const bar = createImportBar(terminal);
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const outcome = await importFiles(
      {
        database,
        clock: terminal.clock,
        log: createLog('error'),
        policies: createPolicyShelf(publicHolidays),
      },
      {
        workspaceId: workspace.id,
        startedBy: null,
        sources,
        options,
        isDryRun: flags.dryRun ?? false,
        onProgress: (progress: ImportProgress) => bar.show(progress),
        onProblem: flags.dryRun ? () => {} : badRows.add,
        signal: stopping.signal,
      },
    );
    bar.end();
    tell({ outcome, flags, terminal, paths: await badRows.close(), wasStopped: stopping.signal.aborted });
    terminal.setExitCode(outcome.rowsBad > 0 || stopping.signal.aborted ? EXIT.attention : EXIT.fine);
  } finally {
    process.removeListener('SIGINT', stop);
    bar.end();
    await badRows.close();
    await close();
  }
}

/** Beside its input, or where the flag says; several inputs keep their names apart. */
function badRowPath(
  files: readonly string[],
  names: readonly string[],
  flag: string | undefined,
): (name: string) => string {
  return (name) => {
    const input = files[names.indexOf(name)] ?? name;
    if (flag === undefined) return join(input === '-' ? '.' : dirname(input), `${parse(name).name}.bad.csv`);
    if (names.length === 1) return flag;
    const { dir, name: base, ext } = parse(flag);
    return join(dir, `${base}-${parse(name).name}${ext}`);
  };
}

interface Told {
  readonly outcome: ImportOutcome;
  readonly flags: ImportFlags;
  readonly terminal: Terminal;
  readonly paths: readonly string[];
  readonly wasStopped: boolean;
}

const MOST_PROBLEMS = 20;

function usedAs(isDryRun: boolean | undefined, rows: number): string {
  if (isDryRun) return 'can be used';
  return rows === 1 ? 'was used' : 'were used';
}

function newThings({ people, openings, applications, facts, members }: ImportOutcome['creates']): string {
  return [
    count(people, 'person', 'people'),
    count(openings, 'opening', 'openings'),
    count(applications, 'application', 'applications'),
    `${count(facts, 'fact', 'facts')} and ${count(members, 'member', 'members')}`,
  ].join(', ');
}

function tell({ outcome, flags, terminal, paths, wasStopped }: Told): void {
  const { creates, rowsGood, rowsBad, problems } = outcome;
  if (flags.json)
    terminal.out(
      JSON.stringify(
        {
          version: 1,
          ...outcome,
          problems: problems.map(({ cells: _, ...problem }) => problem),
          badRowFiles: paths,
          wasStopped,
        },
        null,
        2,
      ),
    );
  const number = (count: number) => count.toLocaleString('en');
  const say = flags.json ? terminal.note : terminal.out;
  const left = rowsBad === 0 ? '' : `, ${number(rowsBad)} ${rowsBad === 1 ? 'was' : 'were'} left out`;
  say(`${count(rowsGood, 'row', 'rows')} ${usedAs(flags.dryRun, rowsGood)}${left}.`);
  say(`${newThings(creates)} ${flags.dryRun ? 'would be new' : 'are new'}.`);
  for (const { file, row, field, value, reason } of problems.slice(0, MOST_PROBLEMS)) {
    const cell = field === '' ? '' : `, "${cleanLine(field)}" (${cleanLine(value.slice(0, 60))})`;
    terminal.note(terminal.paintNote('yellow', `  ${cleanLine(file)}, row ${row}${cell} ${reason}`));
  }
  if (rowsBad > MOST_PROBLEMS) terminal.note(`  and ${number(rowsBad - MOST_PROBLEMS)} more`);
  for (const path of paths)
    terminal.note(`The rows that were left out are in ${path}. Mend them there and import that file.`);
  if (wasStopped) terminal.note('Stopped. What was written stays; the same command goes on from there.');
}
