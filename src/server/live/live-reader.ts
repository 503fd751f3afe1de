import type { LiveEvent, Present } from '../../contract/live.ts';
import type { Sighting } from '../../storage/queries/presence.ts';

/** What happens, as it happens: one listener at the database for the whole process, fanned out to whoever reads along. */
export interface Live {
  /** Resolves once nothing that is committed from now on can be missed; answers with the way to leave. */
  readonly join: (reader: LiveReader) => Promise<() => void>;
  readonly see: (sighting: Sighting) => Present[];
  /** Has every reader of a user look whether they may still read. */
  readonly lookAgain: (userId: string) => void;
}

export interface LiveReader {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly userId: string;
  readonly hear: (event: LiveEvent) => void;
  readonly lookAgain: () => void;
}
