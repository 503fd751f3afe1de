import type { Dialect } from 'kysely';
import type { AskBound } from './binding.ts';
import type { BossDatabase, Database } from './database.ts';
import type { WithSession } from './session.ts';

/** What each kind of database brings; the rest is the same for both. */
export interface OpenedDriver extends Pick<Database, 'kind' | 'listen' | 'close'> {
  readonly dialect: Dialect;
  readonly withSession: WithSession;
  readonly askBound: AskBound;
  readonly boss: BossDatabase;
}
