import { inWorkspace } from '../storage/in-workspace.ts';
import type { MailSecurity } from '../storage/message-tables.ts';
import {
  type MailSettingsRecord,
  readMailSettings,
  saveMailSettings,
} from '../storage/queries/mail-settings.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { reopenCaught } from './reopen-caught.ts';

export interface SetMailSettings extends Acting {
  /** `null`: everything goes to the catcher. */
  readonly server: {
    readonly host: string;
    readonly port: number;
    readonly security: MailSecurity;
    readonly login: string | null;
    /** Kept as it is when left out, unless the server or the login is another. */
    readonly password?: string | undefined;
  } | null;
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
    await saveMailSettings(trx, {
      ...before,
      host: server?.host ?? null,
      port: server?.port ?? null,
      security: server?.security ?? null,
      login: server?.login ?? null,
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
      checked_at: isSameServer(before, server) ? before.checked_at : null,
      set_by: memberId,
      set_at: deps.clock.now(),
    });
    if (before.host === null && server !== null) await reopenCaught(trx, { workspaceId, memberId }, deps);
  });
}

/** A password that was kept for one server is never sent to another. */
function sealedPassword(
  before: MailSettingsRecord,
  server: SetMailSettings['server'],
  { mail: { keys } }: MessageDeps,
): string | null {
  if (server === null || server.login === null) return null;
  if (server.password !== undefined) return server.password === '' ? null : keys.seal(server.password);
  return isSameServer(before, server) ? before.sealed_password : null;
}

function isSameServer(before: MailSettingsRecord, server: SetMailSettings['server']): boolean {
  return before.host === server?.host && before.port === server?.port && before.login === server?.login;
}
