import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../storage/database.ts';
import type { PolicyShelf } from './policy-shelf.ts';

/** What an action may reach. */
export interface ActionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** A new id that sorts by its time of making. */
  readonly newId: () => string;
  /** One for the whole process: what its calendars have worked out is kept. */
  readonly policies: PolicyShelf;
}
