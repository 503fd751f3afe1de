import { setMailSettings } from '../../actions/set-mail-settings.ts';
import { testMailServer } from '../../actions/test-mail-server.ts';
import type { MailSettings } from '../../contract/mail-settings.ts';
import { faultWords, worksSentence } from '../../domain/wording/mail-check-words.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { countCaught } from '../../storage/queries/caught-messages.ts';
import { findMailGrant } from '../../storage/queries/mail-grants.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';
import { signedInAt } from './mail-providers.ts';

/** The settings by which mail leaves, and the test of a server. */
export function mailSettingsRoutes(
  deps: ServerDeps,
): HandlersOf<'getMailSettings' | 'saveMailSettings' | 'testMailSettings'> {
  return {
    getMailSettings: async ({ caller }) => await readSettings(deps, caller.workspace.id),
    saveMailSettings: async ({ caller, body }) => {
      await setMailSettings(deps, { ...whoActs(caller), ...body });
      return await readSettings(deps, caller.workspace.id);
    },
    testMailSettings: async ({ caller, body, c }) => {
      const language = askedLanguage(c);
      const steps = await testMailServer(deps, { ...whoActs(caller), ...body });
      const around = { ...body.server, from: body.fromAddress, to: body.to };
      return {
        works: steps.every((one) => one.fault === null),
        steps: steps.map(({ step, fault, answer }) => {
          if (fault === null)
            return {
              step,
              works: true,
              sentence: worksSentence(language, step, around),
              wayOut: null,
              answer,
            };
          return { step, works: false, ...faultWords(language, fault, around), answer };
        }),
      };
    },
  };
}

async function readSettings({ database }: ServerDeps, workspaceId: string): Promise<MailSettings> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const row = await readMailSettings(trx, workspaceId);
    const grant = await findMailGrant(trx, { workspaceId, holderId: workspaceId });
    const { host, port, security, login, provider, quiet_from: from, quiet_until: until } = row;
    return {
      server:
        host === null || port === null || security === null
          ? null
          : {
              host,
              port,
              security,
              login,
              provider,
              hasPassword: row.sealed_password !== null,
              signedIn: signedInAt(grant?.given_at),
            },
      fromName: row.from_name,
      fromAddress: row.from_address,
      replyAddress: row.reply_address,
      bounceAddress: row.bounce_address,
      holdMinutes: row.hold_minutes,
      quietHours: from === null || until === null ? null : { from, until },
      perMinute: row.per_minute,
      perDomainMinute: row.per_domain_minute,
      asksOneAnswer: row.asks_one_answer,
      caughtCount: await countCaught(trx, workspaceId),
      checkedAt: row.checked_at === null ? null : toIso(row.checked_at),
    };
  });
}
