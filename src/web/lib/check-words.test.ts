import { describe, expect, it } from 'vitest';
import type { WordsFinding } from '../../contract/templates.ts';
import { withBetterWords } from './check-words.ts';

const TEXT = 'Dear Ben,\n\nThank you for coming. You were not a good fit. I wish you well.';

function finding(rule: WordsFinding['rule'], quote: string, better: string | null): WordsFinding {
  const start = TEXT.indexOf(quote);
  return { rule, part: 'body', start, end: start + quote.length, quote, better, weight: 'mild' };
}

describe('better words', () => {
  it('take the place of the whole sentence, so that what is left still reads', () => {
    expect(withBetterWords(TEXT, finding('vagueReason', 'not a good fit', 'It was “SQL”.'))).toBe(
      'Dear Ben,\n\nThank you for coming. It was “SQL”. I wish you well.',
    );
  });

  it('for a name take the place of the name alone', () => {
    expect(withBetterWords(TEXT, finding('wrongName', 'Ben', 'Ada Park'))).toContain('Dear Ada Park,');
  });

  it('for a no that is missing stand before everything but the greeting', () => {
    expect(withBetterWords(TEXT, finding('noMissing', '', 'We decided not to.'))).toContain(
      'Dear Ben,\n\nWe decided not to. Thank you',
    );
  });

  it('where there are none, the words are left out', () => {
    expect(withBetterWords(TEXT, finding('blame', 'You were not a good fit. ', null))).not.toContain('fit');
  });
});
