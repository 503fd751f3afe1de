import { buildWeb } from '../../scripts/build-web.ts';

/** Once for all browser tests, before the first of them. */
export async function setup(): Promise<void> {
  await buildWeb({ onlyIfStale: true });
}
