import { expect, test } from 'vitest';
import type { KnownApplication, KnownAround, KnownPerson } from './known-around.ts';
import { type MailToMatch, matchMail } from './match-mail.ts';
import { namesPerson } from './names-person.ts';

const NOW = Date.UTC(2026, 5, 16);
const ADA = 'ada@example.com';
const SAM = 'sam@agency.example';

function application(id: string, change: Partial<KnownApplication> = {}): KnownApplication {
  return {
    applicationId: id,
    candidate: 'Ada Park',
    candidateAddress: ADA,
    isOpen: true,
    lastAt: NOW,
    ...change,
  };
}

function person(applications: readonly KnownApplication[], change: Partial<KnownPerson> = {}): KnownPerson {
  return { personId: 'p1', kind: 'candidate', name: 'Ada Park', applications, ...change };
}

function known(change: Partial<KnownAround> = {}): KnownAround {
  return {
    threads: new Map([
      ['<ours@team>', { applicationId: 'a1', messageId: 'm1', party: 'candidate', name: 'Ada Park' }],
    ]),
    marks: new Map([
      ['mark1', { applicationId: 'a1', messageId: null, party: 'candidate', name: 'Ada Park' }],
    ]),
    returnMarks: new Map(),
    people: new Map([[ADA, [person([application('a1')])]]]),
    members: new Map([['robin@team.example', 'robin']]),
    own: new Set(['robin@team.example', 'jobs@team.example']),
    ...change,
  };
}

function mail(change: Partial<MailToMatch> = {}): MailToMatch {
  return {
    answers: [],
    marks: [],
    from: { name: 'Ada Park', address: ADA },
    to: ['jobs@team.example'],
    isFromSent: false,
    isForged: false,
    forwardedFrom: null,
    text: 'Hello',
    sentAt: NOW,
    ...change,
  };
}

const from = (address: string, name = '') => ({ from: { name, address } });

test('a stranger who names nobody is left alone, whatever the subject says', () => {
  const stranger = mail({
    ...from('someone@elsewhere.example', 'Some One'),
    text: 'Re: Interview with Ada Park',
  });
  expect(matchMail(stranger, known())).toEqual({ is: 'nobodys' });
});

test('who answers a mail of ours is known by it, before anything else', () => {
  const two = known({ people: new Map([[ADA, [person([application('a1'), application('a2')])]]]) });
  expect(matchMail(mail({ answers: ['<ours@team>'] }), two)).toMatchObject({
    is: 'known',
    applicationId: 'a1',
    by: 'thread',
    messageId: 'm1',
  });
  expect(matchMail(mail({ marks: ['mark1'] }), two)).toMatchObject({
    is: 'known',
    applicationId: 'a1',
    by: 'mark',
  });
});

test('somebody with two applications who answers nothing is a question, never a guess', () => {
  const two = known({ people: new Map([[ADA, [person([application('a1'), application('a2')])]]]) });
  expect(matchMail(mail(), two)).toEqual({
    is: 'unsure',
    why: 'severalApplications',
    way: 'in',
    party: 'candidate',
    suspects: ['a1', 'a2'],
  });
});

test('of two applications the open one is meant; one that ended long ago is not', () => {
  const past = application('a2', { isOpen: false });
  const one = known({ people: new Map([[ADA, [person([application('a1'), past])]]]) });
  expect(matchMail(mail(), one)).toMatchObject({ is: 'known', applicationId: 'a1', by: 'sender' });
  const late = known({ people: new Map([[ADA, [person([past])]]]) });
  expect(matchMail(mail(), late)).toMatchObject({ is: 'known', applicationId: 'a2' });
  const longAgo = application('a2', { isOpen: false, lastAt: NOW - 400 * 86_400_000 });
  expect(matchMail(mail(), known({ people: new Map([[ADA, [person([longAgo])]]]) }))).toMatchObject({
    is: 'unsure',
    why: 'noApplication',
  });
});

test('a forged mail is nobody’s word until a member says so, also where it answers a mail of ours', () => {
  expect(matchMail(mail({ isForged: true }), known())).toMatchObject({
    is: 'unsure',
    why: 'notAuthentic',
    suspects: ['a1'],
  });
  expect(matchMail(mail({ isForged: true, answers: ['<ours@team>'] }), known())).toMatchObject({
    is: 'unsure',
    why: 'notAuthentic',
  });
  expect(matchMail(mail({ isForged: true, ...from('robin@team.example'), to: [ADA] }), known())).toEqual({
    is: 'nobodys',
  });
});

test('an answer from another address is theirs where only they could have answered, or where they sign', () => {
  const elsewhere = from('ada.park@private.example');
  expect(matchMail(mail({ ...elsewhere, answers: ['<ours@team>'] }), known())).toMatchObject({
    is: 'unsure',
    why: 'otherAddress',
    suspects: ['a1'],
  });
  expect(
    matchMail(mail({ ...elsewhere, answers: ['<ours@team>'], marks: ['mark1'] }), known()),
  ).toMatchObject({ is: 'known', party: 'candidate' });
  expect(
    matchMail(
      mail({ ...from('ada.park@private.example', 'Ada M. Park'), answers: ['<ours@team>'] }),
      known(),
    ),
  ).toMatchObject({ is: 'known' });
});

test('an agency is asked whom it writes about, unless it names one of its candidates', () => {
  const agency = person(
    [application('a1'), application('a2', { candidate: 'Lena Ruiz', candidateAddress: 'lena@example.com' })],
    { kind: 'agencyRecruiter', name: 'Sam Reed' },
  );
  const around = known({ people: new Map([[SAM, [agency]]]) });
  expect(matchMail(mail({ ...from(SAM), text: 'Any news?' }), around)).toMatchObject({
    is: 'unsure',
    why: 'agencyNamesNobody',
    party: 'agency',
    suspects: ['a1', 'a2'],
  });
  expect(matchMail(mail({ ...from(SAM), text: 'RUIZ, Léna would like to know more' }), around)).toMatchObject(
    { is: 'known', applicationId: 'a2', by: 'relayed', party: 'agency' },
  );
  expect(
    matchMail(mail({ ...from(SAM), text: 'Ada Park and Lena Ruiz are both free' }), around),
  ).toMatchObject({ is: 'unsure', suspects: ['a1', 'a2'] });
});

test('what a member passes on is the word of who wrote it; what anybody else passes on is nobody’s', () => {
  expect(matchMail(mail({ ...from('robin@team.example'), forwardedFrom: ADA }), known())).toMatchObject({
    is: 'known',
    by: 'forwarded',
    way: 'in',
    party: 'candidate',
  });
  expect(matchMail(mail({ ...from('other@elsewhere.example'), forwardedFrom: ADA }), known())).toEqual({
    is: 'nobodys',
  });
});

test('what one of us wrote to them is ours: among the sent mails, or with the team’s mailbox in copy', () => {
  const ours = mail({ ...from('robin@team.example'), to: [ADA, 'jobs@team.example'] });
  expect(matchMail(ours, known())).toMatchObject({
    is: 'known',
    way: 'out',
    by: 'receiver',
    party: 'candidate',
  });
  const sent = mail({ ...from('robin.vale@private.example'), to: [ADA], isFromSent: true });
  expect(matchMail(sent, known())).toMatchObject({ is: 'known', way: 'out' });
  expect(matchMail(mail({ isFromSent: true, to: ['friend@elsewhere.example'] }), known())).toEqual({
    is: 'nobodys',
  });
});

test('a referee’s mail waits for a member', () => {
  const referee = person([], { kind: 'referee', name: 'Mina Cho' });
  const around = known({ people: new Map([['mina@example.com', [referee]]]) });
  expect(matchMail(mail(from('mina@example.com')), around)).toMatchObject({
    is: 'unsure',
    why: 'fromReferee',
    party: 'referee',
  });
});

test('names are told whatever the accents, capitals and order; one name alone is not enough', () => {
  expect(namesPerson('about PARK, Ada', 'Ada Park')).toBe(true);
  expect(namesPerson('Zoë Müller-Lüdenscheidt', 'Zoe Luedenscheidt')).toBe(false);
  expect(namesPerson('Jose Garcia', 'José García')).toBe(true);
  expect(namesPerson('Ada wrote', 'Ada Park')).toBe(false);
  expect(namesPerson('Ada said that the park is green', 'Ada Park')).toBe(false);
  expect(namesPerson('Cher', 'Cher')).toBe(false);
});
