import { describe, expect, test } from 'vitest';
import { readPasted } from './read-pasted.ts';

/** A Wednesday. */
const now = Date.parse('2026-11-04T17:00:00Z');
const zone = 'America/Toronto';
const read = (text: string) => readPasted(text, { now, zone });

describe('a pasted mail', () => {
  test('is read from what was copied with its header lines', async () => {
    const mail = await read(
      `From: Robin Vale <robin.vale@northwind.example>
Sent: Wednesday, November 4, 2026 10:12 AM
To: Ada Stone <ada@example.com>
Subject: Your application for Bookkeeper at Northwind

Hi Ada,

Thank you for coming in yesterday. We will let you know by Friday.

Robin`,
    );
    expect(mail).toMatchObject({
      from: { name: 'Robin Vale', address: 'robin.vale@northwind.example' },
      subject: 'Your application for Bookkeeper at Northwind',
      company: 'Northwind',
      title: 'Bookkeeper',
      kind: 'person',
      says: 'holding',
    });
    expect(mail?.words).toContain('Thank you for coming in yesterday');
    expect(mail?.dates).toMatchObject([{ what: 'promise', who: 'writer', by: { on: '2026-11-06' } }]);
  });

  test('is read from bare words, which name nobody', async () => {
    const mail = await read('Unfortunately we have decided to move forward with other candidates.');
    expect(mail).toMatchObject({ from: null, subject: null, company: null, title: null, says: 'no' });
  });

  test('is read from a file as it came, with the moment at which it was sent', async () => {
    const mail = await read(
      [
        'Message-ID: <1@harbour-works.example>',
        'Date: Tue, 3 Nov 2026 09:30:00 -0500',
        'From: "Harbour Works Recruiting" <jobs@harbour-works.example>',
        'To: ada@example.com',
        'Subject: =?utf-8?q?Entretien_pour_le_poste_de_Comptable?=',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Bonjour Ada, nous souhaitons vous inviter à un deuxième entretien.',
      ].join('\r\n'),
    );
    expect(mail).toMatchObject({
      sentAt: Date.parse('2026-11-03T14:30:00Z'),
      company: 'Harbour Works',
      title: 'Comptable',
      says: 'nextStep',
    });
  });

  test.each([
    ['Robin <no-reply@greenhouse.io>', null],
    ['Robin <robin@gmail.com>', null],
    ['Robin <robin@careers.blue-dock.co.uk>', 'Blue Dock'],
    ['Mill at Workable <x@workablemail.com>', null],
    ['Quay Talent Team <x@us.greenhouse-mail.io>', 'Quay'],
  ])('%s writes for %s', async (from, company) => {
    expect((await read(`From: ${from}\nTo: ada@example.com\nSubject: Hello\n\nHello Ada.`))?.company).toBe(
      company,
    );
  });

  test.each([
    ['Bewerbung als Buchhalterin bei Nordwind', 'Buchhalterin', 'Nordwind'],
    ['Su candidatura para el puesto de Contable', 'Contable', null],
    ['Interview for Senior Planner (remote)', 'Senior Planner', null],
    ['Hello', null, null],
  ])('"%s" speaks of %s at %s', async (subject, title, company) => {
    const mail = await read(`From: x@gmail.com\nTo: y@gmail.com\nSubject: ${subject}\n\nHello.`);
    expect(mail).toMatchObject({ title, company });
  });

  test.each([
    ['Leider haben wir uns für eine andere Bewerberin entschieden.', 'no'],
    ['Nous avons décidé de ne pas donner suite à votre candidature.', 'no'],
    ['Hemos decidido no continuar con su candidatura.', 'no'],
    ['We are still interviewing and need a bit more time.', 'holding'],
    ['Wir brauchen noch etwas Zeit.', 'holding'],
    ['Could we schedule a second interview?', 'nextStep'],
    ['Thank you for your time today.', 'words'],
    ['We would not want you to wait.', 'words'],
  ])('“%s” is %s', async (words, says) => {
    expect((await read(words))?.says).toBe(says);
  });

  test.each([
    'Thank you for applying. Your application has been received. We aim to reply within two weeks. This is an automated message, please do not reply.',
    'Vielen Dank, Ihre Bewerbung ist bei uns eingegangen. Wir melden uns innerhalb von zwei Wochen. Bitte antworten Sie nicht auf diese E-Mail.',
    'Nous avons bien reçu votre candidature. Nous vous répondrons sous deux semaines. Ceci est un message automatique.',
    'Hemos recibido su candidatura. Le responderemos en dos semanas. Este es un mensaje automático, no responda a este correo.',
  ])('a program promises nothing: “%s”', async (words) => {
    const mail = await read(words);
    expect(mail).toMatchObject({ kind: 'acknowledgement', dates: [] });
    expect(mail?.says).not.toBe('holding');
  });

  test('a person who thanks for the application may promise', async () => {
    const mail = await read('Hi Ada, thank you for your patience. I will let you know by Friday. Robin');
    expect(mail).toMatchObject({ kind: 'person', says: 'holding', dates: [{ what: 'promise' }] });
  });

  test('nothing is nothing', async () => {
    expect(await read('  \n ')).toBeNull();
  });
});
