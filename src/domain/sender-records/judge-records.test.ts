import { describe, expect, test } from 'vitest';
import { type Found, judgeDkim, judgeDmarc, judgeMx, judgeSpf } from './judge-records.ts';
import { spfMechanismOf } from './mail-providers.ts';

const found = (...texts: string[]): Found => ({ is: 'found', texts });
const NONE: Found = { is: 'none' };
const google = 'include:_spf.google.com';
const spf = (what: Found, lookups = 3) => judgeSpf({ found: what, mechanism: google, lookups });

describe('which servers may send', () => {
  test('a record that names our server is good', () => {
    expect(spf(found('v=spf1 include:_spf.google.com ~all', 'site-verification=1')).verdict).toBe('good');
  });

  test('where there is none, one to paste is given', () => {
    expect(spf(found('site-verification=1'))).toEqual({
      verdict: 'missing',
      found: [],
      paste: 'v=spf1 include:_spf.google.com ~all',
    });
  });

  test('ours is added to what stands there', () => {
    expect(spf(found('v=spf1 mx -all'))).toMatchObject({
      verdict: 'withoutServer',
      paste: 'v=spf1 include:_spf.google.com mx -all',
    });
  });

  test('two records become one', () => {
    expect(spf(found('v=spf1 mx -all', 'v=spf1 include:a.example ~all'))).toMatchObject({
      verdict: 'several',
      paste: 'v=spf1 mx include:a.example include:_spf.google.com ~all',
    });
  });

  test('one that lets anybody send is closed', () => {
    expect(spf(found('v=spf1 include:_spf.google.com +all'))).toMatchObject({
      verdict: 'letsAnybody',
      paste: 'v=spf1 include:_spf.google.com ~all',
    });
  });

  test('more than ten questions are too many', () => {
    expect(spf(found('v=spf1 include:_spf.google.com ~all'), 11).verdict).toBe('tooManyLookups');
  });

  test.each([
    ['smtp.gmail.com', google],
    ['smtp.office365.com', 'include:spf.protection.outlook.com'],
    ['email-smtp.eu-west-1.amazonaws.com', 'include:amazonses.com'],
    ['mail.example.com', 'a:mail.example.com'],
  ])('%s is let in by %s', (host, mechanism) => {
    expect(spfMechanismOf(host)).toBe(mechanism);
  });
});

test('a key is good when it is ours, whatever spaces a name server puts in', () => {
  const judge = (what: Found, publicKey: string | null = 'AAAB') =>
    judgeDkim({ found: what, publicKey }).verdict;
  expect(judge(found('v=DKIM1; k=rsa; p=AA AB'))).toBe('good');
  expect(judge(found('v=DKIM1; p=CCCC'))).toBe('otherKey');
  expect(judge(NONE)).toBe('missing');
  expect(judge(NONE, null)).toBe('notMade');
  expect(judgeDkim({ found: NONE, publicKey: 'AAAB' }).paste).toBe('v=DKIM1; k=rsa; p=AAAB');
});

test.each([
  ['v=DMARC1; p=reject; rua=mailto:a@example.com', 'good'],
  ['v=DMARC1;p=quarantine', 'good'],
  ['v=DMARC1; p=none', 'onlyWatches'],
  ['v=DMARC1; p=', 'unreadable'],
  ['something else', 'missing'],
])('%s is %s', (text, verdict) => {
  expect(judgeDmarc(found(text)).verdict).toBe(verdict);
});

test('name servers that do not answer say nothing about a record', () => {
  const silent: Found = { is: 'unreachable' };
  const verdicts = [
    spf(silent),
    judgeDkim({ found: silent, publicKey: 'A' }),
    judgeDmarc(silent),
    judgeMx(silent),
  ];
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(4).fill('unreachable'));
  expect(judgeMx(NONE).verdict).toBe('missing');
});
