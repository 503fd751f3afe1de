import { expect, it } from 'vitest';
import { readMail } from '../read-mail.ts';

const FAILURE = [
  'This is the mail system at host mx.example.com.',
  "I'm sorry to have to inform you that your message could not be delivered to one or more recipients.",
  '<sam@example.com>: Host or domain name not found',
];

async function kindOf(subject: string, lines: readonly string[]): Promise<string> {
  const head = ['From: Ada Park <ada@example.com>', 'To: jobs@example.com', `Subject: ${subject}`];
  const raw = `${[...head, 'Message-ID: <1@example.com>', 'Content-Type: text/plain'].join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`;
  const mail = await readMail(Buffer.from(raw), {
    receivedAt: Date.UTC(2026, 10, 20),
    zone: 'Europe/London',
  });
  return mail.isReadable ? mail.kind.kind : mail.why;
}

it('takes somebody who tells that their mail came back for a person', async () => {
  const told = ['Your colleague’s address came back with this:', '', ...FAILURE.map((line) => `> ${line}`)];
  expect(await kindOf('My mail bounced', [...told, '', 'Which one is right?'])).toBe('person');
});

it('takes a failure that somebody passes on for a failure', async () => {
  const passedOn = ['Begin forwarded message:', '', ...FAILURE.map((line) => `> ${line}`)];
  expect(await kindOf('Fwd: Undelivered Mail Returned to Sender', passedOn)).toBe('delivery-failure');
});

it('takes somebody who passes a failure on and asks about it for a person', async () => {
  const asked = [
    'I tried to send you my work but got this back. Is the address right?',
    '',
    '---------- Forwarded message ---------',
  ];
  const lines = [...asked, 'From: Mail Delivery System <MAILER-DAEMON@mx.example.com>', '', ...FAILURE];
  expect(await kindOf('Fwd: Undelivered Mail Returned to Sender', lines)).toBe('person');
});
