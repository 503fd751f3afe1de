import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { createPolicyShelf } from '../../src/actions/policy-shelf.ts';
import { publicHolidays } from '../../src/intake/holidays/public-holidays.ts';
import { AS_IN_LIFE } from '../seeded/histories.ts';
import { saveHistories } from './save-histories.ts';
import { countApplications, type Served } from './served-app.ts';

const SPREAD_DAYS = 3 * 365;
const APPLICATIONS_FOR_AN_OPENING = 500;

/** As many openings as so many applications come for. */
export function openingsFor(applications: number): number {
  return Math.max(40, Math.round(applications / APPLICATIONS_FOR_AN_OPENING));
}

export interface Life {
  readonly size: number;
  readonly seed: number;
}

/**
 * Fills one team up to so many applications, each with a whole history over three years, as a team would have them that
 * grew with Heardback. Answers how many were made, and in how many seconds.
 */
export async function saveLife(
  { database, workspaceId }: Pick<Served, 'database' | 'workspaceId'>,
  { size, seed }: Life,
): Promise<{ readonly made: number; readonly seconds: number }> {
  const made = Math.max(0, size - (await countApplications(database)));
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const histories = {
    workspaceId,
    seed,
    withHistory: made,
    now: Date.now(),
    spreadDays: SPREAD_DAYS,
    telling: { ...AS_IN_LIFE, memberOf },
    onProgress: (done: number) => {
      if (done % 50_000 === 0) console.error(`${done} after ${Math.round(seconds())} s`);
    },
  };
  await saveHistories(database, histories, createPolicyShelf(publicHolidays));
  const took = seconds();
  if (made > 0) await sql`vacuum analyze`.execute(database.db);
  return { made, seconds: took };
}

/** The members whom `saveFrame` makes in the database, by the same rule. */
function memberOf(number: number): string {
  const hex = createHash('md5').update(`member${number}`).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
