import type { Group, Measure } from './measure.ts';

const MOST_FAILURES = 25;

/** The measures as a table for people, with groups and failures below. */
export function reportTable(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, target, cases, right, peer }) => [
    name,
    `${right} of ${cases}`,
    percent(right, cases),
    target,
    peer === null ? '' : `${peer.name} ${percent(peer.right, cases)}`,
  ]);
  return [table([['measure', 'right', '', 'target', 'best on npm'], ...rows]), ...measures.map(details)].join(
    '\n\n',
  );
}

function details({ name, groups, failures }: Measure): string {
  const lines = failures.slice(0, MOST_FAILURES).map(({ id, why }) => `    ${id}: ${why}`);
  const more =
    failures.length > MOST_FAILURES
      ? [`    and ${failures.length - MOST_FAILURES} more; --json has all`]
      : [];
  return [name, ...shownGroups(groups, 'source'), ...shownGroups(groups, 'language'), ...lines, ...more].join(
    '\n',
  );
}

function shownGroups(groups: readonly Group[], by: Group['by']): string[] {
  const shown = groups
    .filter((group) => group.by === by)
    .map(({ name, right, cases }) => `${name} ${right}/${cases}`);
  return shown.length === 0 ? [] : [`  by ${by}: ${shown.join(', ')}`];
}

function percent(right: number, cases: number): string {
  return cases === 0 ? '-' : `${((right / cases) * 100).toFixed(1)} %`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
