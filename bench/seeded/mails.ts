import { createSeeded } from './random.ts';

const NAMES = [
  'Ada Park',
  'Bo Lind',
  'Chloé Martin',
  'Jürgen Vogt',
  'Marta Ruiz',
  'Nils Berg',
  'Olga Petrova',
  'Sara Costa',
];
const WORDS = [
  'Thank you for the talk on Monday, I enjoyed it very much.',
  'I can let you know by Friday whether I take the offer.',
  'Could you tell me when I will hear from you?',
  'Tuesday at ten works for me, and so does Thursday afternoon.',
  'Please find my answers to the task below; it took me about three hours.',
];
const EARLIER =
  'Thank you for coming in. We have more people to see, and will get back to you by the end of next week.';

/** Mails as a hiring team's mailbox gets them: answers with what they quote, absences, bounces, HTML alone. The same in every run. */
export function* seededMails(count: number, seed: number): Generator<Uint8Array> {
  const seeded = createSeeded(seed);
  for (let index = 0; index < count; index += 1) {
    const share = seeded.fraction();
    const name = NAMES[index % NAMES.length] ?? '';
    const words = Array.from({ length: seeded.integer(1, 8) }, () => seeded.pick(WORDS)).join('\n\n');
    yield Buffer.from(
      share < 0.75 ? reply(index, name, words) : share < 0.85 ? absence(index, name) : bounce(index),
    );
  }
}

function head(index: number, from: string, subject: string): string {
  return [
    'Return-Path: <ada@example.com>',
    'Delivered-To: jobs+k3v9x2m4q7ab@example.org',
    'Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.com; dkim=pass header.d=example.com; dmarc=pass',
    `Received: from mail.example.com (mail.example.com [192.0.2.${index % 250}]) by mx.example.org with ESMTPS id ${index}; Fri, 20 Nov 2026 10:00:00 +0000`,
    `From: =?utf-8?B?${Buffer.from(from).toString('base64')}?= <ada@example.com>`,
    'To: jobs+k3v9x2m4q7ab@example.org',
    `Subject: ${subject}`,
    `Message-ID: <${index}.answer@example.com>`,
    `In-Reply-To: <${index}.question@example.org>`,
    `References: <${index}.first@example.org> <${index}.question@example.org>`,
    'Date: Fri, 20 Nov 2026 11:00:00 +0100',
    'MIME-Version: 1.0',
    '',
  ].join('\r\n');
}

function reply(index: number, name: string, words: string): string {
  const quoted = Array.from({ length: 12 }, () => `> ${EARLIER}`).join('\r\n');
  const text = `${words}\r\n\r\nKind regards\r\n${name}\r\n-- \r\n${name}\r\n+49 30 1234567\r\n\r\nOn Wed, Nov 18, 2026 at 9:00 AM Jobs <jobs@example.org> wrote:\r\n\r\n${quoted}\r\n`;
  const html = `<div dir="ltr">${words.replaceAll('\n', '<br>')}<br><br>Kind regards<br>${name}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Nov 18, 2026 at 9:00 AM Jobs &lt;jobs@example.org&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${`<p>${EARLIER}</p>`.repeat(12)}</blockquote></div>`;
  return `${head(index, name, 'Re: Your interview')}Content-Type: multipart/alternative; boundary="b${index}"\r\n\r\n--b${index}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--b${index}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b${index}--\r\n`;
}

function absence(index: number, name: string): string {
  return `${head(index, name, 'Automatic reply: Your interview')}Auto-Submitted: auto-replied\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nI am out of the office until Monday, 30 November 2026, with limited access to my mail. In urgent matters please write to bo@example.com.\r\n`;
}

function bounce(index: number): string {
  return `${head(index, 'Mail Delivery System', 'Undelivered Mail Returned to Sender').replace('<ada@example.com>', '<>')}Content-Type: multipart/report; report-type=delivery-status; boundary="r${index}"\r\n\r\n--r${index}\r\nContent-Type: text/plain\r\n\r\nThis is the mail system at host mx.example.com.\r\n\r\n<gone@example.net>: host mx.example.net said: 550 5.1.1 User unknown\r\n\r\n--r${index}\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\nFinal-Recipient: rfc822; gone@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n--r${index}\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <${index}.question@example.org>\r\nTo: gone@example.net\r\nSubject: Your interview\r\n\r\nHello\r\n\r\n--r${index}--\r\n`;
}
