import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../circumstances.ts';
import type { Fact } from '../fact/fact.ts';
import { historyOf } from '../history/evolve.ts';
import {
  booked,
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  KOLKATA,
  mail,
  on,
  TEL_AVIV,
} from '../testing/story.ts';
import { gateWords } from '../wording/gate-words.ts';
import { checkMessage } from './check-message.ts';
import type { AtTheGate, Outgoing } from './outgoing.ts';

const TUESDAY = on('2026-03-03 15:00');
const NOW = on('2026-03-04 10:00');

type Given = Partial<Omit<AtTheGate, 'message' | 'history'>> & {
  readonly facts?: readonly Fact[];
  readonly who?: Partial<Circumstances>;
  readonly letter?: Partial<Outgoing>;
  readonly word?: Partial<Outgoing['word']>;
};

/** A good mail to a candidate who may be mailed, but for what is given. */
function gate({
  facts = [interview(TUESDAY)],
  who = {},
  letter = {},
  word = {},
  ...given
}: Given = {}): AtTheGate {
  const text = 'Dear Ada,\n\nThank you for coming in on Tuesday.';
  return {
    message: {
      subject: 'Thank you',
      text,
      missing: [],
      ...letter,
      word: { to: 'candidate', says: ['thanks'], ...word },
    },
    receiver: { address: 'ada@example.com', mustNotMail: null, bouncedAt: null },
    history: historyOf(circumstances(who), facts),
    policy: DEFAULT_POLICY,
    now: NOW,
    others: [],
    asksOneAnswer: false,
    lacksConsent: false,
    isApprovedByManager: false,
    quietHours: null,
    ...given,
  };
}

const kinds = (given: Given) => checkMessage(gate(given)).findings.map((one) => one.kind);
const no = { says: ['decision'], decisionId: 'd' } as const;
const declined = decision(on('2026-03-03 17:00'), 'decline', { decisionId: 'd' });
const offered = decision(on('2026-03-03 17:00'), 'offer', { decisionId: 'd' });
const receiver = { address: 'ada@example.com', mustNotMail: null, bouncedAt: null } as const;
const offer = fact(on('2026-03-03 16:00'), {
  type: 'OfferMade',
  offerId: 'o',
  expires: { on: '2026-03-10' },
});
const toldNo = mail(on('2026-03-03 18:00'), ['decision'], { decisionId: 'd' });

describe('the gate lets a mail pass', () => {
  it.each<[string, Given]>([
    ['that is whole and owed', {}],
    ['that tells the no which was decided', { facts: [interview(TUESDAY), declined], word: no }],
    [
      'that tells a no after the opening was filled, without a decision on the one',
      { facts: [interview(TUESDAY), fact(TUESDAY, { type: 'OpeningFilled' })], word: { says: ['decision'] } },
    ],
    [
      'whose earlier try came back',
      {
        facts: [
          interview(TUESDAY),
          declined,
          toldNo,
          fact(on('2026-03-03 19:00'), { type: 'MessageBounced', messageId: `m${toldNo.at}`, isHard: false }),
        ],
        word: no,
      },
    ],
    [
      'to the agency of a candidate',
      { who: { channel: 'agency', agency: circumstances().team }, word: { to: 'agency' } },
    ],
    [
      'with a no after the interview is over',
      { facts: [booked(TUESDAY, on('2026-03-03 16:00')), declined], word: no },
    ],
    ['with a no after the offer lapsed', { facts: [offer, declined], word: no, now: on('2026-03-20 10:00') }],
    [
      'of the third holding note once somebody has called and a manager said yes',
      {
        facts: [
          interview(TUESDAY),
          held('2026-03-04 09:00'),
          held('2026-03-05 09:00'),
          fact(on('2026-03-06 09:00'), {
            type: 'CallMade',
            callId: 'c',
            wasReached: true,
            from: 'team',
            to: 'candidate',
            says: [],
          }),
        ],
        word: { says: ['holding'] },
        now: on('2026-03-06 10:00'),
        isApprovedByManager: true,
      },
    ],
    [
      'that speaks of prices in brackets [as agreed] and of 50%',
      { letter: { text: 'Dear Ada, the rate [as agreed] is 50% off.' } },
    ],
  ])('%s', (_title, given) => {
    expect(kinds(given)).toEqual([]);
  });
});

function held(at: string): Fact {
  return mail(on(at), ['holding'], { promise: { on: '2026-03-20' }, holdingCause: 'delay' });
}

describe('the gate refuses a mail', () => {
  it.each<[string, Given, string]>([
    ['without a subject', { letter: { subject: '  ' } }, 'subjectEmpty'],
    ['without a text', { letter: { text: '\n' } }, 'textEmpty'],
    ['with a blank of a draft', { letter: { text: 'Dear ⟦first_name⟧, thank you.' } }, 'fieldBlank'],
    [
      'with Liquid that nobody rendered',
      { letter: { subject: 'Thank you, {{ first_name }}' } },
      'fieldBlank',
    ],
    [
      'with another system’s field',
      { letter: { text: 'Dear [[CANDIDATE_NAME]], thank you.' } },
      'fieldBlank',
    ],
    ['with Mailchimp’s field', { letter: { text: 'Dear *|FNAME|*, thank you.' } }, 'fieldBlank'],
    [
      'with a word in brackets that only stands for another',
      { letter: { text: 'Dear [First Name], thank you.' } },
      'fieldBlank',
    ],
    ['that greets nobody', { letter: { text: 'Dear ,\n\nThank you.' } }, 'fieldBlank'],
    ['that its template could not fill', { letter: { missing: ['answer_by'] } }, 'fieldBlank'],
    ['to somebody without an address', { receiver: { ...receiver, address: null } }, 'addressMissing'],
    [
      'to an address that a mail came back from',
      { receiver: { ...receiver, bouncedAt: TUESDAY } },
      'addressBounced',
    ],
    [
      'to somebody who asked not to be mailed',
      { receiver: { ...receiver, mustNotMail: 'asked' } },
      'mustNotMail',
    ],
    [
      'to somebody whose data was erased',
      { receiver: { ...receiver, mustNotMail: 'erased' } },
      'mustNotMail',
    ],
    [
      'past the agency where that is not agreed',
      { who: { channel: 'agency', agency: circumstances().team } },
      'agencyOnly',
    ],
    [
      'for a duty that is met already',
      {
        facts: [interview(TUESDAY), mail(on('2026-03-03 18:00'), ['thanks'])],
        word: { fulfils: 'thankYou:interview' },
      },
      'alreadyMet',
    ],
    ['that tells an outcome which nobody decided', { word: { says: ['decision'] } }, 'decisionMissing'],
    [
      'that tells what was decided otherwise since',
      { facts: [interview(TUESDAY), declined, decision(on('2026-03-04 09:00'), 'advance')], word: no },
      'decisionChanged',
    ],
    [
      'that tells the same outcome twice',
      { facts: [interview(TUESDAY), declined, toldNo], word: no },
      'alreadyTold',
    ],
    ['that says no to somebody with a live offer', { facts: [offer, declined], word: no }, 'offerIsLive'],
    [
      'that says no to somebody who accepted',
      {
        facts: [offer, fact(on('2026-03-04 09:00'), { type: 'OfferAccepted', offerId: 'o' }), declined],
        word: no,
        now: on('2026-03-20 10:00'),
      },
      'offerIsLive',
    ],
    [
      'that says no before an interview to come',
      { facts: [booked(TUESDAY, on('2026-03-06 10:00')), declined], word: no },
      'interviewToCome',
    ],
    [
      'that says no to somebody who withdrew',
      {
        facts: [interview(TUESDAY), declined, fact(on('2026-03-04 09:00'), { type: 'CandidateWithdrew' })],
        word: no,
      },
      'withdrawn',
    ],
    [
      'with a next step after a no was told',
      { facts: [interview(TUESDAY), declined, toldNo], word: { says: ['nextStep'] } },
      'outcomeContradicts',
    ],
    [
      'with a yes to somebody who withdrew',
      {
        facts: [interview(TUESDAY), offered, fact(on('2026-03-04 09:00'), { type: 'CandidateWithdrew' })],
        word: no,
      },
      'withdrawn',
    ],
    [
      'with a no while another application is undecided, where one answer is asked for',
      {
        facts: [interview(TUESDAY), declined],
        word: no,
        asksOneAnswer: true,
        others: [{ applicationId: 'a', opening: 'Nurse', isUndecided: true }],
      },
      'otherApplicationOpen',
    ],
    [
      'with a no on a background report before the pre-adverse step is over',
      {
        facts: [
          interview(TUESDAY),
          declined,
          fact(on('2026-03-04 09:00'), {
            type: 'OutcomeBlocked',
            decisionId: 'd',
            why: 'preAdverse',
            until: { on: '2026-03-11' },
          }),
        ],
        word: no,
      },
      'outcomeWaits',
    ],
    ['that promises a date which is over', { word: { promise: { on: '2026-03-03' } } }, 'promiseInPast'],
    [
      'that asks to wait a third time in a row (R13)',
      {
        facts: [interview(TUESDAY), held('2026-03-04 09:00'), held('2026-03-05 09:00')],
        word: { says: ['holding'] },
        now: on('2026-03-06 10:00'),
      },
      'needsCall',
    ],
    [
      'that asks to wait a third time without a manager’s yes (R13)',
      {
        facts: [interview(TUESDAY), held('2026-03-04 09:00'), held('2026-03-05 09:00')],
        word: { says: ['holding'] },
        now: on('2026-03-06 10:00'),
      },
      'needsManager',
    ],
    ['of the bench to somebody who did not agree to it', { lacksConsent: true }, 'noConsent'],
  ])('%s', (_title, given, kind) => {
    expect(kinds(given)).toContain(kind);
  });

  it('an undecided application elsewhere is nobody’s matter where no single answer is asked for', () => {
    const others = [{ applicationId: 'a', opening: 'Nurse', isUndecided: true }];
    expect(kinds({ facts: [interview(TUESDAY), declined], word: no, others })).toEqual([]);
  });

  it('a pre-adverse step that is over lets the no pass', () => {
    const blocked = fact(on('2026-03-04 09:00'), {
      type: 'OutcomeBlocked',
      decisionId: 'd',
      why: 'preAdverse',
      until: { on: '2026-03-11' },
    });
    const given = { facts: [interview(TUESDAY), declined, blocked], word: no };
    expect(kinds({ ...given, now: on('2026-03-11 23:59') })).toEqual(['outcomeWaits']);
    expect(kinds({ ...given, now: on('2026-03-12 00:00') })).toEqual([]);
  });

  it('every finding has a sentence and a way out that name no code', () => {
    const wording = {
      candidate: 'Ada Park',
      receiver: 'Ada Park',
      day: () => '3 March',
      moment: () => '3 March at 15:00',
    };
    const [finding] = checkMessage(
      gate({ facts: [booked(TUESDAY, on('2026-03-06 10:00')), declined], word: no }),
    ).findings;
    if (!finding) throw new Error('Nothing was found');
    expect(gateWords('en', finding, wording)).toEqual({
      sentence: 'Ada Park has an interview on 3 March at 15:00.',
      wayOut: 'Cancel the interview first, or wait until it is over.',
    });
  });
});

describe('quiet hours on the receiver’s clock', () => {
  const quiet = (at: string, zone = 'Europe/London', quietHours = { from: 20, until: 8 }) =>
    checkMessage(gate({ now: on(at, zone), quietHours })).quietUntil;

  it.each([
    ['in the evening', '2026-03-04 21:30', '2026-03-05 08:00'],
    ['after midnight', '2026-03-05 03:00', '2026-03-05 08:00'],
    ['in the night when the clocks go forward', '2026-03-28 23:00', '2026-03-29 08:00'],
    ['in the night when the clocks go back', '2026-10-24 23:00', '2026-10-25 08:00'],
  ])('a mail waits until the morning: %s', (_title, at, until) => {
    expect(quiet(at)).toBe(on(until));
  });

  it('it does not wait by day, nor where none are kept', () => {
    expect(quiet('2026-03-04 08:00')).toBeNull();
    expect(quiet('2026-03-04 19:59')).toBeNull();
    expect(quiet('2026-03-04 21:00', 'Europe/London', { from: 0, until: 0 })).toBeNull();
    expect(quiet('2026-03-04 13:30', 'Europe/London', { from: 13, until: 14 })).toBe(on('2026-03-04 14:00'));
  });

  it('it is their night and not ours that counts', () => {
    const now = on('2026-03-04 17:00');
    const inKolkata = gate({ who: { candidate: KOLKATA }, now, quietHours: { from: 20, until: 8 } });
    expect(checkMessage(inKolkata).quietUntil).toBe(on('2026-03-05 08:00', 'Asia/Kolkata'));
  });
});

describe('R6, R11: a no that may still be written', () => {
  const there = (text: string) => on(text, 'Asia/Jerusalem');
  const who = { team: TEL_AVIV, candidate: TEL_AVIV };
  const held = interview(there('2026-03-03 15:00'));
  const filled = fact(there('2026-03-03 16:00'), { type: 'OpeningFilled' }, 'filled');
  const now = there('2026-03-08 10:00');
  const says = ['decision'] as const;

  it('where it was said on the telephone, and the law asks for writing', () => {
    const no = decision(there('2026-03-04 09:00'), 'decline', { decisionId: 'd' });
    const called = fact(there('2026-03-04 10:00'), {
      type: 'CallMade',
      callId: 'c',
      from: 'team',
      to: 'candidate',
      says,
      wasReached: true,
    });
    const given = { facts: [held, filled, no, called], who, now };
    expect(kinds({ ...given, word: { says, decisionId: 'd' } })).toEqual(['alreadyTold']);
    const fulfils = 'legalNotice:israelNo:filled';
    expect(kinds({ ...given, word: { says, decisionId: 'd', fulfils } })).toEqual([]);
  });

  it('where somebody wrote down why nobody was told', () => {
    const waived = fact(there('2026-03-04 10:00'), { type: 'ClosureWaived', waivedBy: 'manager' });
    expect(kinds({ facts: [held, filled, waived], who, now, word: { says } })).toEqual([]);
  });
});
