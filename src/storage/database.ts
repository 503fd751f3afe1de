import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** An open database, embedded or on a server. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  /** For work that belongs to no workspace, such as sign-in; everything else goes through `inWorkspace`. */
  readonly db: Kysely<Schema>;
  readonly wall: Wall;
  /** What `readInWorkspace` asks with. */
  readonly readerOf: (workspaceId: string) => Trx;
  /** What the queue asks of a database. */
  readonly boss: () => BossDatabase;
  /** Hears what is sent to the channel with `notify`; answers with the way to stop hearing. */
  readonly listen: (channel: string, hear: (payload: string) => void) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

/**
 * What row-level security rests on: `role`, each transaction takes a role that owns nothing; `owner`, the connecting
 * role is itself bound by it; `none`, the connecting role is above it and may not create another, which deserves a warning.
 */
export type Wall = 'role' | 'owner' | 'none';

/** A transaction bound to one workspace by `inWorkspace`. */
export type Trx = Transaction<Schema>;

/** Several statements are allowed when there are no values. */
export interface BossDatabase {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the queue's
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: any[] }>;
}
