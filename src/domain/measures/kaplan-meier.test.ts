import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredWithin, type WaitsOfDay, waitingAfter, waitingCurve } from './kaplan-meier.ts';

/**
 * Weeks in remission of 21 children with acute leukaemia under 6-mercaptopurine; those with a plus were still in remission.
 * Freireich et al., Blood 21 (1963) 699-716, as every textbook of survival analysis prints them, among them Cox and Oakes
 * (1984, table 1.1), Kalbfleisch and Prentice, and Kleinbaum and Klein (2012, chapter 2).
 */
const REMISSION = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';

/** The published estimate: weeks, at risk, ended, share, Greenwood's standard error. */
const PUBLISHED = [
  [6, 21, 3, 0.857, 0.0764],
  [7, 17, 1, 0.807, 0.0869],
  [10, 15, 1, 0.753, 0.0963],
  [13, 12, 1, 0.69, 0.1068],
  [16, 11, 1, 0.627, 0.1141],
  [22, 7, 1, 0.538, 0.1282],
  [23, 6, 1, 0.448, 0.1346],
] as const;

describe('the time to an answer with those who still wait counted in', () => {
  const curve = waitingCurve(waitsOf(REMISSION));

  test('gives the published table of the remission times', () => {
    expect(curve.map(({ days, atRisk, answered }) => [days, atRisk, answered])).toEqual(
      PUBLISHED.map(([days, atRisk, ended]) => [days, atRisk, ended]),
    );
    for (const [index, [, , , share, error]] of PUBLISHED.entries()) {
      expect(curve[index]?.waiting).toBeCloseTo(share, 3);
      expect(curve[index]?.error).toBeCloseTo(error, 3);
    }
  });

  test('has the published median of 23 weeks', () => {
    expect(answeredWithin(curve, 0.5)).toBe(23);
    expect(answeredWithin(curve, 0.9)).toBe(null);
  });

  test('has bands on the scale of log(-log), as R prints them with conf.type = "log-log"', () => {
    expect(curve[0]?.low).toBeCloseTo(0.6197, 3);
    expect(curve[0]?.high).toBeCloseTo(0.9516, 3);
    expect(curve.at(-1)?.low).toBeCloseTo(0.188, 3);
    expect(curve.at(-1)?.high).toBeCloseTo(0.6801, 3);
  });

  test('says what share still waits between two answers, and before the first', () => {
    expect(waitingAfter(curve, 5)).toBe(1);
    expect(waitingAfter(curve, 12)).toBeCloseTo(0.753, 3);
    expect(waitingAfter(curve, 400)).toBeCloseTo(0.448, 3);
  });

  test('is nothing where nobody waited, and where nobody was answered', () => {
    expect(waitingCurve([])).toEqual([]);
    expect(waitingCurve(waitsOf('3+ 9+'))).toEqual([]);
  });

  test('comes down to nobody when everybody was answered, with a band that is no wider than that', () => {
    expect(waitingCurve(waitsOf('1 2 2')).at(-1)).toMatchObject({ waiting: 0, low: 0, high: 0 });
  });
});

test('agrees with a second way to work it out, person by person, whatever the waits', () => {
  const wait = fc.record({ days: fc.integer({ min: 0, max: 40 }), isAnswered: fc.boolean() });
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 60 }), fc.integer({ min: 0, max: 45 }), (people, day) => {
      const waits = people.map(({ days, isAnswered }) => ({
        days,
        answered: isAnswered ? 1 : 0,
        left: isAnswered ? 0 : 1,
      }));
      expect(waitingAfter(waitingCurve(waits), day)).toBeCloseTo(redistributed(people, day), 9);
    }),
  );
});

test('a band holds the share, and more people make it narrower', () => {
  const few = waitingCurve(waitsOf('1 2 2+ 3 5+'));
  const many = waitingCurve(waitsOf(Array(50).fill('1 2 2+ 3 5+').join(' ')));
  for (const [index, { low, waiting, high }] of few.entries()) {
    expect(low).toBeLessThanOrEqual(waiting);
    expect(high).toBeGreaterThanOrEqual(waiting);
    expect(many[index]?.waiting).toBeCloseTo(waiting, 12);
    expect((many[index]?.high ?? 1) - (many[index]?.low ?? 0)).toBeLessThan(high - low);
  }
});

function waitsOf(text: string): readonly WaitsOfDay[] {
  return text.split(' ').map((one) => {
    const isLeft = one.endsWith('+');
    return { days: Number.parseInt(one, 10), answered: isLeft ? 0 : 1, left: isLeft ? 1 : 0 };
  });
}

interface Waited {
  readonly days: number;
  readonly isAnswered: boolean;
}

/**
 * Efron's redistribution to the right (1967): everybody weighs the same, and whoever is no longer watched hands their weight
 * in equal parts to those who were watched longer. What is left beyond a day is the same estimate, found in another way.
 */
function redistributed(people: readonly Waited[], day: number): number {
  const order = people.toSorted((a, b) => a.days - b.days || Number(b.isAnswered) - Number(a.isAnswered));
  const weights = order.map(() => 1 / order.length);
  let answered = 0;
  for (const [index, person] of order.entries()) {
    const weight = weights[index] ?? 0;
    if (person.isAnswered) {
      if (person.days <= day) answered += weight;
      continue;
    }
    const later = order.length - index - 1;
    for (let next = index + 1; next < order.length; next += 1)
      weights[next] = (weights[next] ?? 0) + weight / later;
  }
  return 1 - answered;
}
