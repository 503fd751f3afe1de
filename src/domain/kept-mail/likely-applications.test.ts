import { describe, expect, test } from 'vitest';
import { likelyApplications, type MailToPlace, type Placed } from './likely-applications.ts';

const ALL: readonly Placed[] = [
  at('north-data', 'Northwind Ltd', 'Data analyst', ['robin@northwind.example']),
  at('north-clerk', 'Northwind Ltd', 'Clerk', ['sam@northwind.example']),
  at('contoso', 'Contoso', 'Data analyst', ['kim@gmail.com']),
  { ...at('old', 'Fabrikam GmbH', 'Developer'), isOver: true },
  at('new', 'Fabrikam', 'Developer'),
  at('ark', 'Ark', 'Writer'),
  at('nameless', null, 'Data analyst'),
];

function at(id: string, company: string | null, title: string, addresses: readonly string[] = []): Placed {
  return { id, company, title, addresses, isOver: false };
}

function mail(changes: Partial<MailToPlace>): MailToPlace {
  return { from: null, company: null, subject: null, words: 'Thank you for your time.', ...changes };
}

describe('which application a mail may belong to', () => {
  test.each([
    ['somebody known wrote it', { from: 'Robin@Northwind.example' }, ['north-data', 'north-clerk']],
    ['a colleague of theirs wrote it', { from: 'pat@northwind.example' }, ['north-data', 'north-clerk']],
    [
      'a colleague wrote, and it names the job',
      { from: 'pat@northwind.example', subject: 'Your interview: Clerk' },
      ['north-clerk', 'north-data'],
    ],
    ['the company by its name', { company: 'northwind' }, ['north-data', 'north-clerk']],
    ['the one under way comes before the one that is over', { company: 'Fabrikam' }, ['new', 'old']],
    [
      'known there, and the company named, before the company alone',
      { from: 'sam@northwind.example', company: 'Northwind' },
      ['north-clerk', 'north-data'],
    ],
    ['it speaks of the company', { words: 'News from Contoso for you.' }, ['contoso']],
    ['a job alone names no company', { subject: 'Data analyst' }, []],
    ['the same mail provider is no company', { from: 'somebody@gmail.com' }, []],
    ['a company’s name inside another word', { words: 'The market is slow.' }, []],
    ['a short name as a word of its own', { words: 'Ark would like to meet you.' }, ['ark']],
    ['nothing tells', {}, []],
  ] as const)('%s', (_, changes, expected) => {
    expect(likelyApplications(mail(changes), ALL).map(({ id }) => id)).toEqual(expected);
  });

  test('five are enough to choose from', () => {
    const many = Array.from({ length: 9 }, (_, n) => at(String(n), 'Northwind', `Job ${n}`));
    expect(likelyApplications(mail({ company: 'Northwind' }), many)).toHaveLength(5);
  });
});
