import { SMTPServer } from 'smtp-server';

/** What a test has the server do with a mail, by the address that it is for. */
export type Manners = (
  address: string,
) => 'take' | { readonly code: number; readonly text: string } | 'dropAfterData' | 'hang';

export interface MailSink {
  readonly port: number;
  readonly taken: { readonly to: string; readonly from: string; readonly source: string }[];
  readonly close: () => Promise<void>;
}

/** How far the server has come with a mail: told before it answers, but for `answered`. */
export type SinkStep = 'connected' | 'mailFrom' | 'rcptTo' | 'data' | 'taken' | 'answered';

/**
 * A real SMTP server on a free port that keeps what it takes, misbehaves as a test wants it to, and tells how far it is.
 */
export async function openMailSink(
  manners: Manners = () => 'take',
  onStep: (step: SinkStep) => void = () => undefined,
): Promise<MailSink> {
  const taken: MailSink['taken'] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, callback) => {
      onStep('connected');
      callback();
    },
    onMailFrom: (_address, _session, callback) => {
      onStep('mailFrom');
      callback();
    },
    onRcptTo: ({ address }, _session, callback) => {
      onStep('rcptTo');
      const way = manners(address);
      callback(typeof way === 'object' ? refusal(way) : null);
    },
    onData: (stream, session, callback) => {
      onStep('data');
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const way = manners(to);
        if (way === 'hang') return;
        taken.push({ to, from, source: Buffer.concat(chunks).toString('utf8') });
        onStep('taken');
        if (way === 'dropAfterData') for (const one of server.connections) (one as Dropped)._socket.destroy();
        else {
          callback(null, 'taken');
          setImmediate(onStep, 'answered');
        }
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface Dropped {
  readonly _socket: { readonly destroy: () => void };
}

function refusal({ code, text }: { readonly code: number; readonly text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
