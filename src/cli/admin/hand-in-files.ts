import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createMailKeys } from '../../actions/mail-keys.ts';
import type { MessageDeps } from '../../actions/message-deps.ts';
import { createPolicyShelf } from '../../actions/policy-shelf.ts';
import { takeMail } from '../../actions/take-mail.ts';
import { AppError } from '../../domain/app-error.ts';
import { keptMailSpeech } from '../../domain/wording/kept-mail-words.ts';
import { publicHolidays } from '../../intake/holidays/public-holidays.ts';
import { authSecret } from '../../runtime/auth-secret.ts';
import { readEnvironment } from '../../runtime/environment.ts';
import { holdFolder } from '../../runtime/folder-lock.ts';
import { createLog } from '../../runtime/log.ts';
import { readSettings } from '../../runtime/settings.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { EXIT } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { cleanLine } from '../text-table.ts';
import { chooseWorkspace } from './choose-workspace.ts';
import type { MailFlags } from './mail-flags.ts';

/** Takes the files in, one after the other; says of each what became of it. */
export async function handInFiles(
  files: readonly string[],
  flags: MailFlags,
  terminal: Terminal,
): Promise<void> {
  const settings = readSettings(readEnvironment());
  const held = settings.databaseUrl ? null : holdFolder(settings.dataDir, terminal.clock);
  try {
    const database = await openDatabase({
      databaseUrl: settings.databaseUrl,
      folder: join(settings.dataDir, 'database'),
      connections: settings.databaseConnections,
    });
    try {
      const { id: workspaceId } = await chooseWorkspace(database, flags.workspace, 'take the mails in');
      const secret = authSecret(settings.authSecret, settings.dataDir);
      const deps = depsOn({ database, secret, terminal });
      const became: { file: string; became: string }[] = [];
      for (const file of files) became.push(await handIn(deps, { file, workspaceId, flags, terminal }));
      if (flags.json) terminal.out(JSON.stringify({ version: 1, mails: became }, null, 2));
      terminal.setExitCode(became.some((one) => NEEDS_SOMEBODY.has(one.became)) ? EXIT.attention : EXIT.fine);
    } finally {
      await database.close();
    }
  } finally {
    held?.release();
  }
}

const NEEDS_SOMEBODY = new Set(['unsure', 'unreadable']);

interface Around {
  readonly database: MessageDeps['database'];
  readonly secret: string;
  readonly terminal: Terminal;
}

/** Nothing is sent from here, so that there is no line to any mail server. */
function depsOn({ database, secret, terminal }: Around): MessageDeps {
  const exchange = { send: () => Promise.reject(new Error('Nothing is sent from here')), close: () => {} };
  return {
    database,
    clock: terminal.clock,
    log: createLog('error'),
    newId: v7,
    policies: createPolicyShelf(publicHolidays),
    mail: { keys: createMailKeys(secret), exchange, baseUrl: '' },
  };
}

interface Handing {
  readonly file: string;
  readonly workspaceId: string;
  readonly flags: MailFlags;
  readonly terminal: Terminal;
}

async function handIn(deps: MessageDeps, { file, workspaceId, flags, terminal }: Handing) {
  const raw = await readFile(file).catch(() => {
    throw new AppError('file_unreadable', `Cannot read "${cleanLine(file)}"`);
  });
  const given = { workspaceId, raw, mailboxId: null, receivedAt: null, isFromSent: false } as const;
  const { is } = await takeMail(deps, { ...given, cameBy: 'command' });
  if (!flags.json) terminal.out(`${cleanLine(file)}: ${keptMailSpeech('en').taken[is]}`);
  return { file, became: is };
}
