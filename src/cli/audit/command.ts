import { type Command, InvalidArgumentError, Option } from 'commander';
import { addExportFlags } from '../export-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { AuditFlags } from './flags.ts';

/** `heardback audit`: declared here, loaded only when it runs, so that `--help` answers at once. */
export function addAuditCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('audit')
    .summary('who waits for a word, who owes it and how late, from any ATS export')
    .description(
      'Reads one or several CSV files exported from any ATS and tells who is waiting for a word, who owes it, since when and how late; who was decided and never told; and how people were answered, per owner and opening. No account, no database, no network: nothing leaves this machine.',
    )
    .argument(
      '<file...>',
      'CSV files that belong together, such as candidates, submissions and interviews; - for a pipe',
    )
    .option('--as-of <date>', 'judge as of a day or an instant (now)')
    .option('--country <code>', 'where the team works, such as CA: public holidays, weekend and law')
    .option('--region <code>', 'the part of the country, such as ON')
    .option('--employer-size <number>', 'head count, a switch of some laws (large enough)', wholeNumber)
    .option('--policy <file>', 'other dates than the default policy, as JSON')
    .addOption(new Option('--json', 'write everything as JSON, documented and versioned').conflicts(['csv']))
    .option('--csv', 'write those who wait as CSV')
    .option('--html <file>', 'write a report for the browser, in one file')
    .option(
      '--limit <number>',
      'list at most this many (20 in the terminal, 500 in HTML, all elsewhere)',
      wholeNumber,
    )
    .addOption(new Option('--only <state>', 'list only these').choices(['late', 'untold', 'soon', 'waiting']))
    .option('--opening <text>', 'count only openings whose name contains this')
    .option('--owner <text>', 'count only what somebody of this name owes')
    .option('--columns', 'tell how each column was understood');
  addExportFlags(command)
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: AuditFlags) => {
      const { auditFiles } = await import('./audit-files.ts');
      await auditFiles(files, flags, terminal);
    });
}

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It is no whole number above 0.');
  return number;
}

const EXAMPLES = `
Examples:
  heardback audit candidates.csv
  heardback audit candidates.csv submissions.csv interviews.csv placements.csv --country CA --region ON
  heardback audit export.csv --as-of 2026-11-20 --html report.html
  heardback audit export.csv --map toldAt="Regret mail" --words "Regret sent=declined" --save-mapping our-ats.json
  heardback audit export.csv --mapping our-ats.json --json | jq '.totals'

Exit code: 0 nobody waits for a word that is late, 1 somebody does, 2 the files could not be read.`;
