import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWords } from './check-words.ts';
import type { CheckRule } from './finding.ts';
import { findPhrases, fold } from './fold.ts';
import type { WordsToCheck } from './letter.ts';

const NO = `Dear Ada,

Thank you for the interview on Tuesday. We have decided not to offer you the position.

What you told us about your work on the harbour stayed with me.

Kind regards,
Grace Hart`;

function words(changes: Partial<WordsToCheck> = {}): WordsToCheck {
  return {
    subject: 'Our decision',
    text: NO,
    language: 'en',
    kind: 'noAfterInterview',
    receiver: 'Ada Park',
    candidate: 'Ada Park',
    others: ['Ben Osei'],
    names: ['Platform engineer', 'Hartwell', 'Grace Hart'],
    recordedReasons: ['Needs more experience with PostgreSQL'],
    isOnBench: false,
    ...changes,
  };
}

const rulesIn = (changes: Partial<WordsToCheck>): CheckRule[] =>
  checkWords(words(changes)).map((one) => one.rule);
const withSentence = (sentence: string) => ({
  text: NO.replace('What you told us', `${sentence} What you told us`),
});

describe('a letter that says what it must', () => {
  it('is left alone', () => {
    expect(checkWords(words())).toEqual([]);
  });
});

describe('words that are questioned', () => {
  it.each<[CheckRule, string]>([
    ['unsafe', 'We found you overqualified.'],
    ['unsafe', 'We are a young and dynamic team.'],
    ['unsafe', 'With your accent it would be hard.'],
    ['unsafe', 'We wondered about your family situation.'],
    ['vagueReason', 'You were not a good fit.'],
    ['vagueReason', 'It came down to culture fit.'],
    ['comparison', 'There were stronger candidates.'],
    ['falsePromise', 'We will keep your CV on file.'],
    ['blame', 'You didn’t prepare the second part.'],
    ['followUpReason', 'You did not follow up, and we had no thank-you note.'],
    ['checkingIn', 'I was just checking in.'],
    ['promotion', 'Please take our survey.'],
    ['otherPerson', 'We chose Ben Osei.'],
    ['dateMissing', 'We will be in touch.'],
    ['blank', 'You will hear from us by ⟦answer_by⟧.'],
    ['blank', 'You will hear from us by {{ answer_by }}.'],
  ])('%s: "%s"', (rule, sentence) => {
    expect(rulesIn(withSentence(sentence))).toContain(rule);
  });

  it('stands exactly where the words stand, with something to write instead', () => {
    const { text } = withSentence('You were not a good fit.');
    const [finding] = checkWords(words({ text }));
    expect(finding).toMatchObject({ rule: 'vagueReason', quote: 'not a good fit', weight: 'mild' });
    expect(text.slice(finding?.start, finding?.end)).toBe('not a good fit');
    expect(finding?.better).toContain('requirement of this position');
  });

  it('is not looked for in the opening’s title, nor in names', () => {
    const text = NO.replace('the position', 'the position of Medical writer, Health');
    expect(rulesIn({ text, names: ['Medical writer, Health'] })).toEqual([]);
    expect(rulesIn({ text })).toContain('unsafe');
  });

  it('finds whole words only: nobody is called old for an officer', () => {
    expect(findPhrases(fold('accentuate, Accent; accents'), ['accent'])).toEqual([{ start: 12, end: 18 }]);
    expect(findPhrases(fold('Überqualifiziert'), ['überqualifi*'])).toEqual([{ start: 0, end: 16 }]);
  });

  it('may promise to keep in touch with whoever agreed to it', () => {
    expect(rulesIn({ ...withSentence('We will keep your details.'), isOnBench: true })).toEqual([]);
  });

  it('lets a welcome speak of families', () => {
    const text = 'Dear Ada,\n\nBring your family to the summer party on Friday.';
    expect(rulesIn({ text, kind: 'welcome' })).toEqual([]);
  });
});

describe('a no', () => {
  it('that never says so is missing', () => {
    const [finding] = checkWords(words({ text: 'Dear Ada,\n\nThank you for coming.\n\nGrace' }));
    expect(finding).toMatchObject({ rule: 'noMissing', weight: 'serious', start: 11, end: 11 });
  });

  it('that comes late is questioned', () => {
    const text =
      'Dear Ada,\n\nThank you. It was good to meet you. The office is new. We decided not to offer you the position.';
    expect(rulesIn({ text })).toEqual(['noLate']);
  });

  it('is looked for only in a no', () => {
    expect(rulesIn({ text: 'Dear Ada,\n\nThank you for your message.', kind: 'letter' })).toEqual([]);
  });

  it('in a word to pass on is looked for in that word', () => {
    const text = `Dear Ben,\n\nPlease pass this word on. Confirm it. Thank you.\n\n> Dear Ada,\n>\n> Thank you. We have decided not to offer you the position.`;
    expect(rulesIn({ text, receiver: 'Ben Rey' })).toEqual([]);
  });
});

describe('the name', () => {
  it.each(['Dear Ben,', 'Hello Mr Osei,', 'Dear candidate,'])('"%s" is not Ada Park', (greeting) => {
    expect(rulesIn({ text: NO.replace('Dear Ada,', greeting) })).toEqual(['wrongName']);
  });

  it.each(['Dear Ada,', 'Dear Ms Park,', 'Hi ada park,', 'Hello,', 'Good morning,'])(
    '"%s" is fine',
    (greeting) => {
      expect(rulesIn({ text: NO.replace('Dear Ada,', greeting) })).toEqual([]);
    },
  );

  it('is the same with and without accents', () => {
    expect(rulesIn({ text: NO.replace('Ada', 'Nunez'), receiver: 'Ana Núñez' })).toEqual([]);
  });
});

describe('the reason', () => {
  it('that is recorded may be given', () => {
    expect(rulesIn(withSentence('We needed more experience for this position.'))).toEqual([]);
  });

  it('that is another than the recorded one is questioned', () => {
    const text = withSentence('The reason is your salary expectation.').text;
    expect(checkWords(words({ text }))).toMatchObject([
      { rule: 'reasonDiffers', quote: 'The reason is your salary expectation.' },
    ]);
  });

  it('that nobody recorded is questioned', () => {
    expect(rulesIn({ ...withSentence('We needed more experience.'), recordedReasons: [] })).toEqual([
      'reasonUnrecorded',
    ]);
  });

  it('is compared across languages, and a criterion is the same in any', () => {
    const recordedReasons = ['Zu wenig Berufserfahrung'];
    expect(rulesIn({ ...withSentence('We needed more experience.'), recordedReasons })).toEqual([]);
    expect(
      rulesIn({ ...withSentence('What decided was “salary talks”.'), recordedReasons: ['Salary talks'] }),
    ).toEqual([]);
  });
});

describe('a promise', () => {
  it.each([
    'You will hear from us by Friday.',
    'You will hear from us by 27 November.',
    'We will let you know. It is 27.11. at the latest.',
  ])('with a date is one: "%s"', (sentence) => {
    expect(rulesIn(withSentence(sentence))).toEqual([]);
  });

  it('a month’s name alone is no date: "we may" is not in May', () => {
    expect(rulesIn(withSentence('We will get back to you if we may.'))).toEqual(['dateMissing']);
  });

  it('is looked for in a letter that is there to promise', () => {
    const text = 'Dear Ada,\n\nThank you for the interview.';
    expect(rulesIn({ text, kind: 'thankYou' })).toEqual(['dateMissing']);
  });
});

describe('other languages', () => {
  it.each<[WordsToCheck['language'], string, CheckRule[]]>([
    ['de', 'Guten Tag Ada Park,\n\nvielen Dank. Leider sind Sie überqualifiziert.', ['noMissing', 'unsafe']],
    [
      'de',
      'Guten Tag Ada Park,\n\nwir haben uns entschieden, Ihnen die Stelle nicht anzubieten. Wir melden uns zeitnah.',
      ['dateMissing'],
    ],
    [
      'fr',
      'Bonjour Ada Park,\n\nNous avons décidé de ne pas donner suite. Votre profil ne correspond pas.',
      ['vagueReason'],
    ],
    [
      'fr',
      'Bonjour Ada Park,\n\nNous avons décidé de ne pas donner suite. Nous gardons votre CV.',
      ['falsePromise'],
    ],
    [
      'es',
      'Hola, Ben Osei:\n\nHemos decidido no continuar con su candidatura. Había otros candidatos.',
      ['wrongName', 'comparison'],
    ],
  ])('%s: %s', (language, text, rules) => {
    expect(rulesIn({ language, text, others: [] })).toEqual(expect.arrayContaining(rules));
  });

  it('a letter in another language than it says is checked in the one it is written in, too', () => {
    const text =
      'Guten Tag Ada Park,\n\nvielen Dank für Ihre Zeit. Wir haben uns entschieden, Ihnen die Stelle nicht anzubieten. Sie sind überqualifiziert für uns.';
    expect(rulesIn({ text, language: 'en' })).toEqual(['unsafe']);
  });
});

describe('any text', () => {
  it('gives findings that stand inside it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        const text = `Dear Ada,\n\n${noise} overqualified ${noise}`;
        const found = checkWords(words({ text })).filter((one) => one.part === 'body');
        for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.quote);
        expect(found.map((one) => one.start)).toEqual(
          found.map((one) => one.start).toSorted((a, b) => a - b),
        );
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });

  it('takes time in proportion to it, however it is made', () => {
    const took = (text: string) => {
      const from = performance.now();
      checkWords(words({ text, others: Array.from({ length: 200 }, (_, index) => `Person Number${index}`) }));
      return performance.now() - from;
    };
    const evil = [
      'a'.repeat(20_000),
      'not a '.repeat(4_000),
      '{{'.repeat(10_000),
      '⟦'.repeat(20_000),
      '1.'.repeat(10_000),
      'Dear '.repeat(4_000),
    ];
    took(NO);
    for (const text of evil) expect(took(text), text.slice(0, 12)).toBeLessThan(1_500);
  });
});
