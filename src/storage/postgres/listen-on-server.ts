import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../../runtime/log.ts';

interface Listening {
  readonly databaseUrl: string;
  readonly channel: string;
  readonly hear: (payload: string) => void;
  readonly log?: Pick<Log, 'warn'> | undefined;
}

/** Hears a channel on a connection of its own, which is opened again whenever the server ends it. */
export async function listenOnServer(listening: Listening): Promise<() => Promise<void>> {
  const stop = new AbortController();
  let client = await subscribe(listening, onEnd);
  async function onEnd(): Promise<void> {
    while (!stop.signal.aborted) {
      await sleep(RETRY_AFTER, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
      try {
        client = await subscribe(listening, onEnd);
        return;
      } catch (err) {
        listening.log?.warn(
          { err, channel: listening.channel },
          'cannot listen to the database, trying again',
        );
      }
    }
  }
  return async () => {
    stop.abort();
    await client.end();
  };
}

const RETRY_AFTER = 1000;

async function subscribe({ databaseUrl, channel, hear }: Listening, onEnd: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => hear(payload ?? ''));
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  client.once('end', onEnd);
  return client;
}
