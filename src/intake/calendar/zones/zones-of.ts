import { type Block, lineOf } from '../blocks.ts';
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
  return (name) => {
    const plain = name.trim().replace(/^"|"$/g, '');
    let clock = known.get(plain);
    if (clock === undefined) {
      clock = ianaNamed(plain) ?? definedIn(definitions, plain) ?? understoodZone(plain);
      known.set(plain, clock);
    }
    return clock;
  };
}

function definedIn(definitions: readonly Block[], name: string): WallClock | null {
  const wanted = definitions.filter((block) => tzidOf(block) === name);
  for (const block of wanted) {
    const clock = definedClock(block) ?? ianaNamed(lineOf(block, 'X-LIC-LOCATION')?.value.trim() ?? '');
    if (clock !== null) return clock;
  }
  return null;
}

function tzidOf(block: Block): string {
  return (lineOf(block, 'TZID')?.value ?? '').trim().replace(/^"|"$/g, '');
}
