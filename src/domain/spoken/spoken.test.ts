import { describe, expect, it } from 'vitest';
import { checkWords } from '../checker/check-words.ts';
import { findPhrases, fold } from '../checker/fold.ts';
import { PHRASES } from '../checker/phrases/phrases.ts';
import { calendarOf, LONDON, on, SYDNEY, TORONTO } from '../testing/story.ts';
import { LANGUAGES, type Language } from '../wording/language.ts';
import { listCallTimes } from './call-times.ts';
import { SPOKEN } from './spoken.ts';
import { CALL_SITUATIONS, ROOM_SITUATIONS, type SpokenAbout } from './spoken-words.ts';

const about: SpokenAbout = {
  name: 'Ada Park',
  firstName: 'Ada',
  opening: 'Platform engineer',
  company: 'Hartwell',
  senderName: 'Grace Hart',
  interviewDay: '3 March',
  answerBy: '12 March',
  strength: 'Mentoring',
  reason: 'Queueing theory',
};

function findings(language: Language, text: string) {
  return checkWords({
    subject: '',
    text,
    language,
    kind: 'letter',
    receiver: 'Ada Park',
    candidate: 'Ada Park',
    others: [],
    names: [about.opening, about.company],
    recordedReasons: ['Queueing theory'],
    isOnBench: false,
  }).filter((one) => one.rule !== 'dateMissing' && one.rule !== 'wrongName');
}

const calls = LANGUAGES.flatMap((language) =>
  CALL_SITUATIONS.map((situation) => [language, situation] as const),
);
const rooms = LANGUAGES.flatMap((language) =>
  ROOM_SITUATIONS.map((situation) => [language, situation] as const),
);

describe('what is said aloud', () => {
  it.each(calls)('%s, a call: %s', (language, situation) => {
    const words = SPOKEN[language].call(situation, about);
    const all = [words.first, ...words.next, ...words.asked.map((one) => one.answer), words.voicemail].join(
      '\n\n',
    );
    expect(findings(language, all)).toEqual([]);
    expect(all).not.toMatch(/null|undefined/);
  });

  it.each(rooms)('%s, in the room: %s', (language, situation) => {
    const words = SPOKEN[language].room(situation, about);
    expect(findings(language, words.join('\n\n'))).toEqual([]);
    expect(SPOKEN[language].room(situation, { ...about, answerBy: null, reason: null }).join()).not.toMatch(
      /null|undefined/,
    );
  });

  it.each(LANGUAGES)(
    '%s: a call with a no says so before anything else; a machine is never told',
    (language) => {
      const plainNo = [
        ...PHRASES[language].plainNo,
        "won't be offering",
        'nicht anbieten',
        'proposerons pas',
        'no vamos a ofrecer*',
        'ends here',
        'endet',
        "s'arrête",
        'termina',
      ];
      for (const situation of ['no', 'runnerUp', 'cancelled'] as const) {
        const { first, voicemail } = SPOKEN[language].call(situation, about);
        expect(findPhrases(fold(first), plainNo).length, situation).toBeGreaterThan(0);
        expect(findPhrases(fold(voicemail), plainNo)).toEqual([]);
      }
    },
  );
});

describe('when to call', () => {
  const [london, toronto, sydney] = [calendarOf(LONDON), calendarOf(TORONTO), calendarOf(SYDNEY)];

  it('late morning and afternoon of their working day', () => {
    const times = listCallTimes(on('2026-03-03 08:00'), london, london);
    expect(times[0]).toEqual({ from: on('2026-03-03 10:00'), until: on('2026-03-03 12:00') });
    expect(times[1]).toEqual({ from: on('2026-03-03 14:00'), until: on('2026-03-03 17:30') });
  });

  it('now, where now is welcome', () => {
    const now = on('2026-03-03 15:00');
    expect(listCallTimes(now, london, london)[0]?.from).toBe(now);
  });

  it('not on a weekend, and only when both work where that is possible', () => {
    const [first] = listCallTimes(on('2026-03-07 10:00'), toronto, london);
    expect(first).toEqual({
      from: on('2026-03-09 10:00', 'America/Toronto'),
      until: on('2026-03-09 12:00', 'America/Toronto'),
    });
    const [far] = listCallTimes(on('2026-03-03 09:00'), sydney, toronto);
    expect(far?.from).toBe(on('2026-03-04 10:00', 'Australia/Sydney'));
  });
});
