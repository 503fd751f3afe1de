import { createCalendars } from '../src/domain/calendar/calendars.ts';
import type { Circumstances } from '../src/domain/circumstances.ts';
import type { Fact } from '../src/domain/fact/fact.ts';
import { knownType } from '../src/domain/fact/fact-types.ts';
import { historyOf } from '../src/domain/history/evolve.ts';
import type { Policy } from '../src/domain/policy/policy.ts';
import { resolvePolicy } from '../src/domain/policy/resolve-policy.ts';
import { assess } from '../src/domain/standing/assess.ts';
import { publicHolidays } from '../src/intake/holidays/public-holidays.ts';
import { type Bench, rounded, rssMb } from './result.ts';
import { seededHistory } from './seeded/histories.ts';
import { createSeeded } from './seeded/random.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const ROUNDS = 5;
/** So many histories are read before they are assessed; they lie close together in memory, as a sweep finds them. */
const AT_ONCE = 100;

/**
 * Facts to standing on one core, fold and assessment together. The facts are read from JSON a batch at a time, as a sweep
 * reads them from the database, and the reading does not count. The yardstick reads the same facts from JSON and folds
 * them into nothing. The best of a few rounds of each, in turn.
 */
export const run: Bench = async ({ size = 20_000, seed }) => {
  const seeded = createSeeded(seed);
  const texts: string[] = [];
  const circumstances: Circumstances[] = [];
  for (let index = 0; index < size; index += 1) {
    const history = seededHistory(seeded, NOW);
    texts.push(JSON.stringify(history.facts));
    circumstances.push(history.circumstances);
  }
  const policy = resolvePolicy({ overrides: [], calendarOf: createCalendars(publicHolidays) });
  let ours = 0;
  let yardstick = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    ours = Math.max(ours, size / secondsToAssess(texts, circumstances, policy));
    yardstick = Math.max(yardstick, size / secondsOf(() => texts.forEach(foldNothing)));
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

function secondsToAssess(
  texts: readonly string[],
  circumstances: readonly Circumstances[],
  policy: Policy,
): number {
  let seconds = 0;
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const batch = texts.slice(from, from + AT_ONCE).map(readFacts);
    seconds += secondsOf(() => {
      for (const [index, facts] of batch.entries()) {
        const around = circumstances[from + index];
        if (around === undefined) throw new Error(`History ${from + index} has no circumstances`);
        if (assess(historyOf(around, facts), policy, NOW).phase === undefined) throw new Error('No standing');
      }
    });
  }
  return seconds;
}

/** As from the database: what a fact carries from JSON, and its kind by the program's own name for it. */
function readFacts(text: string): readonly Fact[] {
  return (JSON.parse(text) as Fact[]).map((fact) =>
    Object.assign(fact, { type: knownType(fact.type) ?? fact.type }),
  );
}

function foldNothing(text: string): number {
  return (JSON.parse(text) as readonly Fact[]).reduce((seen) => seen + 1, 0);
}

function secondsOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}
