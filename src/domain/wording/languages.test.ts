import { describe, expect, it } from 'vitest';
import { DEFAULT_TIMING } from '../policy/default-policy.ts';
import { LEGAL_CLOCKS } from '../policy/legal-clocks.ts';
import type { RuleId } from '../policy/policy.ts';
import { decision, interview, mail, on, standingOf } from '../testing/story.ts';
import { dayIn, momentIn } from './day-in.ts';
import { LANGUAGES } from './language.ts';
import { ruleSentence } from './rule-words.ts';
import { standingSentence, type Wording } from './sentences.ts';
import { standingSpeech } from './standing-speeches.ts';

const TUESDAY = on('2026-03-03 15:00');
const wordingIn = (language: Wording['language'], reader: Wording['reader'] = 'team'): Wording => ({
  language,
  candidate: 'Ada Park',
  agency: null,
  reader,
  day: dayIn(language, 'Europe/London'),
});
const promised = mail(on('2026-03-03 16:00'), ['thanks'], { promise: { on: '2026-03-06' } });
const late = standingOf({ facts: [interview(TUESDAY), promised], at: on('2026-03-10') });

describe('a standing is one sentence in every language', () => {
  it.each([
    ['en', 'You owe Ada Park an answer since 3 March 2026; it was promised for 6 March 2026'],
    [
      'fr',
      'Vous devez à Ada Park une réponse depuis le 3 mars 2026\u00a0; c’était promis pour le 6 mars 2026',
    ],
    [
      'de',
      'Sie schulden Ada Park seit dem 3. März 2026 eine Antwort; versprochen war das bis zum 6. März 2026',
    ],
    [
      'es',
      'Usted le debe a Ada Park una respuesta desde el 3 de marzo de 2026; la fecha prometida era el 6 de marzo de 2026',
    ],
  ] as const)('%s, to the one who owes', (language, sentence) => {
    expect(standingSentence(late, wordingIn(language))).toBe(sentence);
  });

  it.each([
    ['fr', 'L’entreprise vous doit une réponse'],
    ['de', 'Das Unternehmen schuldet Ihnen seit dem 3. März 2026 eine Antwort'],
    ['es', 'La empresa le debe una respuesta'],
  ] as const)('%s, to the one who waits', (language, beginning) => {
    expect(standingSentence(late, wordingIn(language, 'candidate'))).toContain(beginning);
  });

  it('says how it ended', () => {
    const told = [
      interview(TUESDAY),
      decision(on('2026-03-05'), 'decline'),
      mail(on('2026-03-06 10:00'), ['decision']),
    ];
    const standing = standingOf({ facts: told, at: on('2026-03-09') });
    expect(standingSentence(standing, wordingIn('de'))).toBe(
      'Abgeschlossen: Die Antwort wurde am 6. März 2026 mitgeteilt',
    );
  });
});

describe('sentences keep their manners', () => {
  const speeches = LANGUAGES.map((language) => [language, standingSpeech(language)] as const);

  it.each(speeches)('%s: no exclamation mark, no full stop, nothing empty', (_, speech) => {
    const fixed = [speech.wordsOwed, speech.resting, speech.warnings].flatMap((table) =>
      Object.values(table),
    );
    for (const sentence of fixed) expect(sentence).toMatch(/^[^!]+[^!.\s]$/);
  });

  it.each(LANGUAGES)('%s: every rule of the policy is told, none of them twice alike', (language) => {
    const rules = [...Object.keys(DEFAULT_TIMING), ...Object.keys(LEGAL_CLOCKS)] as RuleId[];
    const told = rules.map((rule) => ruleSentence(language, rule));
    expect(new Set(told).size).toBe(rules.length);
    for (const sentence of told) expect(sentence).toMatch(/^\p{Lu}.{5,}[^.!]$/u);
  });
});

describe('days and moments', () => {
  const first = Date.parse('2026-11-01T15:00:00Z');
  it.each([
    ['en', '1 November 2026', '1 November 2026 at 15:00'],
    ['fr', '1er novembre 2026', '1er novembre 2026 à 15:00'],
    ['de', '1. November 2026', '1. November 2026 um 15:00 Uhr'],
    ['es', '1 de noviembre de 2026', '1 de noviembre de 2026 a las 15:00'],
  ] as const)('%s', (language, day, moment) => {
    expect(dayIn(language, 'Europe/London')(first)).toBe(day);
    expect(momentIn(language, 'Europe/London')(first)).toBe(moment);
  });
});
