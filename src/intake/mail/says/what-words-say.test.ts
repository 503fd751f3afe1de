import { expect, test } from 'vitest';
import { whatWordsSay } from './what-words-say.ts';

test.each([
  ['Thanks!', 'thanks'],
  ['Thank you so much for your time yesterday.\n\nBest\nSam', 'thanks'],
  ['Vielen Dank und ein schönes Wochenende!', 'thanks'],
  ['Merci beaucoup, bonne journée.', 'thanks'],
  ['Muchas gracias, un saludo', 'thanks'],
  ['When will I hear from you?', 'asks'],
  ['Thanks! Could you tell me when you decide?', 'asks'],
  ['Please let me know whether Tuesday is still on.', 'asks'],
  ['Gibt es schon Neuigkeiten', 'asks'],
  ['Pourriez-vous me dire où en est ma candidature', 'asks'],
  ['¿Hay alguna novedad?', 'asks'],
  ['Thank you, I accept the offer.', 'answers'],
  ['Tuesday at ten works for me.', 'answers'],
  ['Anbei meine Unterlagen.', 'answers'],
  ['https://example.com/a?b=c', 'answers'],
  ['  \n ', 'nothing'],
  ['👍', 'thanks'],
])('%j %s', (words, says) => {
  expect(whatWordsSay(words)).toBe(says);
});

test('in doubt somebody waits for an answer rather than for nothing', () => {
  expect(whatWordsSay('Hm.')).not.toBe('nothing');
});
