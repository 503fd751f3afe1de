import { type Block, lineOf } from '../blocks.ts';
import { type Budget, createBudget } from '../recurrence/budget.ts';
import { definedClock } from './definition.ts';
import { ianaNamed, understoodZone } from './named-zone.ts';
import type { WallClock } from './wall-clock.ts';

/** The zones of one file, by the name that it gives them. */
export type ZonesOf = (name: string) => WallClock | null;

/**
 * How the names of zones in one file are understood: a name of the IANA database first, since programs write it with
 * definitions cut short; then the file's own definition; then what Windows, Outlook and others call zones. `null` where
 * nobody can tell: never the zone of the machine.
 */
export function zonesOf(definitions: readonly Block[]): ZonesOf {
  const known = new Map<string, WallClock | null>();
  const defined = { budget: createBudget(STEPS), byName: Map.groupBy(definitions, tzidOf) };
  return (name) => {
    const plain = name.trim().replace(/^"|"$/g, '');
    let clock = known.get(plain);
    if (clock === undefined) {
      // No calendar names hundreds of zones; a name nobody can read costs the most time.
      if (known.size >= MOST_NAMES) return null;
      clock = ianaNamed(plain) ?? definedIn(defined, plain) ?? understoodZone(plain);
      known.set(plain, clock);
    }
    return clock;
  };
}

interface Defined {
  readonly budget: Budget;
  readonly byName: ReadonlyMap<string, readonly Block[]>;
}

function definedIn({ budget, byName }: Defined, name: string): WallClock | null {
  for (const block of (byName.get(name) ?? []).slice(0, MOST_OF_ONE_NAME)) {
    const clock =
      definedClock(block, budget) ?? ianaNamed(lineOf(block, 'X-LIC-LOCATION')?.value.trim() ?? '');
    if (clock !== null) return clock;
  }
  return null;
}

/** For all zones of a file together, whatever their rules ask for. */
const STEPS = 150_000;
const MOST_NAMES = 400;
const MOST_OF_ONE_NAME = 10;

function tzidOf(block: Block): string {
  return (lineOf(block, 'TZID')?.value ?? '').trim().replace(/^"|"$/g, '');
}
