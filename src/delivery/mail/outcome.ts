/** Why a mail was not accepted, in a closed list: a sentence stands behind each. */
export type NotAccepted =
  | 'unreachable'
  | 'loginRefused'
  | 'accessRefused'
  | 'encryptionFailed'
  | 'busy'
  | 'mailboxFull'
  | 'senderRefused'
  | 'addressUnknown'
  | 'refused'
  | 'dropped';

/**
 * What became of one mail at the server. `in-doubt`: it was handed over, and no answer came, so it may have been taken.
 * The queue acts on `is` alone; people see `why` in words and `answer` as the server gave it.
 */
export type Outcome =
  | { readonly is: 'accepted'; readonly answer: string }
  | {
      readonly is: 'try-again' | 'give-up' | 'address-is-bad' | 'in-doubt';
      readonly why: NotAccepted;
      readonly answer: string | null;
    };

/** What is known of a failure: the library's error, and whether the letter itself was already on its way. */
export interface Failure {
  readonly error: unknown;
  readonly wasHandedOver: boolean;
}

/**
 * Reads a failure. An answer of the server decides (RFC 5321 4.2.1: 4yz try again, 5yz give up); without one, a letter that
 * was handed over is in doubt, and one that was not may be tried again.
 */
export function outcomeOfFailure({ error, wasHandedOver }: Failure): Outcome {
  const known = read(error);
  const { code, responseCode, command, response, message } = known;
  const answer = response ?? message;
  if (responseCode === null) {
    if (wasHandedOver) return { is: 'in-doubt', why: 'dropped', answer };
    return { is: 'try-again', why: withoutAnswer(known), answer };
  }
  if (code === 'EAUTH') return { is: 'try-again', why: 'loginRefused', answer };
  if (responseCode < 500) return { is: 'try-again', why: 'busy', answer };
  return refused({ command, responseCode, answer });
}

interface Refused {
  readonly command: string;
  readonly responseCode: number;
  readonly answer: string;
}

function refused({ command, responseCode, answer }: Refused): Outcome {
  const status = /\b5\.(\d{1,3}\.\d{1,3})\b/.exec(answer.slice(0, 500))?.[1] ?? '';
  if (command.startsWith('MAIL FROM')) return { is: 'give-up', why: 'senderRefused', answer };
  if (status.startsWith('2.2')) return { is: 'give-up', why: 'mailboxFull', answer };
  const isAboutAddress = ADDRESS_STATUS.has(status) || (status === '' && ADDRESS_CODES.has(responseCode));
  return command.startsWith('RCPT TO') && isAboutAddress
    ? { is: 'address-is-bad', why: 'addressUnknown', answer }
    : { is: 'give-up', why: 'refused', answer };
}

/** RFC 3463 section 3.2, and 5.2.1 (mailbox disabled). */
const ADDRESS_STATUS = new Set(['1.0', '1.1', '1.2', '1.3', '1.6', '1.10', '2.1']);
const ADDRESS_CODES = new Set([550, 551, 553]);

function withoutAnswer({ code, originalCode, fault }: Read): NotAccepted {
  if (fault !== '') return fault === 'providerUnreachable' ? 'unreachable' : 'accessRefused';
  if (code === 'EAUTH') return 'loginRefused';
  const isCertificate = /CERT|ERR_SSL|ERR_TLS|SELF_SIGNED/.test(originalCode);
  return code === 'ETLS' || isCertificate ? 'encryptionFailed' : 'unreachable';
}

interface Read {
  readonly code: string;
  /** What the system said, where the library gave it a code of its own. */
  readonly originalCode: string;
  readonly responseCode: number | null;
  readonly command: string;
  readonly response: string | null;
  readonly message: string;
  /** Why a provider gave no access token. */
  readonly fault: string;
}

function read(error: unknown): Read {
  const known = (error ?? {}) as Partial<Read>;
  const { code, originalCode, responseCode, command, response, message, fault } = known;
  return {
    fault: typeof fault === 'string' ? fault : '',
    code: typeof code === 'string' ? code : '',
    originalCode: typeof originalCode === 'string' ? originalCode : '',
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    command: typeof command === 'string' ? command : '',
    response: typeof response === 'string' ? response.slice(0, LONGEST_ANSWER) : null,
    message: String(message ?? error).slice(0, LONGEST_ANSWER),
  };
}

const LONGEST_ANSWER = 2000;
