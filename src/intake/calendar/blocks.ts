import type { CalendarProblem } from './calendar-problem.ts';
import { type ContentLine, readContentLines } from './content-lines.ts';

/** `BEGIN:NAME` to `END:NAME`, with what stands in it. */
export interface Block {
  readonly name: string;
  readonly lines: ContentLine[];
  readonly blocks: Block[];
  readonly at: number;
}

/** What holds one file in bounds, whoever wrote it. */
const MOST_BLOCKS = 100_000;
const MOST_LINES = 2_000_000;
const DEEPEST = 8;

/** What may not stand in an event: where one begins inside another, the `END` of the one before was lost. */
const SIDE_BY_SIDE = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

export interface Blocks {
  /** Stands for the file: its blocks are calendars, and whatever stands outside any. */
  readonly root: Block;
  readonly problems: readonly CalendarProblem[];
}

/**
 * The blocks of a calendar file. A block that was never closed, an `END` too many and a line that is none are named and
 * passed over: one bad event never loses the file.
 */
export function readBlocks(text: string): Blocks {
  const root: Block = { name: '', lines: [], blocks: [], at: 0 };
  const open: Block[] = [root];
  const problems: CalendarProblem[] = [];
  let blocks = 0;
  let lines = 0;
  for (const line of readContentLines(text)) {
    lines += 1;
    if (blocks > MOST_BLOCKS || lines > MOST_LINES) {
      problems.push({ problem: 'tooMuch', at: line.at });
      break;
    }
    if ('broken' in line) problems.push({ problem: 'brokenLine', at: line.at, text: line.broken });
    else if (line.name === 'BEGIN') {
      begin(open, line, problems);
      blocks += 1;
    } else if (line.name === 'END') end(open, line, problems);
    else open.at(-1)?.lines.push(line);
  }
  for (const left of open.slice(1)) problems.push({ problem: 'neverEnded', at: left.at, text: left.name });
  return { root, problems };
}

function begin(open: Block[], line: ContentLine, problems: CalendarProblem[]): void {
  const name = line.value.trim().toUpperCase();
  if (SIDE_BY_SIDE.has(name)) closeSiblings(open, problems);
  const block: Block = { name, lines: [], blocks: [], at: line.at };
  // Deeper than any calendar goes, all lie in the same one.
  if (open.length > DEEPEST) open.pop();
  open.at(-1)?.blocks.push(block);
  open.push(block);
}

function closeSiblings(open: Block[], problems: CalendarProblem[]): void {
  const first = open.findIndex((block) => SIDE_BY_SIDE.has(block.name));
  if (first === -1) return;
  const lost = open.splice(first)[0];
  if (lost !== undefined) problems.push({ problem: 'neverEnded', at: lost.at, text: lost.name });
}

function end(open: Block[], line: ContentLine, problems: CalendarProblem[]): void {
  const name = line.value.trim().toUpperCase();
  const which = open.findLastIndex((block) => block.name === name);
  if (which > 0) open.splice(which);
  else problems.push({ problem: 'endWithoutBeginning', at: line.at, text: name.slice(0, 40) });
}

/** The first line of a name. */
export function lineOf(block: Block, name: string): ContentLine | undefined {
  return block.lines.find((line) => line.name === name);
}

export function linesOf(block: Block, name: string): readonly ContentLine[] {
  return block.lines.filter((line) => line.name === name);
}
