import { v7 } from 'uuid';
import { createExchange, type Exchange } from '../../delivery/mail/exchange.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { createMailKeys } from '../mail-keys.ts';
import type { MessageDeps } from '../message-deps.ts';
import { createPolicyShelf } from '../policy-shelf.ts';
import { sendMessages } from '../send-messages.ts';

/**
 * A process of its own that sends what is due in the database it is told, until it is done or killed. Told to halt, it says
 * so at that instant of its first mails and waits for the kill.
 */
const [options = '{}', leaseMs = '1500', haltAt = 'nowhere'] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(options));
const log = { error: (fields: unknown) => process.stderr.write(`${JSON.stringify(fields)}\n`) };
const deps: MessageDeps = {
  database,
  clock: { now: Date.now },
  log: log as never,
  newId: v7,
  policies: createPolicyShelf(() => []),
  mail: {
    keys: createMailKeys('a secret that is only good for tests'),
    baseUrl: 'https://hiring.example.com',
    exchange: haltingExchange(createExchange()),
  },
};
process.stdout.write('sending\n');
const sent = await sendMessages(deps, { batchSize: 10, leaseMs: Number(leaseMs) });
process.stdout.write(`done ${JSON.stringify(sent)}\n`);
await database.close();
process.exit(0);

function haltingExchange(exchange: Exchange): Exchange {
  return {
    close: exchange.close,
    send: async (...mail) => {
      if (haltAt === 'claimed') await halt();
      const outcome = await exchange.send(...mail);
      if (haltAt === 'answered') await halt();
      return outcome;
    },
  };
}

async function halt(): Promise<never> {
  process.stdout.write('halted\n');
  // A promise alone keeps no process alive.
  setInterval(() => undefined, 60_000);
  return await new Promise(() => undefined);
}
