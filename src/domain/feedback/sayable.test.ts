import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../wording/language.ts';
import { sayFeedback } from './sayable.ts';

const around = (language: Language) => ({
  language,
  receiver: 'Ada Park',
  candidate: 'Ada Park',
  others: ['Ben Osei'],
  names: ['Bookkeeper'],
  recordedReasons: ['Closing several books', 'Explains numbers'],
  isOnBench: false,
});

describe('what the hiring manager wrote, into words that can be said', () => {
  it('is a strength, the requirement that decided, and what was written as far as it can be said', () => {
    const { sentences, unsaid } = sayFeedback({
      strengths: ['Explains numbers'],
      decided: ['Closing several books'],
      written: [
        'The walk through the January ledger was clear. A bit old for the team. Ben Osei was better.',
      ],
      around: around('en'),
    });
    expect(sentences).toEqual([
      { from: 'strength', text: 'Everybody who met you noted “Explains numbers” as a strength of yours.' },
      {
        from: 'criterion',
        text: 'What decided was what this position requires: “Closing several books”, of which we needed to see more.',
      },
      { from: 'written', text: 'The walk through the January ledger was clear.' },
    ]);
    expect(unsaid.map(({ text }) => text)).toContain('Ben Osei was better.');
  });

  it('makes nothing up where nothing is recorded', () => {
    const nothing = { strengths: [], decided: [], written: [], around: around('en') };
    expect(sayFeedback(nothing)).toEqual({ sentences: [], unsaid: [] });
  });

  it.each(LANGUAGES)('%s: its own sentences pass the checker', (language) => {
    const record = { strengths: ['Explains numbers'], decided: ['Closing several books'], written: [] };
    const made = sayFeedback({ ...record, around: around(language) }).sentences.map(({ text }) => text);
    const again = sayFeedback({ strengths: [], decided: [], written: made, around: around(language) });
    expect(again.unsaid).toEqual([]);
  });
});
