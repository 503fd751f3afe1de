import type { CalendarDeps } from '../actions/calendar/calendar-deps.ts';
import type { CheckDeps } from '../actions/check-sender.ts';
import type { NoticeDeps } from '../actions/notices/notice-deps.ts';
import type { Stopping } from '../runtime/stop.ts';
import type { FindCaller } from './auth/caller.ts';
import type { Auth } from './auth/create-auth.ts';
import type { createKeyLimit } from './auth/key-limit.ts';
import type { Live } from './live/live-reader.ts';

/** What the server is built from. */
export interface ServerDeps extends NoticeDeps, CheckDeps, CalendarDeps {
  readonly auth: Auth;
  /** What links to us start with, without a slash at the end. */
  readonly baseUrl: string;
  /** The folder of the built app; `null` serves the API and the pages alone. */
  readonly webFolder: string | null;
  /** Where uploads lie while they are read. */
  readonly uploadFolder: string;
  /** Where the sample exports lie. */
  readonly sampleFolder: string;
  /** Work in the background ends after the step in hand when the process is asked to stop, which waits for it. */
  readonly stopping: Pick<Stopping, 'signal' | 'onStop'>;
  /** Checks each answer against the contract before it leaves. Tests do; in service it would cost each answer twice. */
  readonly checksAnswers: boolean;
}

/** With what the server makes for itself, once. */
export interface ServingDeps extends ServerDeps {
  readonly findCaller: FindCaller;
  /** Whoever signs in with this user, or shows the key of this id, is looked up anew from now on. */
  readonly forgetCaller: (callerKey: string) => Promise<void>;
  /** For what everybody's next request must know, such as the workspace's clock. */
  readonly forgetEveryone: () => void;
  readonly keyLimit: ReturnType<typeof createKeyLimit>;
  readonly live: Live;
}
