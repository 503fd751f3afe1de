import { expect, test } from 'vitest';
import type { MailKind } from '../mail.ts';
import { readMail } from '../read-mail.ts';
import { readUnsubscribe } from './read-unsubscribe.ts';

async function kindOf(headers: Readonly<Record<string, string>>, text: string): Promise<MailKind> {
  const head = { From: 'somebody@example.com', To: 'us@example.org', Subject: 'Re: Talk', ...headers };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
  const raw = `${lines.join('\r\n')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
  const mail = await readMail(Buffer.from(raw), { receivedAt: Date.UTC(2026, 10, 20), zone: 'UTC' });
  if (!mail.isReadable) throw new Error(`The mail is ${mail.why}`);
  return mail.kind;
}

test.each([
  ['Please remove me from your list.', false],
  ['Stop emailing me and delete all my personal data.', true],
  ['Bitte nehmen Sie mich aus Ihrem Verteiler.', false],
  ['Bitte löschen Sie alle meine Daten.', true],
  ['Merci de me retirer de votre liste.', false],
  ['Por favor, dadme de baja de la lista.', false],
  ['Graag geen mails meer sturen.', false],
])('a wish to be left alone: %s', (words, isErasureAskedFor) => {
  expect(readUnsubscribe('Re: Keeping in touch', words)).toEqual({ isErasureAskedFor });
});

test.each([
  'Please keep me on your list, I am still very interested.',
  'The unsubscribe link in your newsletter does not work.',
  'Could you remove my telephone number from the application? It has changed.',
  'I had to stop my car twice, sorry for being late.',
])('no wish to be left alone: %s', (words) => {
  expect(readUnsubscribe('Re: Talk', words)).toBeNull();
});

test('a filter that asks who we are, with its link; a person who uses the same words is a person', async () => {
  const words =
    'Your message has been held. Please confirm that you are a human by clicking https://filter.example.net/c/1 and it will be delivered.';
  const filter = {
    From: 'confirm@filter.example.net',
    Subject: 'Please verify your message',
    Precedence: 'bulk',
  };
  expect(await kindOf(filter, words)).toEqual({ kind: 'challenge', link: 'https://filter.example.net/c/1' });
  expect(
    await kindOf({}, 'Please confirm that you received my message, and click the link to my portfolio.'),
  ).toEqual({
    kind: 'person',
  });
});

const SNS = {
  From: 'SES <no-reply@sns.amazonaws.com>',
  Subject: 'AWS Notification Message',
  'x-amz-sns-message-id': '1',
};
const sent = { messageId: 'x', headers: [{ name: 'Message-ID', value: '<ours@example.org>' }] };

test('a notice of Amazon SES is the failure, the delay or the complaint that it tells', async () => {
  const bounced = {
    notificationType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bouncedRecipients: [
        { emailAddress: 'Gone@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
      ],
    },
    mail: sent,
  };
  const footer = '\r\n\r\n--\r\nIf you wish to stop receiving notifications, visit https://example.com';
  expect(await kindOf(SNS, JSON.stringify(bounced) + footer)).toMatchObject({
    kind: 'delivery-failure',
    failure: {
      severity: 'hard',
      originalMessageId: '<ours@example.org>',
      recipients: [{ address: 'gone@example.com', code: '5.1.1', why: 'no-such-address' }],
    },
  });
  const full = { ...bounced, bounce: { ...bounced.bounce, bounceType: 'Transient' } };
  expect(await kindOf(SNS, JSON.stringify(full))).toMatchObject({ failure: { severity: 'soft' } });
  const late = { eventType: 'DeliveryDelay', deliveryDelay: { delayedRecipients: [] }, mail: sent };
  expect(await kindOf(SNS, JSON.stringify(late))).toMatchObject({ failure: { severity: 'delayed' } });
  const there = { notificationType: 'Delivery', delivery: { recipients: ['a@example.com'] }, mail: sent };
  expect(await kindOf(SNS, JSON.stringify(there))).toMatchObject({ failure: { severity: 'delivered' } });
  const complaint = {
    notificationType: 'Complaint',
    complaint: { complainedRecipients: [{ emailAddress: 'a@example.com' }], complaintFeedbackType: 'abuse' },
    mail: sent,
  };
  expect(await kindOf(SNS, JSON.stringify(complaint))).toMatchObject({
    kind: 'feedback-report',
    report: { type: 'abuse', recipients: ['a@example.com'] },
  });
});

test('the same words of anybody else are a mail', async () => {
  const notice = JSON.stringify({ notificationType: 'Bounce', bounce: { bounceType: 'Permanent' } });
  expect(await kindOf({}, notice)).toEqual({ kind: 'person' });
});

test('a mailing list that takes nothing of strangers has not passed the mail on', async () => {
  const list = {
    From: 'list-admin@example.org',
    'X-MLServer': 'fml',
    Subject: 'You a@example.com are not member (jobs ML)',
  };
  expect(await kindOf(list, 'You are not a member of this mailing list.')).toMatchObject({
    kind: 'delivery-failure',
  });
});
