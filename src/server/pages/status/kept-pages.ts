import { tokenHash, workspaceOf } from '../../../actions/status-token.ts';
import { type Instant, MINUTE } from '../../../lib/instant.ts';
import { readStatusStamp } from '../../../storage/queries/status-stamps.ts';
import type { ServerDeps } from '../../deps.ts';
import { etagOf } from './status-document.ts';
import { type Found, findByLink } from './status-link.ts';

/** A page as it was made, with what it is known by. */
export interface KeptPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

interface Kept extends KeptPage {
  readonly stamp: string;
  readonly until: Instant;
}

export interface Wanted {
  readonly token: string;
  /** In which form, language and zone: what else the page hangs on. */
  readonly variant: string;
  readonly make: (found: Found) => Promise<string> | string;
}

/** Answers with the page, made anew only where something behind it has changed; `null` for a link that opens nothing. */
export type FindPage = (wanted: Wanted) => Promise<KeptPage | null>;

/** A link is asked for by people and by programs that follow it; this many pages are some 25 megabytes. */
const MOST_KEPT = 2000;
/** Days and what may be done on them pass without a fact: nothing is shown for longer than this unseen. */
const LONGEST = 5 * MINUTE;

/**
 * Pages that were made lately. Each time one question is asked of the database: whether the link holds, and whether anything
 * that the page is made from was written since. The clock alone changes a page at the standing's `wakeAt`.
 */
export function createKeptPages(deps: ServerDeps): FindPage {
  const kept = new Map<string, Kept>();
  return async ({ token, variant, make }) => {
    const workspaceId = workspaceOf(token);
    if (workspaceId === null) return null;
    // Read first: what is written in between makes the next stamp another one.
    const stamp = await readStatusStamp(deps.database, workspaceId, tokenHash(token));
    if (stamp === null) return null;
    const key = `${token} ${variant}`;
    const known = kept.get(key);
    if (known !== undefined && known.stamp === stamp && deps.clock.now() < known.until) return known;
    const found = await findByLink(deps, token);
    if (found === null) return null;
    const page = keep(await make(found), { stamp, found });
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? key);
    // Made last, dropped last.
    kept.delete(key);
    kept.set(key, page);
    return page;
  };
}

function keep(text: string, { stamp, found }: { readonly stamp: string; readonly found: Found }): Kept {
  const { now, view } = found;
  return {
    bytes: new TextEncoder().encode(text),
    etag: etagOf(text),
    stamp,
    until: Math.min(now + LONGEST, view.standing.wakeAt ?? Number.POSITIVE_INFINITY),
  };
}
