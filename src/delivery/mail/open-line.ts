import { Readable } from 'node:stream';
import SMTPConnection, {
  type SMTPConnectionAuth,
  type SMTPConnectionOptions,
  type SMTPConnectionSendInfo,
} from 'nodemailer/lib/smtp-connection';
import type { MailServer, MailServerGrant } from './mail-server.ts';
import { type Outcome, outcomeOfFailure } from './outcome.ts';

/** One mail ready for the wire. */
export interface Parcel {
  readonly from: string;
  readonly to: string;
  readonly source: Buffer;
}

/** One connection to a mail server, signed in. It carries one mail at a time. */
export interface Line {
  readonly send: (parcel: Parcel) => Promise<Outcome>;
  /** False once the server or the network ended it. */
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/**
 * Opens a line; throws the library's error when there is none to be had. The pool that comes with the library is not used,
 * because it sends a mail again by itself when a connection closes: after the letter was handed over that would be twice.
 */
export async function openLine(server: MailServer): Promise<Line> {
  const connection = new SMTPConnection(optionsOf(server));
  let isOpen = true;
  connection.on('end', () => {
    isOpen = false;
  });
  // Each mail under way hears of its failure itself; this only keeps an error of an idle line from ending the process.
  connection.on('error', () => {
    isOpen = false;
  });
  try {
    await signIn(connection, server);
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    isOpen: () => isOpen,
    close: () => (isOpen ? connection.quit() : connection.close()),
    send: async (parcel) => {
      const outcome = await sendOn(connection, parcel);
      if (outcome.is !== 'accepted' && isOpen) await reset(connection);
      return outcome;
    },
  };
}

function optionsOf({ host, port, security }: MailServer): SMTPConnectionOptions {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    allowInternalNetworkInterfaces: true,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    // RFC 5321 4.5.3.2.6 gives the answer to a letter ten minutes; a server that takes longer than this leaves it in doubt.
    socketTimeout: 120_000,
  };
}

async function signIn(connection: SMTPConnection, { login, password, grant }: MailServer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (login === null) return;
  await new Promise<void>((resolve, reject) => {
    const given = grant
      ? { user: login, oauth2: tokensOf(grant, login) }
      : { credentials: { user: login, pass: password ?? '' } };
    connection.login(given, (error) => (error ? reject(error) : resolve()));
  });
}

type Tokens = NonNullable<SMTPConnectionAuth['oauth2']>;

/** The two calls that the library makes of its own token keeper, which would keep tokens in memory and ask by itself. */
function tokensOf({ accessToken }: MailServerGrant, login: string): Tokens {
  const tokens: Pick<Tokens, 'getToken' | 'buildXOAuth2Token'> = {
    getToken: (isRefused, callback) =>
      void accessToken(isRefused).then(
        (token) => callback(null, token),
        (error: Error) => callback(error, ''),
      ),
    buildXOAuth2Token: (token) =>
      Buffer.from(`user=${login}\x01auth=Bearer ${token}\x01\x01`, 'utf8').toString('base64'),
  };
  return tokens as Tokens;
}

/** The letter is a stream, so that we know whether the server has begun to take it. */
async function sendOn(connection: SMTPConnection, { from, to, source }: Parcel): Promise<Outcome> {
  let wasHandedOver = false;
  const letter = new Readable({
    read() {
      wasHandedOver = true;
      this.push(source);
      this.push(null);
    },
  });
  const envelope = { from, to: [to], size: source.length, use8BitMime: false };
  return await new Promise((resolve) => {
    connection.send(envelope, letter, (error, info) =>
      resolve(error ? outcomeOfFailure({ error, wasHandedOver }) : acceptedOf(info)),
    );
  });
}

function acceptedOf(info: SMTPConnectionSendInfo | undefined): Outcome {
  return { is: 'accepted', answer: info?.response ?? '' };
}

/** After a refusal the server forgets the half-made mail (RFC 5321 4.1.1.5). */
async function reset(connection: SMTPConnection): Promise<void> {
  await new Promise<void>((resolve) => {
    connection.once('end', resolve);
    connection.reset((error) => {
      connection.removeListener('end', resolve);
      if (error) connection.close();
      resolve();
    });
  });
}
