import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** `heardback fields`: what `--map` and `--words` can say. */
export function addFieldsCommand(program: Command, terminal: Terminal): void {
  program
    .command('fields')
    .summary('what the columns and statuses of an export can be mapped to')
    .description(
      'Lists the fields that --map can fill, with headers that are understood by themselves, and what a status can mean.',
    )
    .action(async () => {
      const { FIELD_IDS, FIELDS } = await import('../intake/ats/columns/fields.ts');
      const { MEANINGS } = await import('../intake/ats/words/meanings.ts');
      const { textTable } = await import('./text-table.ts');
      const fields = FIELD_IDS.map((field) => [
        field,
        FIELDS[field].means,
        FIELDS[field].headers.slice(0, 4).join(', '),
      ]);
      const columns = [
        { title: 'Field' },
        { title: 'What it holds', mayShrink: true },
        { title: 'Understood headers, among others', mayShrink: true },
      ];
      terminal.out(textTable(columns, fields, terminal.width).join('\n'));
      terminal.out('');
      const meanings = textTable(
        [{ title: 'Meaning' }, { title: 'What it says', mayShrink: true }],
        Object.entries(MEANINGS),
        terminal.width,
      );
      terminal.out(meanings.join('\n'));
    });
}
