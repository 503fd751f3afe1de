import { type Dimension, type Figures, NAMES_PEOPLE, NO_FIGURES } from './figures.ts';

export interface NamedGroup {
  readonly key: string | null;
  readonly figures: Figures;
}

export interface ShownGroups {
  /** The largest first. */
  readonly shown: readonly NamedGroup[];
  /** Those that are not told by name, together; `null` when there are none. */
  readonly hidden: { readonly groups: number; readonly figures: Figures } | null;
}

/**
 * The groups of a report as somebody may see them. Where groups are people, one with fewer people than the least number, and
 * one that the reader may not see by name, stands among the others without a name. When only one would, the smallest of
 * those shown joins it, or its figures would be what is left of the whole.
 */
export function showGroups(
  groups: readonly NamedGroup[],
  {
    by,
    leastPeople,
    maySee,
  }: {
    readonly by: Dimension;
    readonly leastPeople: number;
    readonly maySee: (memberId: string | null) => boolean;
  },
): ShownGroups {
  const sorted = groups.toSorted(
    (a, b) => sizeOf(b.figures) - sizeOf(a.figures) || compareKeys(a.key, b.key),
  );
  if (!NAMES_PEOPLE.has(by)) return { shown: sorted, hidden: null };
  const isShown = ({ key, figures }: NamedGroup) => maySee(key) && sizeOf(figures) >= leastPeople;
  const shown = sorted.filter(isShown);
  const hidden = sorted.filter((group) => !isShown(group));
  const last = shown.at(-1);
  if (hidden.length === 1 && last !== undefined && shown.length > 1) {
    shown.pop();
    hidden.push(last);
  }
  if (hidden.length === 0) return { shown, hidden: null };
  return {
    shown,
    hidden: { groups: hidden.length, figures: together(hidden.map(({ figures }) => figures)) },
  };
}

/** How many people stand behind the figures of a group. */
export function sizeOf({ interviewed, ended, wordsInTime, wordsLate }: Figures): number {
  return Math.max(interviewed, ended, wordsInTime + wordsLate);
}

function compareKeys(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** The largest groups, and all others together; `null` where there are no others. */
export function largestOf(
  sorted: readonly NamedGroup[],
  most: number,
): { readonly largest: readonly NamedGroup[]; readonly rest: ShownGroups['hidden'] } {
  const [largest, others] = [sorted.slice(0, most), sorted.slice(most)];
  if (others.length === 0) return { largest, rest: null };
  return {
    largest,
    rest: { groups: others.length, figures: together(others.map(({ figures }) => figures)) },
  };
}

/** Counts add up; lengths of time do not, and are left out. */
function together(all: readonly Figures[]): Figures {
  const sum: Record<string, number | null> = { ...NO_FIGURES };
  for (const figures of all) {
    for (const [name, value] of Object.entries(figures)) {
      const before = sum[name];
      if (typeof before === 'number' && typeof value === 'number') sum[name] = before + value;
    }
  }
  return sum as unknown as Figures;
}
