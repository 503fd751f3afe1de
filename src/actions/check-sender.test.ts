import { createPublicKey, createVerify } from 'node:crypto';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createDnsReader } from '../delivery/mail/dns-reader.ts';
import { openMailSink } from '../delivery/mail/testing/mail-sink.ts';
import { type KnownNames, openNameServer } from '../delivery/mail/testing/name-server.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { readMailSettings } from '../storage/queries/mail-settings.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import { approveMessage } from './approve-message.ts';
import { checkSender } from './check-sender.ts';
import { sendMessages } from './send-messages.ts';
import { makeMailSigningKey, removeMailSigningKey } from './signing-key.ts';
import { draft, interviewed, leaveThrough, type WordsOut, wordsOut } from './testing/words-out.ts';

const NOW = Date.UTC(2026, 5, 16, 15);
const { database, close } = await openTestDatabase();
afterAll(close);

async function nameServer(names: KnownNames) {
  const server = await openNameServer(names);
  onTestFinished(server.close);
  return createDnsReader([server.address]);
}

async function check(out: WordsOut, names: KnownNames) {
  const { workspaceId, memberId } = out;
  const { records } = await checkSender(
    { ...out.deps, dns: await nameServer(names) },
    { workspaceId, memberId },
  );
  return Object.fromEntries(records.map((record) => [record.kind, record]));
}

async function readyToSend() {
  const out = await wordsOut(database, NOW);
  const sink = await openMailSink();
  onTestFinished(async () => {
    out.deps.mail.exchange.close();
    await sink.close();
  });
  await leaveThrough(out, sink.port);
  return { out, sink };
}

test('records are looked up for real: good ones, missing ones, and a long one in pieces', async () => {
  const { out } = await readyToSend();
  const found = await check(out, {
    texts: {
      'northwind.example': ['v=spf1 a:127.0.0.1 include:deep.example ~all'],
      'deep.example': ['v=spf1 a mx ~all'],
      '_dmarc.northwind.example': ['v=DMARC1; p=quarantine'],
    },
    mailHosts: { 'northwind.example': 'mx.northwind.example' },
  });
  expect(found).toMatchObject({
    spf: { verdict: 'good', name: 'northwind.example' },
    dkim: { verdict: 'notMade' },
    dmarc: { verdict: 'good' },
    mx: { verdict: 'good', found: ['mx.northwind.example'] },
  });
});

test('a domain of which nothing is known, and name servers that say nothing', async () => {
  const { out } = await readyToSend();
  expect(await check(out, {})).toMatchObject({
    spf: { verdict: 'missing', paste: 'v=spf1 a:127.0.0.1 ~all' },
    dmarc: { verdict: 'missing', name: '_dmarc.northwind.example', paste: 'v=DMARC1; p=none' },
    mx: { verdict: 'missing' },
  });
});

test('mail is signed from the moment on at which the key was found published, and the signature holds', async () => {
  const { out, sink } = await readyToSend();
  const { workspaceId, memberId, deps } = out;
  await makeMailSigningKey(deps, { workspaceId, memberId });
  await send(out);
  expect(sink.taken[0]?.source).not.toContain('DKIM-Signature');
  const { dkim } = await check(out, {});
  expect(dkim?.verdict).toBe('missing');
  const published = { texts: { [dkim?.name ?? '']: [dkim?.paste ?? ''] } };
  expect(await check(out, published)).toMatchObject({ dkim: { verdict: 'good', paste: null } });
  await send(out);
  const source = sink.taken[1]?.source ?? '';
  const settings = await inWorkspace(database, workspaceId, (trx) => readMailSettings(trx, workspaceId));
  expect(source).toContain('d=northwind.example');
  expect(isSignedBy(source, settings.dkim_public_key ?? '')).toBe(true);
  expect(isSignedBy(source.replace('Subject: Thank', 'Subject: Blank'), settings.dkim_public_key ?? '')).toBe(
    false,
  );
  await removeMailSigningKey(deps, { workspaceId, memberId });
  await send(out);
  expect(sink.taken[2]?.source).not.toContain('DKIM-Signature');
});

test('the private half is kept encrypted', async () => {
  const { out } = await readyToSend();
  const { workspaceId, memberId, deps } = out;
  await makeMailSigningKey(deps, { workspaceId, memberId });
  const settings = await inWorkspace(database, workspaceId, (trx) => readMailSettings(trx, workspaceId));
  expect(settings.sealed_dkim_key).not.toContain('PRIVATE KEY');
  expect(deps.mail.keys.open(settings.sealed_dkim_key ?? '')).toContain('PRIVATE KEY');
});

async function send(out: WordsOut): Promise<void> {
  const { workspaceId, memberId } = out;
  const messageId = await draft(out, await interviewed(out));
  await approveMessage(out.deps, { workspaceId, memberId, messageId, when: 'now', evenInQuietHours: false });
  await sendMessages(out.deps, { batchSize: 10 });
}

/** RFC 6376 section 3.7, for the relaxed way in which headers are written here; the body has a digest of its own. */
function isSignedBy(source: string, publicKey: string): boolean {
  const [head = ''] = source.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const signature = headers.find((line) => line.startsWith('DKIM-Signature:')) ?? '';
  const tags = new Map(
    signature
      .slice('DKIM-Signature:'.length)
      .split(';')
      .map((part): [string, string] => [
        part.split('=')[0]?.trim() ?? '',
        part.slice(part.indexOf('=') + 1).trim(),
      ]),
  );
  const relaxed = (line: string) => {
    const at = line.indexOf(':');
    return `${line.slice(0, at).toLowerCase()}:${line
      .slice(at + 1)
      .replaceAll(/\s+/g, ' ')
      .trim()}`;
  };
  const signed = (tags.get('h') ?? '')
    .split(':')
    .map((name) =>
      relaxed(headers.find((line) => line.toLowerCase().startsWith(`${name.trim().toLowerCase()}:`)) ?? ''),
    );
  const own = relaxed(signature).replace(/b=[A-Za-z0-9+/= ]+$/, 'b=');
  const text = [...signed, own].join('\r\n');
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const bytes = Buffer.from((tags.get('b') ?? '').replaceAll(/\s/g, ''), 'base64');
  return createVerify('sha256').update(text).verify(key, bytes);
}
