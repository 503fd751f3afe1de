import { createCalendars } from '../src/domain/calendar/calendars.ts';
import type { Fact } from '../src/domain/fact/fact.ts';
import { historyOf } from '../src/domain/history/evolve.ts';
import { resolvePolicy } from '../src/domain/policy/resolve-policy.ts';
import { assess } from '../src/domain/standing/assess.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { type SeededHistory, seededHistory } from './seeded/histories.ts';
import { createSeeded } from './seeded/random.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const ROUNDS = 5;

/**
 * Facts to standing on one core, fold and assessment together, as the sweep does it. The yardstick reads the same facts
 * from JSON and folds them into nothing. The best of a few rounds of each, in turn.
 */
export const run: Bench = async ({ size = 20_000, seed }) => {
  const seeded = createSeeded(seed);
  const histories = Array.from({ length: size }, () => seededHistory(seeded, NOW));
  const texts = histories.map(({ facts }) => JSON.stringify(facts));
  const policy = resolvePolicy({ overrides: [], calendarOf: createCalendars(publicHolidays) });
  const assessAll = () =>
    count(histories, (one) => assess(historyOf(one.circumstances, one.facts), policy, NOW));
  const readAll = () => count(texts, foldNothing);
  let ours = 0;
  let yardstick = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    ours = Math.max(ours, size / secondsOf(assessAll));
    yardstick = Math.max(yardstick, size / secondsOf(readAll));
  }
  return {
    bench: 'assess',
    size,
    ours: rounded(ours),
    unit: '/s',
    yardstick: { name: 'JSON.parse and a fold that does nothing', value: rounded(yardstick) },
    ratio: rounded(ours / yardstick),
    rssMb: rssMb(),
  };
};

function foldNothing(text: string): number {
  return (JSON.parse(text) as readonly Fact[]).reduce((seen) => seen + 1, 0);
}

/** Uses every result, so that no engine may leave the work out. */
function count<T extends SeededHistory | string>(items: readonly T[], work: (item: T) => unknown): number {
  let results = 0;
  for (const item of items) if (work(item) !== undefined) results += 1;
  return results;
}

function secondsOf(work: () => number): number {
  const begun = performance.now();
  if (work() === 0) throw new Error('The bench had nothing to do');
  return (performance.now() - begun) / 1000;
}
