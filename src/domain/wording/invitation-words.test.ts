import { expect, test } from 'vitest';
import { invitationWords } from './invitation-words.ts';
import type { Language } from './language.ts';

const HOUR = 3_600_000;
/** 14:00 in Berlin, on a Tuesday that is the first of a month. */
const STARTS = Date.UTC(2026, 11, 1, 13);

function invited(language: Language, hours: number): string {
  return invitationWords(language, {
    candidate: 'Ada Park',
    opening: 'Clerk',
    team: 'Northwind',
    startsAt: STARTS,
    endsAt: STARTS + hours * HOUR,
    timeZone: 'Europe/Berlin',
    is: 'new',
  }).text;
}

test.each([
  ['en', 'Tuesday 1 December 2026, 14:00 to 15:00, Berlin time (GMT+1)'],
  ['fr', 'mardi 1er décembre 2026, de 14:00 à 15:00, heure de Berlin (GMT+1)'],
  ['de', 'Dienstag, 1. Dezember 2026, 14:00 bis 15:00 Uhr, Ortszeit Berlin (GMT+1)'],
  ['es', 'martes, 1 de diciembre de 2026, de 14:00 a 15:00, hora de Berlin (GMT+1)'],
] as const)(
  'an invitation in %s says the time as the status page does, and whose clock it is',
  (language, when) => {
    expect(invited(language, 1)).toContain(`\n\n${when}\n\n`);
  },
);

test('one that ends on the next day names both days', () => {
  expect(invited('en', 11)).toContain('14:00 to Wednesday 2 December 2026, 01:00, Berlin time');
});
