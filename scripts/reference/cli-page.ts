import type { Command } from 'commander';
import { EXIT_WORDS } from '../../src/cli/exit-codes.ts';
import { createProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { FIELD_IDS, FIELDS } from '../../src/intake/ats/columns/fields.ts';
import { MEANINGS } from '../../src/intake/ats/words/meanings.ts';

const QUIET = { paint: (_style: unknown, text: string) => text } as Terminal;

/** docs/reference/cli.md: every command as `--help` has it, what columns and statuses can be mapped to, the exit codes. */
export function cliPage(): string {
  const program = createProgram(QUIET, 'VERSION');
  const commands = program.commands.map(
    (command) => `## heardback ${command.name()}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``,
  );
  const fields = FIELD_IDS.map(
    (field) => `| \`${field}\` | ${FIELDS[field].means} | ${FIELDS[field].headers.slice(0, 6).join(', ')} |`,
  );
  const meanings = Object.entries(MEANINGS).map(([word, means]) => `| \`${word}\` | ${means} |`);
  const codes = EXIT_WORDS.map(([code, words]) => `| ${code} | ${words} |`);
  return `${[
    '# The command line',
    '*Written from the code by `npm run reference`.*',
    'Run it with `npx heardback`. Data goes to standard output, words about it to standard error.',
    ...commands,
    `## Fields\n\nWhat \`--map field=Column\` can fill. Headers are understood without case, accents and punctuation.\n\n| Field | What it holds | Headers understood, among others |\n| --- | --- | --- |\n${fields.join('\n')}`,
    `## What a status can mean\n\nFor \`--words "Their word=meaning"\`.\n\n| Meaning | What it says |\n| --- | --- |\n${meanings.join('\n')}`,
    `## Exit codes\n\n| Code | When |\n| ---: | --- |\n${codes.join('\n')}`,
  ].join('\n\n')}\n`;
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 110,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.trimEnd();
}
