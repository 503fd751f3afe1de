import type { Instant } from '../../lib/instant.ts';
import { createProgram, runCommandLine } from '../program.ts';
import type { Terminal } from '../terminal.ts';

export interface CliAnswer {
  readonly out: string;
  readonly notes: string;
  readonly code: number;
}

export interface CliSurroundings {
  readonly now?: Instant;
  readonly width?: number | null;
  readonly isColoured?: boolean;
}

const NOW = Date.UTC(2026, 10, 20, 17);

/** Runs one command line in this process, with a terminal that keeps what is written; colours become `<red>`. */
export async function runCli(
  args: readonly string[],
  { now = NOW, width = null, isColoured = false }: CliSurroundings = {},
): Promise<CliAnswer> {
  const [out, notes]: [string[], string[]] = [[], []];
  let code = 0;
  const paint: Terminal['paint'] = (style, text) =>
    isColoured ? `<${[style].flat().join('+')}>${text}</>` : text;
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    note: (text) => void notes.push(text),
    width,
    paint,
    paintNote: paint,
    clock: { now: () => now },
    timeZone: 'America/Toronto',
    setExitCode: (set) => {
      code = set;
    },
    isWatched: false,
  };
  await runCommandLine(createProgram(terminal, '0.0.0'), args, terminal);
  return { out: out.join('\n'), notes: notes.join('\n'), code };
}
