import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server in a process of its own. It writes down the Message-ID of each mail that it takes before it says so, and
 * takes its time with the answer. `node sink-process.ts FILE DELAY_MS`; the first line that it prints is its port.
 */
const [file = '', delay = '0'] = process.argv.slice(2);
let taken = 0;
const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  disableReverseLookup: true,
  maxClients: 100,
  onData: (stream, _session, callback) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', async () => {
      const source = Buffer.concat(chunks).toString('latin1');
      const mailId = /^Message-ID: (<[^>]+>)/im.exec(source)?.[1] ?? 'none';
      if (file !== '') appendFileSync(file, `${mailId}\n`);
      taken += 1;
      if (delay !== '0') await sleep((taken * 7) % Number(delay));
      callback(null, 'taken');
    });
  },
});
// Whoever is killed drops its lines.
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
