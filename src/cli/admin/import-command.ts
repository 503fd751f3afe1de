import type { Command } from 'commander';
import { addExportFlags } from '../export-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { ImportFlags } from './import-flags.ts';

/** `heardback import`: an export into a workspace, in the database that the settings name. */
export function addImportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('import')
    .summary('bring an ATS export into a workspace')
    .description(
      'Reads one or several CSV files exported from any ATS and makes people, openings, applications and facts of them. Good rows go in; bad rows are listed and written to a file to mend and import again. The same files twice change nothing, and an import that was stopped goes on where it was when it is run again. Stop the server first where the embedded database is used: one process holds its folder.',
    )
    .argument('<file...>', 'CSV files that belong together; - for a pipe')
    .option('--workspace <name>', 'the workspace, by its name or id; needed where there are several')
    .option('--dry-run', 'read, check and count, and write nothing')
    .option('--bad-rows <file>', 'where bad rows go, one file for each input (beside it, ending in .bad.csv)')
    .option('--json', 'write the outcome as JSON');
  addExportFlags(command).action(async (files: string[], flags: ImportFlags) => {
    const { importIntoWorkspace } = await import('./import-into-workspace.ts');
    await importIntoWorkspace(files, flags, terminal);
  });
}
