import { lookup } from 'node:dns/promises';
import { faultOf, type MailboxFault } from './mailbox-fault.ts';
import type { MailboxServer } from './mailbox-server.ts';
import { type MailFolder, openMailbox } from './open-mailbox.ts';

export type MailboxStep = 'name' | 'connection' | 'encryption' | 'login' | 'folders';

export interface CheckedMailboxStep {
  readonly step: MailboxStep;
  /** `null` when it works. */
  readonly fault: MailboxFault | null;
  /** What the server or the system said. */
  readonly answer: string | null;
}

export interface CheckedMailbox {
  readonly steps: readonly CheckedMailboxStep[];
  /** What it holds, when the login worked. */
  readonly folders: readonly MailFolder[];
}

/** Tries a mailbox step by step, up to the first that fails; never throws, and changes nothing. */
export async function checkMailbox(server: MailboxServer): Promise<CheckedMailbox> {
  try {
    await lookup(server.host);
  } catch (error) {
    return { steps: [failed('name', 'nameUnknown', String(error))], folders: [] };
  }
  try {
    const mailbox = await openMailbox(server);
    const before = stepsBefore('folders', server);
    try {
      const folders = await mailbox.listFolders();
      await mailbox.openFolder(folders.find(({ holds }) => holds === 'inbox')?.path ?? 'INBOX');
      return { steps: [...before, works('folders')], folders };
    } catch (error) {
      const { answer } = faultOf(error, server.security);
      return { steps: [...before, failed('folders', 'folderMissing', answer)], folders: [] };
    } finally {
      await mailbox.close();
    }
  } catch (error) {
    const found = faultOf(error, server.security);
    const fault = 'accessToken' in server && found.fault === 'loginWrong' ? 'consentNotEnough' : found.fault;
    const [step, answer] = [STEP_OF[fault], found.answer];
    return { steps: [...stepsBefore(step, server), failed(step, fault, answer)], folders: [] };
  }
}

/** In which step each fault shows. */
const STEP_OF: Readonly<Record<MailboxFault, MailboxStep>> = {
  nameUnknown: 'name',
  portClosed: 'connection',
  noAnswer: 'connection',
  lineLost: 'connection',
  other: 'connection',
  speaksTlsAtOnce: 'connection',
  notEncrypted: 'encryption',
  certificateNotTrusted: 'encryption',
  certificateOfOther: 'encryption',
  certificateExpired: 'encryption',
  loginWrong: 'login',
  loginNotOffered: 'login',
  passwordUnreadable: 'login',
  consentMissing: 'login',
  consentWithdrawn: 'login',
  consentNotEnough: 'login',
  providerRefuses: 'login',
  providerUnreachable: 'login',
  folderMissing: 'folders',
};

const ORDER: readonly MailboxStep[] = ['name', 'connection', 'encryption', 'login', 'folders'];

function stepsBefore(step: MailboxStep, { security }: MailboxServer): CheckedMailboxStep[] {
  return ORDER.slice(0, ORDER.indexOf(step))
    .filter((one) => one !== 'encryption' || security !== 'none')
    .map(works);
}

function works(step: MailboxStep): CheckedMailboxStep {
  return { step, fault: null, answer: null };
}

function failed(step: MailboxStep, fault: MailboxFault, answer: string): CheckedMailboxStep {
  return { step, fault, answer };
}
