import { styleText } from 'node:util';
import type { Clock } from '../runtime/clock.ts';

type Style = Parameters<typeof styleText>[0];

/** Where a command writes and what it may know of its surroundings. Data goes to `out`, words about it to `note`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  /** Letters in a line; `null` where nobody looks, so that nothing is cut. */
  readonly width: number | null;
  readonly paint: (style: Style, text: string) => string;
  readonly paintNote: (style: Style, text: string) => string;
  readonly clock: Clock;
  /** The machine's own zone, for times that name none. */
  readonly timeZone: string;
  readonly setExitCode: (code: number) => void;
  /** Whether somebody watches, so that progress is worth showing. */
  readonly isWatched: boolean;
}

/** The terminal of this process. Colour follows NO_COLOR, FORCE_COLOR and whether a person looks. */
export function processTerminal(clock: Clock): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    width: stdout.isTTY ? Math.max(40, stdout.columns) : null,
    paint: (style, text) => styleText(style, text, { stream: stdout, validateStream: true }),
    paintNote: (style, text) => styleText(style, text, { stream: stderr, validateStream: true }),
    clock,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    setExitCode: (code) => {
      process.exitCode = code;
    },
    isWatched: Boolean(stderr.isTTY),
  };
}
