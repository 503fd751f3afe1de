import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../lib/instant.ts';
import { evolve, historyOf } from '../history/evolve.ts';
import type { ObligationKind } from '../obligation/obligation.ts';
import { arbitraryCircumstances, arbitraryFacts, arbitraryNow } from '../testing/arbitrary-story.ts';
import { DEFAULT_POLICY, policyWith } from '../testing/story.ts';
import { assess } from './assess.ts';
import type { Standing } from './standing.ts';

const story = { who: arbitraryCircumstances, facts: arbitraryFacts, now: arbitraryNow };

/** The same thousand stories each time; `PROPERTY_SEED=7 PROPERTY_RUNS=20000` looks at others. */
const RUNS = {
  seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122),
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1_000),
};

/** Holds a property against each story; fast-check shrinks one that fails and prints it with its seed. */
function always(
  property: (
    one: { [Key in keyof typeof story]: (typeof story)[Key] extends fc.Arbitrary<infer V> ? V : never },
  ) => void,
): void {
  fc.assert(fc.property(fc.record(story), property), RUNS);
}

function standing(one: Parameters<Parameters<typeof always>[0]>[0], now = one.now): Standing {
  return assess(historyOf(one.who, one.facts), DEFAULT_POLICY, now);
}

/** Duties that a told answer fulfils. */
const TELLING: readonly ObligationKind[] = ['answer', 'outcome', 'newTime'];

describe('whatever happened', () => {
  it('nobody owes twice for one cause', () => {
    always((one) => {
      const keys = standing(one).obligations.map((owed) => owed.key);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('nothing is due before its cause, and no nudge goes before it', () => {
    always((one) => {
      for (const owed of standing(one).obligations) {
        if (owed.dueFrom === 'default') expect(owed.dueAt, owed.key).toBeGreaterThanOrEqual(owed.because.at);
        for (const nudge of owed.nudges) expect(nudge.at, owed.key).toBeGreaterThanOrEqual(owed.because.at);
      }
    });
  });

  it('the same facts, policy and time give the same standing', () => {
    always((one) => {
      expect(standing(one)).toEqual(standing(one));
    });
  });

  it('nothing changes until wakeAt', () => {
    fc.assert(
      fc.property(
        fc.record(story),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (one, part) => {
          const now = standing(one);
          const until = now.wakeAt ?? one.now + 400 * DAY;
          const between = one.now + Math.floor((until - one.now) * part);
          expect(standing(one, between)).toEqual(now);
        },
      ),
      RUNS,
    );
  });

  it('the clock moves forward: wakeAt lies ahead', () => {
    always((one) => {
      const { wakeAt } = standing(one);
      if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(one.now);
    });
  });

  it('facts that arrive late or twice lead to the same standing as in order', () => {
    fc.assert(
      fc.property(fc.record(story), fc.infiniteStream(fc.nat()), (one, randoms) => {
        const shuffled = [...one.facts, ...one.facts.slice(0, 3)].map((fact) => ({
          fact,
          rank: randoms.next().value as number,
        }));
        const facts = shuffled.sort((a, b) => a.rank - b.rank).map(({ fact }) => fact);
        expect(assess(historyOf(one.who, facts), DEFAULT_POLICY, one.now)).toEqual(standing(one));
      }),
      RUNS,
    );
  });

  it('evolving fact by fact is the same as folding them all', () => {
    always((one) => {
      const empty = historyOf(one.who, []);
      const grown = one.facts.reduce(evolve, empty);
      expect(assess(grown, DEFAULT_POLICY, one.now)).toEqual(standing(one));
    });
  });

  it('no timer yields a decision: as time passes alone, nothing closes and no decision is made', () => {
    always((one) => {
      const later = standing(one, one.now + 3_000 * DAY);
      const now = standing(one);
      expect(later.untold).toEqual(now.untold);
      if (now.closure === null) expect(later.closure).toBeNull();
    });
  });

  it('nobody is left in between: somebody owes a word, the last one was told, or it is at rest', () => {
    always((one) => {
      const now = standing(one, one.now + 3_000 * DAY);
      const answers = now.obligations.filter((owed) => owed.kind === 'answer' || owed.kind === 'outcome');
      const isAtRest = ['closed', 'onHold', 'shelved', 'hired', 'frozen', 'offer'].includes(now.phase);
      const isOpen = now.obligations.some((owed) => owed.state.is === 'open');
      const isTold = now.obligations.some(
        (owed) => owed.owedBy === 'team' && owed.state.is === 'met' && TELLING.includes(owed.kind),
      );
      if (answers.length > 0 && !isAtRest) expect(isOpen || isTold, JSON.stringify(now)).toBe(true);
    });
  });

  it('chasers end: every duty has at most three nudges or the rows of its policy, never more with time', () => {
    always((one) => {
      const later = standing(one, one.now + 3_000 * DAY);
      for (const owed of later.obligations) expect(owed.nudges.length, owed.key).toBeLessThanOrEqual(4);
    });
  });

  it('the turn is held by whoever owes the earliest open word (R15)', () => {
    always((one) => {
      const { turn, obligations } = standing(one);
      const words = obligations.filter(
        (owed) =>
          owed.state.is === 'open' &&
          ['team', 'candidate', 'agency'].includes(owed.owedBy) &&
          !['debrief', 'scorecard', 'handOff'].includes(owed.kind),
      );
      expect(turn.dueAt).toBe(words.length === 0 ? null : Math.min(...words.map((owed) => owed.dueAt)));
      expect(turn.party === 'nobody').toBe(words.length === 0);
    });
  });

  it('arrangements among colleagues change no date, no cause and no end of a duty', () => {
    always((one) => {
      const plain = one.facts.filter((fact) => !['DutyHandedOver', 'DutySnoozed'].includes(fact.type));
      const without = assess(historyOf(one.who, plain), DEFAULT_POLICY, one.now);
      const bare = (now: Standing) =>
        now.obligations.map(({ key, dueAt, because, state, isLate }) => ({
          key,
          dueAt,
          because,
          state,
          isLate,
        }));
      expect(bare(standing(one))).toEqual(bare(without));
      expect(standing(one).turn).toEqual(without.turn);
      expect(standing(one).warnings).toEqual(without.warnings);
    });
  });

  it('what was taken back is as if it had never been, in whichever order both became known', () => {
    always((one) => {
      const gone = new Set(one.facts.flatMap((fact) => (fact.type === 'FactTakenBack' ? [fact.factId] : [])));
      const held = one.facts.filter((fact) => !gone.has(fact.id) && fact.type !== 'FactTakenBack');
      const isOver = held.some((fact) => fact.type === 'ApplicationClosed');
      // The one exception: an interview that is taken back makes no silent close.
      if (isOver && one.facts.some((fact) => fact.type === 'InterviewHeld' && gone.has(fact.id))) return;
      expect(standing(one)).toEqual(assess(historyOf(one.who, held), DEFAULT_POLICY, one.now));
    });
  });

  it('a word that is put off comes back before the day that was promised, wished for or set by law', () => {
    always((one) => {
      for (const owed of standing(one).obligations) {
        if (owed.snooze === null) continue;
        expect(owed.snooze.until, owed.key).toBeGreaterThan(one.now);
        const mayPass = owed.dueFrom === 'default' && owed.kind !== 'outcome' && owed.legal === null;
        if (!mayPass) expect(owed.snooze.until, owed.key).toBeLessThan(owed.dueAt);
      }
    });
  });

  it('an override of one row changes no other duty', () => {
    const policy = policyWith({ timing: { thankYou: { due: { businessDays: 3 } } } });
    always((one) => {
      const usual = standing(one).obligations.filter((owed) => owed.kind !== 'thankYou');
      const changed = assess(historyOf(one.who, one.facts), policy, one.now).obligations.filter(
        (owed) => owed.kind !== 'thankYou',
      );
      expect(changed).toEqual(usual);
    });
  });
});
