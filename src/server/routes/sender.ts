import { checkSender } from '../../actions/check-sender.ts';
import { makeMailSigningKey, removeMailSigningKey } from '../../actions/signing-key.ts';
import type { SenderRecords } from '../../contract/sender-endpoints.ts';
import { senderRecordWords } from '../../domain/wording/sender-record-words.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { whoActs } from '../who-acts.ts';

type Names = 'checkSender' | 'makeSigningKey' | 'removeSigningKey';

/** The records by which receivers know that mail is ours, and the key that it is signed with. */
export function senderRoutes(deps: ServerDeps): HandlersOf<Names> {
  return {
    checkSender: async ({ caller, c }) => await readSender(deps, caller, c),
    makeSigningKey: async ({ caller, c }) => {
      await makeMailSigningKey(deps, whoActs(caller));
      return await readSender(deps, caller, c);
    },
    removeSigningKey: async ({ caller, c }) => {
      await removeMailSigningKey(deps, whoActs(caller));
      return await readSender(deps, caller, c);
    },
  };
}

async function readSender(deps: ServerDeps, caller: Caller, c: Ctx): Promise<SenderRecords> {
  const { domain, host, records } = await checkSender(deps, whoActs(caller));
  const { id } = caller.workspace;
  const settings = await inWorkspace(deps.database, id, (trx) => readMailSettings(trx, id));
  const { dkim_selector: selector, dkim_found_at: since } = settings;
  const language = askedLanguage(c);
  return {
    domain,
    signing: selector === null ? null : { selector, since: since === null ? null : toIso(since) },
    records: records.map((record) => {
      const { kind, name, paste, found, verdict } = record;
      const words = senderRecordWords(language, record, { domain, host });
      return {
        kind,
        isGood: verdict === 'good' || verdict === 'onlyWatches',
        ...words,
        name,
        paste,
        found: [...found],
      };
    }),
  };
}
