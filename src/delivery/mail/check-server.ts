import { lookup } from 'node:dns/promises';
import type { AccessFault } from '../../domain/mail-provider/mail-provider.ts';
import { compose, type Mailbox } from './compose.ts';
import type { MailServer } from './mail-server.ts';
import { type Line, openLine } from './open-line.ts';
import type { Outcome } from './outcome.ts';

export type CheckStep = 'name' | 'connection' | 'encryption' | 'login' | 'sender' | 'mail';

/** What went wrong in a step, as far as it can be told apart. */
export type CheckFault =
  | 'nameUnknown'
  | 'portClosed'
  | 'noAnswer'
  | 'notEncrypted'
  | 'speaksTlsAtOnce'
  | 'certificateNotTrusted'
  | 'certificateOfOther'
  | 'certificateExpired'
  | 'loginWrong'
  | 'loginNotOffered'
  | 'senderRefused'
  | 'receiverRefused'
  | 'mailRefused'
  | 'consentNotEnough'
  | AccessFault
  | 'other';

export interface CheckedStep {
  readonly step: CheckStep;
  /** `null` when it works. */
  readonly fault: CheckFault | null;
  /** What the server or the system said. */
  readonly answer: string | null;
}

export interface ServerCheck {
  readonly server: MailServer;
  readonly from: Mailbox;
  /** Where a test mail goes; none is sent when `null`. */
  readonly to: Mailbox | null;
  readonly mailId: string;
  readonly now: number;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Tries a mail server step by step, up to the first that fails; never throws. */
export async function checkServer(check: ServerCheck): Promise<readonly CheckedStep[]> {
  const steps: CheckedStep[] = [];
  const name = await tryName(check.server.host);
  steps.push(name);
  if (name.fault !== null) return steps;
  let line: Line;
  try {
    line = await openLine(check.server);
  } catch (error) {
    return [...steps, ...openingSteps(error, check.server)];
  }
  steps.push(works('connection'));
  if (check.server.security !== 'none') steps.push(works('encryption'));
  if (check.server.login !== null) steps.push(works('login'));
  if (check.to !== null) steps.push(...(await tryMail(line, check, check.to)));
  line.close();
  return steps;
}

function works(step: CheckStep): CheckedStep {
  return { step, fault: null, answer: null };
}

async function tryName(host: string): Promise<CheckedStep> {
  try {
    await lookup(host);
    return works('name');
  } catch (error) {
    return { step: 'name', fault: 'nameUnknown', answer: messageOf(error) };
  }
}

/** Steps that went well before the one that did not, and that one. */
function openingSteps(error: unknown, { security, login, grant }: MailServer): CheckedStep[] {
  const { code = '', originalCode = '', response, message = '', fault, answer: said } = error as Fault;
  const answer = response ?? said ?? message;
  const failed = (step: CheckStep, fault: CheckFault): CheckedStep => ({ step, fault, answer });
  const encrypted = security === 'none' ? [] : [works('encryption')];
  if (fault) return [works('connection'), ...encrypted, failed('login', fault)];
  if (code === 'EAUTH' && grant)
    return [works('connection'), ...encrypted, failed('login', 'consentNotEnough')];
  if (code === 'EAUTH') {
    const isOffered = login === null || !/\b50[0-9]\b|not (?:enabled|supported|available)/i.test(answer);
    return [works('connection'), ...encrypted, failed('login', isOffered ? 'loginWrong' : 'loginNotOffered')];
  }
  const certificate = certificateFault(originalCode, message);
  if (certificate !== null) return [works('connection'), failed('encryption', certificate)];
  if (/wrong version number|packet length too long|unknown protocol/i.test(message))
    return [works('connection'), failed('encryption', 'notEncrypted')];
  if (code === 'ETLS') return [works('connection'), failed('encryption', 'notEncrypted')];
  if (originalCode === 'ECONNREFUSED') return [failed('connection', 'portClosed')];
  // A server that speaks TLS from the first byte says nothing that we could read as a greeting.
  if (/greeting/i.test(message))
    return [failed('connection', security === 'tls' ? 'noAnswer' : 'speaksTlsAtOnce')];
  if (code === 'ETIMEDOUT' || code === 'ECONNECTION' || code === 'ESOCKET')
    return [failed('connection', 'noAnswer')];
  return [failed('connection', 'other')];
}

function certificateFault(code: string, message: string): CheckFault | null {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'certificateOfOther';
  if (code === 'CERT_HAS_EXPIRED') return 'certificateExpired';
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) || /certificate/i.test(message)
    ? 'certificateNotTrusted'
    : null;
}

async function tryMail(line: Line, check: ServerCheck, to: Mailbox): Promise<CheckedStep[]> {
  const { from, mailId, now: date, subject, text, html } = check;
  const parts = {
    mailId,
    date,
    from,
    to,
    replyTo: null,
    subject,
    text,
    html,
    earlier: [],
    isAutomatic: true,
  };
  const source = await compose(parts);
  const outcome = await line.send({ from: from.address, to: to.address, source });
  if (outcome.is === 'accepted')
    return [works('sender'), { step: 'mail', fault: null, answer: outcome.answer }];
  const { step, fault } = faultOf(outcome);
  const before = step === 'mail' ? [works('sender')] : [];
  return [...before, { step, fault, answer: outcome.answer }];
}

function faultOf({ why }: Exclude<Outcome, { readonly is: 'accepted' }>): Pick<CheckedStep, 'step'> & {
  readonly fault: CheckFault;
} {
  if (why === 'senderRefused') return { step: 'sender', fault: 'senderRefused' };
  if (why === 'addressUnknown' || why === 'mailboxFull') return { step: 'mail', fault: 'receiverRefused' };
  return { step: 'mail', fault: 'mailRefused' };
}

interface Fault {
  readonly code?: string;
  readonly originalCode?: string;
  readonly response?: string;
  readonly message?: string;
  /** Why a provider gave no access token, and what it said. */
  readonly fault?: AccessFault;
  readonly answer?: string;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
