import { createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { checkServer } from './check-server.ts';
import type { MailServer } from './mail-server.ts';

/** The steps as people read them: those that work by name, the one that failed with its fault. */
async function stepsOn(change: Partial<MailServer>, to: string | null = 'robin@example.com') {
  const server: MailServer = {
    host: '127.0.0.1',
    port: 1,
    security: 'none',
    login: null,
    password: null,
    ...change,
  };
  const steps = await checkServer({
    server,
    from: { name: 'Northwind', address: 'jobs@northwind.example' },
    to: to === null ? null : { name: null, address: to },
    mailId: '<test@northwind.example>',
    now: Date.UTC(2026, 5, 16),
    subject: 'Test mail',
    text: 'This is a test.',
    html: '<p>This is a test.</p>',
  });
  return steps.map(({ step, fault }) => (fault === null ? step : `${step}: ${fault}`));
}

async function listenOn(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ logger: false, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const OPEN: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] };
const WITH_LOGIN: SMTPServerOptions = {
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, callback) =>
    username === 'jobs' && password === 'right'
      ? callback(null, { user: 'jobs' })
      : callback(Object.assign(new Error('5.7.8 wrong'), { responseCode: 535 })),
};

test('a name that no server has', async () => {
  expect(await stepsOn({ host: 'smtp.nowhere.invalid' })).toEqual(['name: nameUnknown']);
});

test('a port where nothing listens', async () => {
  const port = await listenOn(OPEN);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const free = (other.address() as { port: number }).port;
  await new Promise((resolve) => other.close(resolve));
  expect(port).not.toBe(free);
  expect(await stepsOn({ port: free })).toEqual(['name', 'connection: portClosed']);
});

test('a server that works takes a test mail', async () => {
  expect(await stepsOn({ port: await listenOn(OPEN) })).toEqual(['name', 'connection', 'sender', 'mail']);
});

test('encryption where the server has none', async () => {
  const port = await listenOn(OPEN);
  expect(await stepsOn({ port, security: 'tls' })).toEqual([
    'name',
    'connection',
    'encryption: notEncrypted',
  ]);
  expect(await stepsOn({ port, security: 'starttls' })).toEqual([
    'name',
    'connection',
    'encryption: notEncrypted',
  ]);
});

test('a certificate that is out of date', async () => {
  const port = await listenOn({ secure: false });
  expect(await stepsOn({ port, security: 'starttls' })).toEqual([
    'name',
    'connection',
    'encryption: certificateExpired',
  ]);
});

test('the right login, and a wrong one', async () => {
  const port = await listenOn(WITH_LOGIN);
  const login = 'jobs';
  expect(await stepsOn({ port, login, password: 'right' }, null)).toEqual(['name', 'connection', 'login']);
  expect(await stepsOn({ port, login, password: 'wrong' })).toEqual([
    'name',
    'connection',
    'login: loginWrong',
  ]);
});

test('a sender that the server does not let through, and a receiver that it does not take', async () => {
  const refuse = (text: string) => Object.assign(new Error(text), { responseCode: 550 });
  const noSender = await listenOn({
    ...OPEN,
    onMailFrom: (_from, _session, done) => done(refuse('5.7.1 not yours')),
  });
  const noReceiver = await listenOn({
    ...OPEN,
    onRcptTo: (_to, _session, done) => done(refuse('5.1.1 unknown')),
  });
  expect(await stepsOn({ port: noSender })).toEqual(['name', 'connection', 'sender: senderRefused']);
  expect(await stepsOn({ port: noReceiver })).toEqual([
    'name',
    'connection',
    'sender',
    'mail: receiverRefused',
  ]);
});
