import { v7 } from 'uuid';
import { createExchange } from '../../delivery/mail/exchange.ts';
import { publicHolidays } from '../../intake/holidays/public-holidays.ts';
import { createLog } from '../../runtime/log.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { createMailKeys } from '../mail-keys.ts';
import { createPolicyShelf } from '../policy-shelf.ts';
import { readMailbox } from '../read-mailbox.ts';

/**
 * A process of its own that reads a mailbox and says how many mails it has kept, so that a test can kill it in the middle.
 * `node read-until-killed.ts OPTIONS WORKSPACE MAILBOX SECRET`
 */
const [options = '{}', workspaceId = '', mailboxId = '', secret = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(options));
const mail = { keys: createMailKeys(secret), baseUrl: 'http://heardback.test', exchange: createExchange() };
const deps = {
  database,
  clock: { now: () => Date.now() },
  log: createLog('silent'),
  newId: v7,
  policies: createPolicyShelf(publicHolidays),
  mail,
};
async function tell(): Promise<void> {
  const rows = await inWorkspace(database, workspaceId, (trx) =>
    trx.selectFrom('kept_mail').select('kept_mail_id').where('mailbox_id', '=', mailboxId).execute(),
  );
  process.stdout.write(`${rows.length}\n`);
}

await tell();
const counting = setInterval(() => void tell(), 20);
await readMailbox(deps, { workspaceId, mailboxId, signal: new AbortController().signal, once: true });
clearInterval(counting);
process.exit(0);
