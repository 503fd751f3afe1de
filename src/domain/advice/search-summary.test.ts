import { describe, expect, test } from 'vitest';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import {
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  mail,
  on,
  received,
} from '../testing/story.ts';
import { advise } from './advice.ts';
import { FROM_SHEET } from './from-sheet.ts';
import { balanceOf, reviewOf, type Summed } from './search-summary.ts';

// Tuesday 3 March 2026 in London; one looks on Friday the 13th at noon.
const met = interview(on('2026-03-03 15:00'), { id: 'first' });
const NOW = on('2026-03-13 12:00');
const frozen = fact(on('2026-03-04 09:00'), { type: 'OpeningFrozen' });
const away = fact(on('2026-03-04 09:00'), {
  type: 'AbsenceStated',
  party: 'team',
  from: '2026-03-04',
  until: '2026-03-20',
});
const dated = fact(on('2026-03-03 16:00'), {
  type: 'PromiseMade',
  by: 'team',
  to: 'candidate',
  deadline: { on: '2026-03-20' },
});
const asked = (day: string) =>
  fact(on(`${day} 11:00`), { type: 'AnswerAsked', about: 'reply', owedBy: 'candidate' });

function summed(company: string, facts: readonly Fact[], now = NOW): Summed {
  const history = historyOf(circumstances({ workspace: 'seeker' }), facts);
  const about = { history, policy: DEFAULT_POLICY, now };
  const advice = advise({ ...about, times: { theirs: [], others: [] }, hasPhone: false });
  return { id: company, company, title: 'Clerk', history, policy: DEFAULT_POLICY, advice };
}

describe('the balance of a search', () => {
  test('four at four companies, with a date or told why, stand out in nothing', () => {
    const all = [
      summed('A', [met, dated]),
      summed('B', [met, frozen]),
      summed('C', [met, away]),
      summed('D', [met]),
    ];
    expect(balanceOf(all)).toEqual({ live: 4, silent: 1, companies: 4, says: ['steady'] });
  });

  test('what has ended is no longer under way', () => {
    const no = [met, decision(on('2026-03-10 10:00'), 'decline'), mail(on('2026-03-10 11:00'), ['decision'])];
    const all = [summed('A', [met, dated]), summed('B', no)];
    expect(balanceOf(all)).toMatchObject({ live: 1, says: ['thin'] });
  });

  test('three of four at one company, and as many silent, are both said', () => {
    const all = ['A', 'a', 'A', 'B'].map((company, index) =>
      summed(company, index < 3 ? [met] : [met, dated]),
    );
    expect(balanceOf(all)).toEqual({ live: 4, silent: 3, companies: 2, says: ['oneBasket', 'mostlySilent'] });
  });

  test('half and half is neither one basket nor mostly silence', () => {
    const all = ['A', 'A', 'B', 'C'].map((company, index) =>
      summed(company, index < 2 ? [met] : [met, dated]),
    );
    expect(balanceOf(all).says).toEqual(['steady']);
  });
});

describe('the review of a week', () => {
  const review = (facts: readonly Fact[], now = NOW) => reviewOf([summed('A', facts, now)], now);
  const moves = (facts: readonly Fact[]) => review(facts).moved.map(({ what }) => what);

  test('a no that was told is an end, and a decision that leads on is none', () => {
    const no = decision(on('2026-03-10 10:00'), 'decline');
    expect(moves([met, no, mail(on('2026-03-10 11:00'), ['decision'])])).toEqual(['ended']);
    const on2 = decision(on('2026-03-10 10:00'), 'advance');
    expect(moves([met, on2, mail(on('2026-03-10 11:00'), ['nextStep'])])).toEqual(['word']);
  });

  test('an end that a sheet brought is no movement of the week in which it was brought', () => {
    const told = [decision(on('2026-03-10 10:00'), 'decline'), mail(on('2026-03-10 11:00'), ['decision'])];
    const brought = told.map((one) => ({ ...one, id: `${FROM_SHEET}${one.id}` }));
    expect(moves([met, ...told])).toEqual(['ended']);
    expect(moves([met, ...brought])).toEqual([]);
  });

  test('an end of the week before is no movement of this one', () => {
    const early = [decision(on('2026-03-04 10:00'), 'decline'), mail(on('2026-03-04 11:00'), ['decision'])];
    expect(moves([met, ...early])).toEqual([]);
  });

  test('a thank-you or a follow-up that was not written keeps nobody waiting', () => {
    const nextDay = on('2026-03-04 12:00');
    expect(review([met], nextDay).yourSilence).toEqual([]);
    expect(review([met, frozen]).yourSilence).toEqual([]);
    expect(review([met], on('2026-03-05 12:00')).ownPromises.late).toBe(0);
  });

  test('an answer that they asked for keeps them waiting, in their business days, and counts as late', () => {
    const facts = [met, asked('2026-03-09')];
    expect(review(facts).yourSilence).toMatchObject([{ company: 'A', days: 4 }]);
    expect(review(facts).ownPromises.late).toBe(1);
    const answered = review([...facts, received(on('2026-03-09 15:00'), ['answer'])]);
    expect(answered.yourSilence).toEqual([]);
    expect(answered.ownPromises).toEqual({ kept: 1, late: 0, open: 0 });
  });
});
