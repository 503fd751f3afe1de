import type { RecordSpeech } from './record-speech.ts';

export const en: RecordSpeech = {
  title: (team) => `How ${team} answers`,
  headline: (percent) => `${percent} % of those who were interviewed got an answer`,
  lead: ({ people, days, ninety }) =>
    `Counted of ${people} people. Half of those who were answered had their answer within ${days} days of the last interview, nine in ten within ${ninety}.`,
  seen: ({ seen, recorded }) =>
    `${seen} answers were seen by a machine: a mail that was accepted and did not come back, a page that was read. ${recorded} were given by voice or in other ways, as a named member recorded.`,
  tooFew: (least) => `Fewer than ${least} people count so far. A share of so few would say little.`,
  period: (from, until) => `Interviews from ${from} to ${until}.`,
  counted: (day) => `Counted on ${day}, anew each day.`,
  howTitle: 'How it is counted',
  how: [
    'Everybody counts whose interview ended in the last 12 months and at least two weeks ago, once for each opening; nobody is chosen.',
    'An answer is an outcome, a next step or an offer that reached them. A click, an automatic reply and a mail that came back are none.',
    'Closing a process, importing a file, erasing a person or taking an interview back changes nothing here. What came with an import is no answer.',
    'What a member records by hand counts from the day on which it was recorded.',
  ],
  signed: 'The same figures, signed, for programs',
  ended: 'There is no public record here.',
  badgeName: 'heard back',
  badge: ({ percent, days, people }) =>
    `answered ${percent} %, median ${days} days, last 12 months, ${people} people`,
  badgeTooFew: 'too few people to say',
};
