import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Bare {
  readonly databaseUrl: string;
  readonly query: string;
  readonly parameter?: string;
  /** Answers so many bytes of nothing; the rows as JSON when left out. */
  readonly bodyBytes?: number;
}

/** The bare server in a process of its own, for as long as the work takes. */
export async function withBareServer<T>(bare: Bare, work: (url: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [new URL('./bare-server.ts', import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: bare.databaseUrl,
      QUERY: bare.query,
      PARAMETER: bare.parameter ?? '',
      BODY_BYTES: String(bare.bodyBytes ?? 0),
    },
  });
  try {
    const port = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', resolve);
      child.once('exit', () => reject(new Error('The bare server did not start')));
    });
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    child.kill();
  }
}
