import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../storage/database.ts';

/** What an action may reach. */
export interface ActionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** A new id that sorts by its time of making. */
  readonly newId: () => string;
}
