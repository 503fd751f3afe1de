import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { seededMails } from '../../../../bench/seeded/mails.ts';
import { parseInMemory } from './parse-in-memory.ts';

const OPTIONS = { forceRfc822Attachments: true };
const encoded = `From: Zoë <zoe@example.com>\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nSch=F6ne =\r\nGr=FC=DFe\r\n--c\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+SGVsbG88L2I+\r\n--c--\r\n--b\r\nContent-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC/v8=\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inside\r\n\r\nHello\r\n--b--\r\n`;

test('a mail is taken apart as the library does it, whatever it is made of', async () => {
  const mails = [...seededMails(60, 7), Buffer.from(encoded)];
  for (const raw of mails) {
    // Whole, and broken off anywhere.
    for (const length of [raw.length, Math.floor(raw.length * 0.8), Math.floor(raw.length / 2), 40]) {
      const cut = raw.subarray(0, length);
      expect(await parseInMemory(cut, OPTIONS)).toEqual(await PostalMime.parse(cut, OPTIONS));
    }
  }
});

test('what it reaches for in the library is there', async () => {
  const before = globalThis.Blob;
  let blobs = 0;
  globalThis.Blob = new Proxy(before, {
    construct: (target, given: ConstructorParameters<typeof Blob>) => {
      blobs += 1;
      return new target(...given);
    },
  });
  try {
    const mail = await parseInMemory(Buffer.from(encoded), OPTIONS);
    expect(mail.text).toContain('Schöne Grüße');
    expect(blobs).toBe(0);
    await PostalMime.parse(Buffer.from(encoded), OPTIONS);
    expect(blobs).toBeGreaterThan(0);
  } finally {
    globalThis.Blob = before;
  }
});
