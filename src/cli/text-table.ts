export interface TextColumn {
  readonly title: string;
  readonly align?: 'right';
  /** Columns that may be cut, the widest first, when the line is too narrow; others keep their width. */
  readonly mayShrink?: boolean;
  readonly paint?: (text: string, row: number) => string;
}

const GAP = 2;
const NARROWEST = 6;
/** No name is longer; a cell that is comes from a file that went wrong. */
const WIDEST = 120;

/** Rows in columns that fit a width: cells that are too long end in "…". */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string[] {
  const widths = columns.map((column, index) => {
    const widest = rows.reduce(
      (most, row) => Math.max(most, widthOf(row[index] ?? '')),
      widthOf(column.title),
    );
    return column.mayShrink ? Math.min(widest, WIDEST) : widest;
  });
  if (width !== null) shrink(columns, widths, width);
  const line = (cells: readonly string[], rowNumber: number) =>
    columns
      .map((column, index) => {
        const cell = pad(cells[index] ?? '', widths[index] ?? 0, column.align);
        return rowNumber < 0 || !column.paint ? cell : column.paint(cell, rowNumber);
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [
    line(
      columns.map(({ title }) => title),
      -1,
    ),
    ...rows.map((row, index) => line(row, index)),
  ];
}

function shrink(columns: readonly TextColumn[], widths: number[], width: number): void {
  const total = () => widths.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1);
  while (total() > width) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const isWider = widest === -1 || (widths[index] ?? 0) > (widths[widest] ?? 0);
      if (column.mayShrink && (widths[index] ?? 0) > NARROWEST && isWider) widest = index;
    }
    if (widest === -1) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const clean = cleanLine(text);
  const length = widthOf(clean);
  const cut = length > width ? `${takeWidth(clean, width - 1)}…` : clean;
  const room = ' '.repeat(Math.max(0, width - widthOf(cut)));
  return align === 'right' ? room + cut : cut + room;
}

/** Names come from files: line ends and control letters would tear the table or steer the terminal. */
export function cleanLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
const NO_WIDTH = /\p{M}/u;

function letterWidth(letter: string): number {
  if (letter < '\u0300') return 1;
  if (NO_WIDTH.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function takeWidth(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const letter of text) {
    used += letterWidth(letter);
    if (used > width) break;
    taken += letter;
  }
  return taken.trimEnd();
}
