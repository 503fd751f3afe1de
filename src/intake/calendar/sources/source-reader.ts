import { createGuardedFetch, type FetchRules } from '../../guarded-fetch.ts';
import { readAccount } from './caldav.ts';
import { readFeed } from './feed.ts';

import type { SourceRead, SourceToRead } from './source.ts';

/** Reads a calendar from wherever it is. Never throws. */
export type SourceReader = (source: SourceToRead) => Promise<SourceRead>;

export function createSourceReader(rules: FetchRules): SourceReader {
  const fetch = createGuardedFetch(rules);
  return async (source) =>
    source.way === 'feed' ? await readFeed(fetch, source) : await readAccount(fetch, source);
}
