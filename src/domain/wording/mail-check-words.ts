/** What a test of a mail server found, in words. `null` for a step that works. */
export interface CheckWords {
  readonly sentence: string;
  readonly wayOut: string | null;
}

export interface CheckAround {
  readonly host: string;
  readonly port: number;
  readonly from: string;
  readonly to: string | null;
}

type Step = 'name' | 'connection' | 'encryption' | 'login' | 'sender' | 'mail';

/** A step that works. */
export function worksSentence(step: Step, { host, port, from, to }: CheckAround): string {
  switch (step) {
    case 'name':
      return `The server ${host} was found.`;
    case 'connection':
      return `It answers on port ${port}.`;
    case 'encryption':
      return 'The connection is encrypted, and the certificate is right.';
    case 'login':
      return 'The login was accepted.';
    case 'sender':
      return `It lets you send as ${from}.`;
    case 'mail':
      return `It took a test mail to ${to ?? 'you'}. Look whether it arrived, and not among the spam.`;
    default:
      return step satisfies never;
  }
}

type Fault = keyof typeof FAULTS;

/** A step that failed: what that means, and what to try. */
export function faultWords(fault: Fault, around: CheckAround): CheckWords {
  const { sentence, wayOut } = FAULTS[fault];
  return { sentence: sentence(around), wayOut };
}

const FAULTS = {
  nameUnknown: {
    sentence: ({ host }: CheckAround) => `There is no server called ${host}.`,
    wayOut: 'Look for a typing mistake. Your mail provider calls it the SMTP or outgoing server.',
  },
  portClosed: {
    sentence: ({ host, port }: CheckAround) => `${host} is there, but nothing listens on port ${port}.`,
    wayOut: 'Try 587 with STARTTLS, or 465 with TLS from the start.',
  },
  noAnswer: {
    sentence: ({ host, port }: CheckAround) => `${host} does not answer on port ${port}.`,
    wayOut: 'A firewall may stand between, or the port is another: try 587 or 465. Many hosts close port 25.',
  },
  speaksTlsAtOnce: {
    sentence: ({ port }: CheckAround) =>
      `The server on port ${port} says nothing until the connection is encrypted.`,
    wayOut: 'Choose “TLS from the start”.',
  },
  notEncrypted: {
    sentence: ({ port }: CheckAround) =>
      `The server on port ${port} does not take the encryption that you chose.`,
    wayOut: 'Port 587 mostly wants STARTTLS, port 465 TLS from the start.',
  },
  certificateNotTrusted: {
    sentence: ({ host }: CheckAround) => `Nobody known vouches for the certificate of ${host}.`,
    wayOut:
      'Use the name that your provider gives for this server. For a certificate of your own, set NODE_EXTRA_CA_CERTS.',
  },
  certificateOfOther: {
    sentence: ({ host }: CheckAround) => `The certificate of this server is for another name than ${host}.`,
    wayOut: 'Use the name on the certificate, which your provider gives.',
  },
  certificateExpired: {
    sentence: ({ host }: CheckAround) => `The certificate of ${host} is out of date.`,
    wayOut: 'Whoever runs the server has to renew it. Check also that the clock of this machine is right.',
  },
  loginWrong: {
    sentence: () => 'The server does not accept this login and password.',
    wayOut:
      'Providers with two-step sign-in want an app password. The login is often the whole mail address.',
  },
  loginNotOffered: {
    sentence: () => 'The server takes no login on this connection.',
    wayOut:
      'Leave the login empty, or choose an encrypted connection: many servers offer a login only there.',
  },
  senderRefused: {
    sentence: ({ from }: CheckAround) => `The server does not let you send as ${from}.`,
    wayOut: 'Use the address of this login, or have your provider allow this one as a sender.',
  },
  receiverRefused: {
    sentence: ({ to }: CheckAround) => `The server does not take mail for ${to ?? 'this address'}.`,
    wayOut: 'Try another address. Some servers only relay after a login.',
  },
  mailRefused: {
    sentence: () => 'The server refused the test mail.',
    wayOut: 'What it said is below.',
  },
  other: {
    sentence: ({ host }: CheckAround) => `The connection to ${host} did not work.`,
    wayOut: 'What the system said is below.',
  },
} as const satisfies Record<string, { sentence: (around: CheckAround) => string; wayOut: string }>;
