import type { AccessFault } from '../../domain/mail-provider/mail-provider.ts';

/** Why a mailbox cannot be read, in a closed list: a sentence stands behind each. */
export type MailboxFault =
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
  | 'folderMissing'
  | 'lineLost'
  | 'passwordUnreadable'
  | 'consentNotEnough'
  | AccessFault
  | 'other';

/** What went wrong, told apart by what the library and the system say; with the server's own words. */
export function faultOf(
  error: unknown,
  security: 'tls' | 'starttls' | 'none',
): { fault: MailboxFault; answer: string } {
  const known = (error ?? {}) as Known;
  const code = String(known.code ?? '');
  const message = String(known.message ?? error).slice(0, LONGEST);
  const answer = String(known.responseText ?? message).slice(0, LONGEST);
  return { fault: tell({ ...known, code, message }, security), answer };
}

interface Known {
  readonly code?: string;
  readonly message?: string;
  readonly responseText?: string;
  readonly authenticationFailed?: boolean;
  readonly serverResponseCode?: string;
  readonly mailboxMissing?: boolean;
}

function tell(
  {
    code,
    message,
    authenticationFailed,
    serverResponseCode,
    mailboxMissing,
  }: Known & { code: string; message: string },
  security: 'tls' | 'starttls' | 'none',
): MailboxFault {
  if (mailboxMissing) return 'folderMissing';
  if (serverResponseCode === 'PRIVACYREQUIRED' || /plaintext auth|cleartext/i.test(message))
    return 'loginNotOffered';
  if (authenticationFailed) return 'loginWrong';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'nameUnknown';
  if (code === 'ECONNREFUSED') return 'portClosed';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'certificateOfOther';
  if (code === 'CERT_HAS_EXPIRED') return 'certificateExpired';
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificateNotTrusted';
  if (/wrong version number|packet length too long|unknown protocol/i.test(message)) return 'notEncrypted';
  if (/starttls|tls/i.test(message)) return 'notEncrypted';
  // A server that speaks TLS from the first byte says nothing that we could read as a greeting.
  if (/greeting/i.test(code + message)) return security === 'tls' ? 'noAnswer' : 'speaksTlsAtOnce';
  if (code === 'NoConnection' || code === 'EConnectionClosed' || code === 'ECONNRESET' || code === 'EPIPE')
    return 'lineLost';
  return /TIMEOUT|TIMEDOUT|HOSTUNREACH|NETUNREACH/i.test(code) ? 'noAnswer' : 'other';
}

const LONGEST = 500;
