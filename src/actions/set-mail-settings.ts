import { KNOWN_PROVIDERS, type MailProvider } from '../domain/mail-provider/mail-provider.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { MailSecurity } from '../storage/message-tables.ts';
import { deleteMailGrant } from '../storage/queries/mail-grants.ts';
import {
  type MailSettingsRecord,
  readMailSettings,
  saveMailSettings,
} from '../storage/queries/mail-settings.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { reopenCaught } from './reopen-caught.ts';

export interface SendingLine {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly login: string | null;
  /** Kept as it is when left out, unless the server or the login is another. */
  readonly password?: string | undefined;
  /** Gets in by a sign-in there, and has no password. */
  readonly provider?: MailProvider | null | undefined;
}

export interface SetMailSettings extends Acting {
  /** `null`: everything goes to the catcher. */
  readonly server: SendingLine | null;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  readonly replyAddress: string | null;
  readonly bounceAddress: string | null;
  readonly holdMinutes: number;
  readonly quietHours: { readonly from: number; readonly until: number } | null;
  readonly perMinute: number | null;
  readonly perDomainMinute?: number | null;
  readonly asksOneAnswer: boolean;
}

/**
 * How mail shall leave. When a server is set for the first time, words that only the catcher took are owed again: nobody
 * received them.
 */
export async function setMailSettings(deps: MessageDeps, input: SetMailSettings): Promise<void> {
  const { workspaceId, memberId, server } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const before = await readMailSettings(trx, workspaceId);
    const isSame = server !== null && isSameSendingLine(before, server);
    if (!isSame) await deleteMailGrant(trx, { workspaceId, holderId: workspaceId });
    await saveMailSettings(trx, {
      ...before,
      ...(server === null ? NO_LINE : sendingLineOf(server)),
      sealed_password: sealedPassword(before, server, deps),
      from_name: input.fromName,
      from_address: input.fromAddress,
      reply_address: input.replyAddress,
      bounce_address: input.bounceAddress,
      hold_minutes: input.holdMinutes,
      quiet_from: input.quietHours?.from ?? null,
      quiet_until: input.quietHours?.until ?? null,
      per_minute: input.perMinute,
      per_domain_minute: input.perDomainMinute ?? null,
      asks_one_answer: input.asksOneAnswer,
      checked_at: isSame ? before.checked_at : null,
      set_by: memberId,
      set_at: deps.clock.now(),
    });
    if (before.host === null && server !== null) await reopenCaught(trx, { workspaceId, memberId }, deps);
  });
}

const NO_LINE = { host: null, port: null, security: null, login: null, provider: null } as const;

/** The large providers are found where they say, whatever somebody typed: what they give opens nothing else. */
export function sendingLineOf({ host, port, security, login, provider = null }: SendingLine) {
  const own = provider === null || provider === 'other' ? {} : KNOWN_PROVIDERS[provider].sends;
  return { host, port, security, ...own, login, provider };
}

/** Whether what was kept for the one opens the other: what opens one server is never shown to another. */
export function isSameSendingLine(before: MailSettingsRecord, server: SendingLine): boolean {
  const { host, port, login, provider } = sendingLineOf(server);
  return (
    before.host === host && before.port === port && before.login === login && before.provider === provider
  );
}

function sealedPassword(
  before: MailSettingsRecord,
  server: SetMailSettings['server'],
  { mail: { keys } }: MessageDeps,
): string | null {
  if (server === null || server.login === null || server.provider) return null;
  if (server.password !== undefined) return server.password === '' ? null : keys.seal(server.password);
  return isSameSendingLine(before, server) ? before.sealed_password : null;
}
