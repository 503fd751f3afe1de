import type { APIRequestContext } from 'playwright-core';

interface Handing {
  readonly openingId: string;
  readonly send: (path: string, body: unknown) => Promise<{ id: string }>;
}

/** A day next week, as somebody writes it in a mail. */
export const DAY_NAMED = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
}).format(Date.now() + 8 * 86_400_000);

/** Two mails that came in: one of a person with one application, and one of a person with two, which waits for a member. */
export async function handInMails(
  request: APIRequestContext,
  { openingId, send }: Handing,
): Promise<{ readonly mailId: string }> {
  const cleo = { name: 'Cleo Moss', address: 'cleo@example.com' };
  const dora = { name: 'Dora Lind', address: 'dora@example.com' };
  await send('/api/applications', { openingId, person: cleo });
  const other = await send('/api/openings', { title: 'Cashier' });
  for (const id of [openingId, other.id]) await send('/api/applications', { openingId: id, person: dora });
  await hand(
    request,
    mailOf('Dora Lind <dora@example.com>', 'About my application', 'When can I expect to hear from you?'),
  );
  const words = `Thank you for the talk. I will tell you by ${DAY_NAMED} whether I can start in June.`;
  const { mails } = await hand(request, mailOf('Cleo Moss <cleo@example.com>', 'Thank you', words));
  return { mailId: mails[0]?.keptMailId ?? '' };
}

function mailOf(from: string, subject: string, words: string): Buffer {
  const head = [
    `From: ${from}`,
    'To: jobs@example.com',
    `Subject: ${subject}`,
    `Message-ID: <${subject.length}@example.com>`,
  ];
  const rest = [`Date: ${new Date().toUTCString()}`, 'Content-Type: text/plain; charset=utf-8'];
  return Buffer.from(
    `${[...head, ...rest].join('\r\n')}\r\n\r\n${words}\r\n\r\n> On Monday you wrote:\r\n> Thank you for coming.\r\n`,
  );
}

async function hand(
  request: APIRequestContext,
  buffer: Buffer,
): Promise<{ mails: { keptMailId: string | null }[] }> {
  const files = { name: 'mail.eml', mimeType: 'message/rfc822', buffer };
  const answer = await request.post('/api/kept-mails', { multipart: { files } });
  if (!answer.ok())
    throw new Error(`Handing a mail over answered ${answer.status()}: ${await answer.text()}`);
  return await answer.json();
}
