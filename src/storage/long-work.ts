import { AsyncLocalStorage } from 'node:async_hooks';

const longWork = new AsyncLocalStorage<true>();

/**
 * Work that goes on for seconds or in the background, such as a report, an import or the sweep, with whatever it starts: where
 * the database has one session, each of its turns comes after those of people who ask something short.
 */
export function asLongWork<T>(work: () => T): T {
  return longWork.run(true, work);
}

/** Whether the code that asks belongs to such work. */
export function isLongWork(): boolean {
  return longWork.getStore() === true;
}
