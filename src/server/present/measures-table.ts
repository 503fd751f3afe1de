import type { MeasuresAnswer } from '../../contract/measures.ts';
import { answeredRate, type Figures, onTimeRate } from '../../domain/measures/figures.ts';
import { csvCell } from '../../lib/csv-cell.ts';

/** The groups of a report as CSV, all together first; the columns are the names of the figures in docs/measures.md. */
export function measuresAsCsv({ figures, groups, hidden, by, since, until }: MeasuresAnswer): string {
  const rows = [
    { name: 'all', key: null, figures },
    ...groups,
    ...(hidden ? [{ name: `${hidden.groups} not named`, key: null, figures: hidden.figures }] : []),
  ];
  const names = Object.keys(figures) as (keyof Figures)[];
  const head = ['since', 'until', by, 'key', 'answeredRate', 'onTimeRate', ...names];
  const lines = rows.map((row) =>
    [
      since,
      until,
      row.name ?? '',
      row.key,
      rounded(answeredRate(row.figures)),
      rounded(onTimeRate(row.figures)),
      ...names.map((name) => row.figures[name]),
    ]
      .map(csvCell)
      .join(','),
  );
  return `${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000;
}
