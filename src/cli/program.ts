import { Command, CommanderError } from 'commander';
import { AppError } from '../domain/app-error.ts';
import { addImportCommand } from './admin/import-command.ts';
import { addMailCommand } from './admin/mail-command.ts';
import { addAuditCommand } from './audit/command.ts';
import { EXIT, EXIT_BY_KIND, EXIT_WORDS } from './exit-codes.ts';
import { addExplainCommand } from './explain/command.ts';
import { addFieldsCommand } from './fields-command.ts';
import type { Terminal } from './terminal.ts';

/** The whole command line, declared: what `--help` shows, the reference lists and the snapshot keeps. */
export function createProgram(terminal: Terminal, version: string): Command {
  const program = new Command('heardback')
    .description(
      'Everyone who interviews hears back: who owes whom the next word after an interview, and by when.',
    )
    .version(version, '-v, --version', 'the version')
    .helpOption('-h, --help', 'this help')
    .helpCommand('help [command]', 'help about a command')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })
    .configureHelp({
      styleTitle: (text) => terminal.paint('bold', text),
      styleCommandText: (text) => terminal.paint('cyan', text),
    })
    .addHelpText(
      'after',
      `\nExit codes:\n${EXIT_WORDS.map(([code, words]) => `  ${String(code).padEnd(3)} ${words}`).join('\n')}`,
    );
  addAuditCommand(program, terminal);
  addExplainCommand(program, terminal);
  addImportCommand(program, terminal);
  addMailCommand(program, terminal);
  addFieldsCommand(program, terminal);
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}

/** Runs one command line. Every error becomes a sentence and an exit code of the table; a bug keeps its stack. */
export async function runCommandLine(
  program: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<void> {
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      terminal.setExitCode(error.exitCode === 0 ? EXIT.fine : EXIT.refused);
    } else if (error instanceof AppError) {
      terminal.note(terminal.paintNote('red', error.message));
      terminal.setExitCode(EXIT_BY_KIND[error.kind]);
    } else {
      terminal.note(
        terminal.paintNote(
          'red',
          `This is a bug of Heardback: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ),
      );
      terminal.setExitCode(EXIT.internal);
    }
  }
}
