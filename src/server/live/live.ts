import type { LiveEvent } from '../../contract/live.ts';
import { SECOND } from '../../lib/instant.ts';
import { CHANGES, readChange } from '../../storage/queries/changes.ts';
import { PRESENCE, readSighting, type Sighting } from '../../storage/queries/presence.ts';
import type { ServerDeps } from '../deps.ts';
import type { Live, LiveReader } from './live-reader.ts';
import { createPresenceBook, type Place } from './presence.ts';

type Deps = Pick<ServerDeps, 'database' | 'clock' | 'stopping'>;

/** How often the book forgets those who fell silent. */
const FORGET_EVERY = 5 * SECOND;

export function createLive(deps: Deps): Live {
  const { database, clock } = deps;
  const readers = new Map<string, Set<LiveReader>>();
  const book = createPresenceBook();
  const tell = (place: Place) => {
    const event: LiveEvent = {
      is: 'presence',
      applicationId: place.applicationId,
      here: book.here(place, clock.now()),
    };
    // Only to those who look at it too: nobody else has a place to show it.
    for (const reader of readers.get(place.workspaceId) ?? [])
      if (book.isHere(place, reader.memberId)) reader.hear(event);
  };
  const note = (sighting: Sighting) => {
    if (book.note(sighting, clock.now())) tell(sighting);
  };
  const listenOnce = once(async () => {
    const forgetting = setInterval(() => book.forget(clock.now()).forEach(tell), FORGET_EVERY);
    forgetting.unref();
    const changes = await database.listen(CHANGES, (payload) => {
      const { workspaceId, applicationIds } = readChange(payload);
      const event: LiveEvent = {
        is: 'changed',
        ...(applicationIds && { applicationIds: [...applicationIds] }),
      };
      for (const reader of readers.get(workspaceId) ?? []) reader.hear(event);
    });
    const presence = await database.listen(PRESENCE, (payload) => note(readSighting(payload)));
    deps.stopping.onStop('live updates', async () => {
      clearInterval(forgetting);
      await Promise.all([changes(), presence()]);
    });
  });
  return {
    async join(reader) {
      const ofWorkspace = readers.get(reader.workspaceId) ?? new Set();
      readers.set(reader.workspaceId, ofWorkspace.add(reader));
      const leave = () => {
        ofWorkspace.delete(reader);
        if (ofWorkspace.size === 0 && readers.get(reader.workspaceId) === ofWorkspace)
          readers.delete(reader.workspaceId);
      };
      await listenOnce().catch((error) => {
        leave();
        throw error;
      });
      return leave;
    },
    see(sighting) {
      note(sighting);
      return book.here(sighting, clock.now());
    },
    lookAgain(userId) {
      for (const ofWorkspace of readers.values())
        for (const reader of ofWorkspace) if (reader.userId === userId) reader.lookAgain();
    },
  };
}

/** Begun once, and begun anew only where it failed. */
function once(begin: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => {
    begun ??= begin().catch((error) => {
      begun = undefined;
      throw error;
    });
    return begun;
  };
}
