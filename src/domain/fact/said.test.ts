import { describe, expect, it } from 'vitest';
import type { Says } from './fact.ts';
import { saidOf, saysAny } from './said.ts';

const THINGS: readonly Says[] = [
  'thanks',
  'nextStep',
  'holding',
  'decision',
  'feedback',
  'followUp',
  'other',
];

describe('what a word says, as a set', () => {
  it('finds each thing that was said and nothing else', () => {
    for (const said of THINGS)
      for (const sought of THINGS)
        expect(saysAny({ said: saidOf([said]) }, saidOf([sought])), `${said} ${sought}`).toBe(
          said === sought,
        );
  });

  it('finds one of several', () => {
    const word = { said: saidOf(['thanks', 'other']) };
    expect(saysAny(word, saidOf(['decision', 'other']))).toBe(true);
    expect(saysAny(word, saidOf(['decision', 'nextStep']))).toBe(false);
    expect(saysAny({ said: saidOf([]) }, saidOf(THINGS))).toBe(false);
  });

  it('has a bit of its own for everything', () => {
    const sets = THINGS.map((one) => saidOf([one]));
    expect(new Set(sets).size).toBe(THINGS.length);
    expect(sets).not.toContain(0);
  });
});
