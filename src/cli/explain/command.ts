import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import type { ExplainFlags } from './flags.ts';

/** `heardback explain`: the heart from the terminal. */
export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .summary('who owes whom a word, by when and by which rule, from a file of facts')
    .description(
      'Reads what happened from a JSON file and tells where each application stands at one or several instants: whose turn it is, what each party owes whom and by when, because of which fact and which rule, and when the answer changes. This is how a rule is tried, a policy compared and a bug reported.',
    )
    .argument(
      '<facts.json>',
      'facts with openings, people and zones; the schema is docs/reference/facts-file.schema.json',
    )
    .addOption(
      new Option(
        '--at <instant>',
        'a day, or an instant such as 2026-11-20T09:00-05:00; may be said several times (now)',
      ).argParser((value: string, before: readonly string[] = []) => [...before, value]),
    )
    .option('--policy <file>', 'other dates than the default policy, as JSON')
    .option(
      '--time-zone <zone>',
      'zone of days and times in --at that name none, and of what is written (the team’s)',
    )
    .option('--application <id>', 'only this application')
    .option('--all', 'also list the words that were said and the duties that ended')
    .option('--json', 'write everything as JSON, documented and versioned')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: ExplainFlags) => {
      const { explainFile } = await import('./explain-file.ts');
      await explainFile(file, flags, terminal);
    });
}

const EXAMPLES = `
Examples:
  heardback explain samples/facts.json --at 2026-10-20
  heardback explain facts.json --at 2026-11-06T15:00:00-05:00 --at 2026-11-09 --json
  heardback explain facts.json --at 2026-11-20 --policy slower.json`;
