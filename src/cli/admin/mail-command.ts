import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import type { MailFlags } from './mail-flags.ts';

/** `heardback mail`: mails saved as files, taken in like those of a mailbox. */
export function addMailCommand(program: Command, terminal: Terminal): void {
  program
    .command('mail')
    .summary('take in mails that were saved as files')
    .description(
      'Takes in mails as they came (.eml), as if they had been read in a mailbox: what belongs to a conversation or to somebody known is recorded, what cannot be placed waits for a member, and all else is left alone and not kept. The same mail twice is one mail. Stop the server first where the embedded database is used: one process holds its folder.',
    )
    .argument('<file...>', 'mails as files (.eml)')
    .option('--workspace <name>', 'the workspace, by its name or id; needed where there are several')
    .option('--json', 'write what became of each as JSON')
    .action(async (files: string[], flags: MailFlags) => {
      const { handInFiles } = await import('./hand-in-files.ts');
      await handInFiles(files, flags, terminal);
    });
}
