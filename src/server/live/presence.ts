import type { Doing, Present } from '../../contract/live.ts';
import { type Instant, SECOND } from '../../lib/instant.ts';
import type { Sighting } from '../../storage/queries/presence.ts';

/** A window that said nothing for this long is gone: asleep, closed, or without a network. */
const STAYS_FOR = 45 * SECOND;

/** Who looks at which application, in the memory of this process: gone with it, and told again within seconds. */
export interface PresenceBook {
  /** Answers whether anybody would see a difference. */
  readonly note: (sighting: Sighting, now: Instant) => boolean;
  readonly here: (place: Place, now: Instant) => Present[];
  readonly isHere: (place: Place, memberId: string) => boolean;
  /** Forgets windows that fell silent; answers the places where somebody is missing now. */
  readonly forget: (now: Instant) => Place[];
}

export interface Place {
  readonly workspaceId: string;
  readonly applicationId: string;
}

interface Seen extends Sighting {
  readonly until: Instant;
}

export function createPresenceBook(): PresenceBook {
  const places = new Map<string, Map<string, Seen>>();
  const keyOf = ({ workspaceId, applicationId }: Place) => `${workspaceId}/${applicationId}`;
  const seenAt = (place: Place) => [...(places.get(keyOf(place))?.values() ?? [])];
  return {
    note(sighting, now) {
      const before = describe(seenAt(sighting), now);
      const windows = places.get(keyOf(sighting)) ?? new Map<string, Seen>();
      if (sighting.doing === null) windows.delete(sighting.viewer);
      else windows.set(sighting.viewer, { ...sighting, until: now + STAYS_FOR });
      if (windows.size === 0) places.delete(keyOf(sighting));
      else places.set(keyOf(sighting), windows);
      return JSON.stringify(before) !== JSON.stringify(describe(seenAt(sighting), now));
    },
    here: (place, now) => describe(seenAt(place), now),
    isHere: (place, memberId) => seenAt(place).some((seen) => seen.memberId === memberId),
    forget(now) {
      const left: Place[] = [];
      for (const [key, windows] of places) {
        const gone = [...windows.values()].filter((seen) => seen.until <= now);
        for (const seen of gone) windows.delete(seen.viewer);
        const [first] = gone;
        if (first !== undefined)
          left.push({ workspaceId: first.workspaceId, applicationId: first.applicationId });
        if (windows.size === 0) places.delete(key);
      }
      return left;
    },
  };
}

const WEIGHT: Readonly<Record<Doing, number>> = { looks: 0, writes: 1, decides: 2 };

/** Each member once, with the weightiest of what their windows do, in the order of their ids so that it stays where it is. */
function describe(seen: readonly Seen[], now: Instant): Present[] {
  const members = new Map<string, Present>();
  for (const { memberId, name, doing, until } of seen) {
    if (doing === null || until <= now) continue;
    const known = members.get(memberId);
    if (known === undefined || WEIGHT[doing] > WEIGHT[known.doing])
      members.set(memberId, { member: { id: memberId, name }, doing });
  }
  return [...members.values()].sort((a, b) => (a.member.id < b.member.id ? -1 : 1));
}
