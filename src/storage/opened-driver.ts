import type { Dialect } from 'kysely';
import type { BossDatabase, Database } from './database.ts';
import type { AskBound } from './postgres/ask-bound.ts';
import type { WithSession } from './session.ts';

/** What each kind of database brings; the rest is the same for both. */
export interface OpenedDriver extends Pick<Database, 'kind' | 'listen' | 'close'> {
  readonly dialect: Dialect;
  readonly withSession: WithSession;
  /** `null` where all share one session, in which a question is bound by the transaction around it. */
  readonly askBound: AskBound | null;
  readonly boss: BossDatabase;
}
