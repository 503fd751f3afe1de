import { describe, expect, it } from 'vitest';
import { decide } from '../decision/decide.ts';
import type { CheckStep, Fact } from '../fact/fact.ts';
import { checkMessage } from '../gate/check-message.ts';
import { historyOf } from '../history/evolve.ts';
import {
  circumstances,
  DEFAULT_POLICY,
  decision,
  fact,
  interview,
  mail,
  on,
  openKinds,
  openOf,
  standingOf,
} from '../testing/story.ts';

const TUESDAY = on('2026-03-03 15:00');
const met = interview(TUESDAY);
const ask = (rules: 'none' | 'fcra') =>
  fact(on('2026-03-04 09:00'), { type: 'CheckAsked', checkId: 'c', what: 'criminalRecord', rules });
const step = (at: string, name: CheckStep): Fact =>
  fact(on(at), { type: 'CheckStepTaken', checkId: 'c', step: name }, name);
const report = (at: string, result: 'clear' | 'adverse'): Fact =>
  fact(on(at), { type: 'CheckReported', checkId: 'c', result });
const permitted = [
  ask('fcra'),
  step('2026-03-04 10:00', 'disclosed'),
  step('2026-03-05 10:00', 'authorised'),
];
const adverse = [...permitted, report('2026-03-06 10:00', 'adverse')];
const no = decision(on('2026-03-06 12:00'), 'decline', { decisionId: 'd' });
const copied = step('2026-03-09 10:00', 'preAdverse');

describe('policy row 23: a background check', () => {
  it('is the debt of the checker where no law sets steps', () => {
    const standing = standingOf({ facts: [met, ask('none')], at: on('2026-03-04 10:00') });
    expect(openOf(standing, 'check')).toMatchObject({ owedBy: 'checker', dueAt: on('2026-03-12') });
    expect(standing.turn.party).toBe('team');
  });

  it.each<[string, readonly Fact[], string]>([
    ['first the disclosure', [ask('fcra')], 'checkDisclosure'],
    ['then their permission', [ask('fcra'), step('2026-03-04 10:00', 'disclosed')], 'checkAuthorisation'],
    ['then the report', permitted, 'check'],
    ['before a no the copy and the rights', [...adverse, no], 'preAdverse'],
    ['after the wait the notice', [...adverse, no, copied], 'adverseNotice'],
  ])('under the rules of the United States: %s', (_title, facts, kind) => {
    const kinds = openKinds(standingOf({ facts: [met, ...facts], at: on('2026-03-09 11:00') }));
    const steps = ['checkDisclosure', 'checkAuthorisation', 'check', 'preAdverse', 'adverseNotice'];
    expect(kinds.filter((one) => steps.includes(one))).toEqual([kind]);
  });

  it('nobody is asked for a permission after a no that was decided without a report', () => {
    const at = on('2026-03-09 11:00');
    for (const before of [[ask('fcra')], [ask('fcra'), step('2026-03-04 10:00', 'disclosed')], permitted]) {
      const kinds = openKinds(standingOf({ facts: [met, ...before, no], at }));
      expect(kinds.filter((kind) => kind.startsWith('check'))).toEqual([]);
      const again = decision(on('2026-03-09 10:00'), 'advance', { decisionId: 'e' });
      const anew = openKinds(standingOf({ facts: [met, ...before, no, again], at }));
      expect(anew.filter((kind) => kind.startsWith('check'))).toHaveLength(1);
    }
  });

  it('no step is taken before the one that the law sets ahead of it', () => {
    const refusal = (facts: readonly Fact[], what: Fact) => {
      const request = { kind: 'record', fact: what } as Parameters<typeof decide>[1];
      const said = decide(historyOf(circumstances(), facts), request, DEFAULT_POLICY, on('2026-03-10 12:00'));
      return 'refused' in said ? said.refused : null;
    };
    expect(refusal([ask('fcra')], step('2026-03-05 10:00', 'authorised'))).toBe('check_not_disclosed');
    expect(refusal([ask('fcra')], report('2026-03-06 10:00', 'clear'))).toBe('check_not_authorised');
    expect(refusal(permitted, step('2026-03-06 10:00', 'preAdverse'))).toBe('check_not_reported');
    expect(refusal(adverse, step('2026-03-09 10:00', 'adverse'))).toBe('pre_adverse_missing');
    expect(refusal([ask('none')], report('2026-03-06 10:00', 'clear'))).toBeNull();
  });

  it('the no waits, and its date is the end of the wait and a business day', () => {
    const standing = standingOf({ facts: [met, ...adverse, no, copied], at: on('2026-03-09 11:00') });
    expect(openOf(standing, 'outcome')).toMatchObject({ dueFrom: 'block', dueAt: on('2026-03-18') });
  });

  it('R9: a promise that passes meanwhile owes a dated holding word', () => {
    const promised = mail(on('2026-03-04 08:00'), ['thanks'], { promise: { on: '2026-03-12' } });
    const owed = (facts: readonly Fact[]) =>
      openKinds(standingOf({ facts: [met, promised, ...facts], at: on('2026-03-09 11:00') }));
    const standing = standingOf({
      facts: [met, promised, ...adverse, no, copied],
      at: on('2026-03-09 11:00'),
    });
    expect(openOf(standing, 'holdingNote')).toMatchObject({ dueFrom: 'promise', dueAt: on('2026-03-13') });
    expect(owed([...permitted, report('2026-03-06 10:00', 'clear'), no])).not.toContain('holdingNote');
  });

  it('a report that plays no part, says a named member, holds nothing up', () => {
    const aside = step('2026-03-06 11:00', 'setAside');
    const standing = standingOf({ facts: [met, ...adverse, aside, no], at: on('2026-03-09 11:00') });
    expect(openKinds(standing)).not.toContain('preAdverse');
    expect(openOf(standing, 'outcome').dueFrom).toBe('default');
  });
});

describe('the gate and a background report', () => {
  const findings = (
    facts: readonly Fact[],
    now: number,
    more: { text?: string; inConfidence?: string[] } = {},
  ) =>
    checkMessage({
      message: {
        subject: 'Our decision',
        text: more.text ?? 'We have decided not to go on.',
        missing: [],
        word: { to: 'candidate', says: ['decision'], decisionId: 'd' },
      },
      receiver: { address: 'ada@example.com', mustNotMail: null, bouncedAt: null },
      history: historyOf(circumstances(), facts),
      policy: DEFAULT_POLICY,
      now,
      others: [],
      asksOneAnswer: false,
      quietHours: null,
      inConfidence: more.inConfidence ?? [],
      lacksConsent: false,
      isApprovedByManager: false,
    }).findings.map((one) => one.kind);

  it('refuses a no before the copy was given', () => {
    expect(findings([met, ...adverse, no], on('2026-03-09 11:00'))).toEqual(['preAdverseMissing']);
  });

  it('refuses it while the wait lasts, and lets it go after', () => {
    const facts = [met, ...adverse, no, copied];
    expect(findings(facts, on('2026-03-16 11:00'))).toEqual(['outcomeWaits']);
    expect(findings(facts, on('2026-03-17 00:01'))).toEqual([]);
  });

  it('has nothing against a no beside a clear report, or where no law sets steps', () => {
    const clear = [...permitted, report('2026-03-06 10:00', 'clear')];
    const elsewhere = [ask('none'), report('2026-03-06 10:00', 'adverse')];
    expect(findings([met, ...clear, no], on('2026-03-09 11:00'))).toEqual([]);
    expect(findings([met, ...elsewhere, no], on('2026-03-09 11:00'))).toEqual([]);
  });

  it('stops a letter that says again what a referee said in confidence, and no other', () => {
    const inConfidence = ['She was often late with her month-end reports, and said so herself.'];
    const quoting = 'We heard that you were OFTEN late with her month-end reports and so on.';
    expect(findings([met, no], on('2026-03-09 11:00'), { text: quoting, inConfidence })).toEqual([
      'referenceQuoted',
    ]);
    const harmless = 'We have decided not to go on. Reports at month end were not the reason.';
    expect(findings([met, no], on('2026-03-09 11:00'), { text: harmless, inConfidence })).toEqual([]);
  });
});
