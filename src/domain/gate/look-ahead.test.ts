import { expect, it } from 'vitest';
import type { Circumstances } from '../circumstances.ts';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import { booked, circumstances, DEFAULT_POLICY, decision, fact, interview, on } from '../testing/story.ts';
import { type BeforeWriting, lookAhead } from './look-ahead.ts';

const TUESDAY = on('2026-03-03 15:00');
const known = { address: 'ada@example.com', mustNotMail: null, bouncedAt: null } as const;
const other = { applicationId: 'a2', opening: 'Cook', isUndecided: true };
const offer = fact(on('2026-03-03 16:00'), {
  type: 'OfferMade',
  offerId: 'o',
  expires: { on: '2026-03-10' },
});

interface Given extends Partial<Omit<BeforeWriting, 'history'>> {
  readonly facts?: readonly Fact[];
  readonly who?: Partial<Circumstances>;
}

function kinds({ facts = [interview(TUESDAY)], who = {}, ...given }: Given): string[] {
  const findings = lookAhead({
    says: ['decision'],
    receiver: known,
    history: historyOf(circumstances(who), facts),
    policy: DEFAULT_POLICY,
    now: on('2026-03-04 10:00'),
    others: [],
    asksOneAnswer: false,
    ...given,
  });
  return findings.map(({ kind }) => kind);
}

it.each<[string, Given, readonly string[]]>([
  ['nothing stops a mail to somebody whom nobody decided on yet', {}, []],
  ['nobody to write to', { receiver: { ...known, address: null } }, ['addressMissing']],
  ['an address that mail came back from', { receiver: { ...known, bouncedAt: TUESDAY } }, ['addressBounced']],
  ['somebody who asked not to be mailed', { receiver: { ...known, mustNotMail: 'asked' } }, ['mustNotMail']],
  [
    'a live offer',
    { facts: [interview(TUESDAY), offer, decision(on('2026-03-03 17:00'), 'decline')] },
    ['offerIsLive'],
  ],
  [
    'an interview to come',
    {
      facts: [
        interview(TUESDAY),
        booked(on('2026-03-03 16:00'), on('2026-03-06 09:00'), { id: 'second' }),
        decision(on('2026-03-03 17:00'), 'decline'),
      ],
    },
    ['interviewToCome'],
  ],
  [
    'another application, where people get one answer for all',
    {
      facts: [interview(TUESDAY), decision(on('2026-03-03 17:00'), 'decline')],
      others: [other],
      asksOneAnswer: true,
    },
    ['otherApplicationOpen'],
  ],
  [
    'another application is no hurdle where each gets its own answer',
    { facts: [interview(TUESDAY), decision(on('2026-03-03 17:00'), 'decline')], others: [other] },
    [],
  ],
  [
    'a mail to somebody of an agency goes to the agency',
    { who: { channel: 'agency', agency: circumstances().team, mayWriteDirectly: false } },
    [],
  ],
])('looks ahead: %s', (_, given, expected) => {
  expect(kinds(given)).toEqual(expected);
});
