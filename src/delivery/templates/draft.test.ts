import { describe, expect, it } from 'vitest';
import { withStatusPage } from '../../domain/draft/blanks.ts';
import type { DraftKind } from '../../domain/draft/draft-kind.ts';
import { fittingKind, noByStage } from '../../domain/draft/fitting-kind.ts';
import { suggestPromise } from '../../domain/draft/suggested-promise.ts';
import type { Fact } from '../../domain/fact/fact.ts';
import { historyOf } from '../../domain/history/evolve.ts';
import { assess } from '../../domain/standing/assess.ts';
import { foremostWord } from '../../domain/standing/foremost.ts';
import {
  booked,
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  mail,
  on,
  received,
  TORONTO,
} from '../../domain/testing/story.ts';
import { asHtml } from './as-html.ts';
import { type Draft, draftFor } from './draft.ts';
import type { DraftInput } from './draft-input.ts';

const TUESDAY = on('2026-03-03 15:00');

interface Told {
  readonly facts: readonly Fact[];
  readonly at: string;
  readonly who?: Parameters<typeof circumstances>[0];
  readonly more?: Partial<DraftInput>;
}

/** The draft for the foremost word of a story, as the composer would open with it. */
function draftOf({ facts, at, who, more = {} }: Told): Draft {
  const now = on(at);
  const history = historyOf(circumstances(who), facts);
  const standing = assess(history, DEFAULT_POLICY, now);
  const open = standing.obligations.filter((owed) => owed.state.is === 'open');
  const duty = foremostWord(open, standing.attention, 'team') ?? null;
  const kind = more.kind ?? (duty === null ? null : fittingKind(history, duty, now)) ?? 'letter';
  return draftFor({
    kind,
    language: 'en',
    history,
    standing,
    now,
    candidate: { name: 'Ada Park', country: 'GB', timeZone: 'Europe/London' },
    recruiter: { name: 'Lee Rey', country: 'GB', timeZone: 'Europe/London' },
    senderName: 'Grace Hart',
    company: 'Hartwell',
    opening: 'Platform engineer',
    members: new Map([
      ['interviewer', 'Ken Ito'],
      ['second', 'Mo Ali'],
    ]),
    duty,
    promise: suggestPromise(kind, { history, standing, policy: DEFAULT_POLICY, now }),
    ...more,
  });
}

const card = (judgements: Record<string, number>) =>
  fact(TUESDAY + 1, {
    type: 'ScorecardFiled',
    interviewId: 'interview',
    interviewerId: 'interviewer',
    judgements,
  });

describe('the draft that fits', () => {
  const declined = (...more: Fact[]) => [interview(TUESDAY), decision(TUESDAY + 2, 'decline'), ...more];
  it.each<[string, DraftKind, readonly Fact[], string]>([
    ['an interview that ended', 'thankYou', [interview(TUESDAY)], '2026-03-03 17:00'],
    ['a no after one interview', 'noAfterInterview', declined(), '2026-03-04 09:00'],
    [
      'a no after several',
      'noAfterFinal',
      [interview(on('2026-02-20 10:00'), { id: 'first' }), ...declined()],
      '2026-03-04 09:00',
    ],
    [
      'a no after a first talk',
      'noAfterScreen',
      [interview(TUESDAY, { counts: false }), decision(TUESDAY + 2, 'decline')],
      '2026-03-04 09:00',
    ],
    ['a no after the application', 'noAfterApplication', [decision(TUESDAY, 'decline')], '2026-03-04 09:00'],
    ['an advance', 'nextStep', [interview(TUESDAY), decision(TUESDAY + 2, 'advance')], '2026-03-04 09:00'],
    [
      'an offer that is decided',
      'offerTold',
      [interview(TUESDAY), decision(TUESDAY + 2, 'offer')],
      '2026-03-04 09:00',
    ],
    [
      'a runner-up',
      'runnerUpHold',
      [interview(TUESDAY), decision(TUESDAY + 2, 'hold', { holdUntil: { on: '2026-03-20' } })],
      '2026-03-04 09:00',
    ],
    [
      'an answer that is late',
      'holdingNote',
      [interview(TUESDAY), mail(TUESDAY + 2, ['thanks'])],
      '2026-03-16 09:00',
    ],
    [
      'a freeze',
      'freezeNotice',
      [interview(TUESDAY), mail(TUESDAY + 2, ['thanks']), fact(TUESDAY + 3, { type: 'OpeningFrozen' })],
      '2026-03-04 09:00',
    ],
    ['a message that arrived', 'acknowledgement', [received(TUESDAY, ['question'])], '2026-03-03 17:00'],
    [
      'an opening that was cancelled',
      'openingCancelled',
      [
        fact(TUESDAY, { type: 'ApplicationReceived', channel: 'direct' }),
        fact(TUESDAY + 1, { type: 'OpeningClosed' }),
      ],
      '2026-03-04 09:00',
    ],
    [
      'a declined offer',
      'offerDeclinedThanks',
      [
        fact(TUESDAY, { type: 'OfferMade', offerId: 'o' }),
        fact(TUESDAY + 1, { type: 'OfferDeclined', offerId: 'o' }),
      ],
      '2026-03-03 17:00',
    ],
    [
      'interviewers who did not come',
      'apology',
      [
        booked(on('2026-03-02'), TUESDAY),
        fact(TUESDAY, { type: 'InterviewMissed', interviewId: 'interview', by: 'interviewer' }),
      ],
      '2026-03-03 17:00',
    ],
  ])('%s: %s', (_, kind, facts, at) => {
    expect(draftOf({ facts, at }).kind).toBe(kind);
  });

  it('R13: the third dated holding note in a row asks for a call', () => {
    const note = (day: string, until: string) => mail(on(day), ['holding'], { promise: { on: until } });
    const facts = [interview(TUESDAY), note('2026-03-09', '2026-03-13'), note('2026-03-13', '2026-03-18')];
    expect(draftOf({ facts, at: '2026-03-18 12:00' }).kind).toBe('holdingCall');
  });

  it('meets the duty that it was written for, once it is sent as it is', () => {
    for (const outcome of ['decline', 'advance', 'offer'] as const) {
      const facts = [interview(TUESDAY), decision(TUESDAY + 2, outcome)];
      const { says, decisionId, promise } = draftOf({ facts, at: '2026-03-04 09:00' });
      const sent = mail(on('2026-03-04 10:00'), says, {
        ...(decisionId && { decisionId }),
        ...(promise && { promise }),
      });
      const standing = assess(
        historyOf(circumstances(), [...facts, sent]),
        DEFAULT_POLICY,
        on('2026-03-04 11:00'),
      );
      const told = standing.obligations.filter((owed) => owed.kind === 'outcome' || owed.kind === 'thankYou');
      expect(
        told.map((owed) => owed.state.is),
        outcome,
      ).not.toContain('open');
      expect(standing.untold, outcome).toBeNull();
    }
  });

  it('a freeze notice, a holding note and a thank-you meet theirs', () => {
    const cases: readonly (readonly [readonly Fact[], string])[] = [
      [[interview(TUESDAY)], 'thankYou'],
      [
        [interview(TUESDAY), mail(TUESDAY + 2, ['thanks']), fact(TUESDAY + 3, { type: 'OpeningFrozen' })],
        'freezeNotice',
      ],
    ];
    for (const [facts, kind] of cases) {
      const { says, promise } = draftOf({ facts, at: '2026-03-04 09:00' });
      const sent = mail(on('2026-03-04 10:00'), says, { ...(promise && { promise }) });
      const standing = assess(
        historyOf(circumstances(), [...facts, sent]),
        DEFAULT_POLICY,
        on('2026-03-04 11:00'),
      );
      expect(standing.obligations.find((owed) => owed.kind === kind)?.state.is, kind).toBe('met');
    }
  });
});

describe('what is known', () => {
  it('who met them and when, the promised date, the criteria on which the scorecards agree', () => {
    const facts = [
      interview(TUESDAY, { by: ['interviewer', 'second'] }),
      card({ Mentoring: 5, SQL: 1, Tests: 3 }),
      decision(TUESDAY + 2, 'decline'),
    ];
    const { text, missing } = draftOf({
      facts,
      at: '2026-03-04 09:00',
      more: { personalLine: 'A true line.' },
    });
    expect(missing).toEqual([]);
    expect(text).toContain('Thank you for the interview on Tuesday, 3 March 2026 with Ken Ito and Mo Ali');
    expect(text).toContain('“Mentoring”');
    expect(text).toContain('“SQL”');
    expect(text).not.toContain('Tests');
  });

  it('interviewers who differ give no reason and no strength', () => {
    const other = fact(
      TUESDAY + 1,
      { type: 'ScorecardFiled', interviewId: 'interview', interviewerId: 'second', judgements: { SQL: 4 } },
      'two',
    );
    const facts = [interview(TUESDAY), card({ SQL: 1 }), other, decision(TUESDAY + 2, 'decline')];
    expect(draftOf({ facts, at: '2026-03-04 09:00' }).text).not.toContain('SQL');
  });

  it('what nobody knows shows as a blank and is named', () => {
    const draft = draftOf({
      facts: [interview(TUESDAY), decision(TUESDAY + 2, 'decline')],
      at: '2026-03-04 09:00',
      more: { senderName: null },
    });
    expect(draft.personalLine).toBe('required');
    expect(draft.missing).toEqual(['personal_line', 'sender_name']);
    expect(draft.text).toContain('⟦personal_line⟧');
  });

  it('a promise that was made stands in the thank-you, in the reader’s language; its zone where theirs differs', () => {
    const promised = fact(TUESDAY + 1, {
      type: 'PromiseMade',
      by: 'team',
      to: 'candidate',
      deadline: { on: '2026-03-12' },
    });
    const told = { facts: [interview(TUESDAY), promised], at: '2026-03-03 17:00' };
    expect(draftOf(told)).toMatchObject({
      kind: 'thankYou',
      promise: { on: '2026-03-12', timeZone: 'Europe/London' },
    });
    expect(draftOf(told).text).toContain('by Thursday, 12 March 2026.');
    const inToronto = { candidate: { name: 'Ada Park', country: 'CA', timeZone: 'America/Toronto' } };
    expect(draftOf({ ...told, who: { candidate: TORONTO }, more: inToronto }).text).toContain(
      'March 12, 2026 (London)',
    );
    expect(draftOf({ ...told, more: { language: 'de' } }).text).toContain('bis Donnerstag, 12. März 2026');
    const onFirst = { ...promised, deadline: { on: '2026-04-01' } };
    expect(
      draftOf({ ...told, facts: [interview(TUESDAY), onFirst], more: { language: 'fr' } }).text,
    ).toContain('d’ici au mercredi 1er avril 2026');
  });

  it('a name that is written family first is not cut', () => {
    const kim = { name: 'Kim Ji-ho', country: 'KR', timeZone: 'Asia/Seoul' };
    expect(
      draftOf({ facts: [interview(TUESDAY)], at: '2026-03-03 17:00', more: { candidate: kim } }).text,
    ).toContain('Dear Kim Ji-ho,');
    const comma = { name: 'Park, Ada', country: null, timeZone: null };
    expect(
      draftOf({ facts: [interview(TUESDAY)], at: '2026-03-03 17:00', more: { candidate: comma } }).text,
    ).toContain('Dear Ada Park,');
  });

  it('nobody’s name is read as a template', () => {
    const candidate = { name: '{{ reason }} {% if %}', country: 'KR', timeZone: null };
    expect(
      draftOf({ facts: [interview(TUESDAY)], at: '2026-03-03 17:00', more: { candidate } }).text,
    ).toContain('{{ reason }} {% if %}');
  });
});

describe('through an agency', () => {
  const who = { channel: 'agency', agency: TORONTO } as const;

  it('a word for the candidate is wrapped into one for the recruiter, without the private link', () => {
    const { to, kind, text } = draftOf({ facts: [interview(TUESDAY)], at: '2026-03-03 17:00', who });
    expect([to, kind]).toEqual(['agency', 'thankYou']);
    expect(text).toContain('Dear Lee,');
    expect(text).toContain('> Dear Ada,');
    expect(text).not.toContain('status page');
  });

  it('a no is passed on and confirmed', () => {
    const facts = [interview(TUESDAY), decision(TUESDAY + 2, 'decline')];
    expect(draftOf({ facts, at: '2026-03-04 09:00', who })).toMatchObject({
      kind: 'agencyNo',
      to: 'agency',
      says: ['decision'],
    });
  });

  it('where it was agreed, the candidate is written to', () => {
    expect(
      draftOf({
        facts: [interview(TUESDAY)],
        at: '2026-03-03 17:00',
        who: { ...who, mayWriteDirectly: true },
      }).to,
    ).toBe('candidate');
  });
});

describe('the link to the status page', () => {
  it('is put in when it leaves, or its paragraph is left out', () => {
    const { text } = draftOf({ facts: [interview(TUESDAY)], at: '2026-03-03 17:00' });
    expect(withStatusPage(text, 'https://h.example/s/x')).toContain('at any time: https://h.example/s/x');
    expect(withStatusPage(text, null)).not.toContain('at any time');
  });
});

describe('the HTML of a letter', () => {
  it('says what the text says, and nothing in it is read as HTML', () => {
    const html = asHtml(
      'Dear <b>,\n\nSee https://h.example/?a=1&b="x".\n\n- one\n- two\n\n> quoted\n>\n> more',
      { language: 'en', title: '<t>' },
    );
    expect(html).toContain('Dear &lt;b&gt;,');
    expect(html).toContain('<a href="https://h.example/?a=1&amp;b=&quot;x&quot;"');
    expect(html).toContain('<li>one</li><li>two</li>');
    expect(html).toContain('<blockquote');
    expect(html).toContain('lang="en"');
    expect(html).not.toMatch(/<script|<img|src=|@import|url\(/);
  });
});

describe('how far somebody came', () => {
  it('an interview that is only booked is none yet', () => {
    const history = historyOf(circumstances(), [booked(on('2026-03-02'), TUESDAY)]);
    expect(noByStage(history, on('2026-03-03 14:00'))).toBe('noAfterApplication');
    expect(noByStage(history, on('2026-03-03 17:00'))).toBe('noAfterInterview');
  });
});
