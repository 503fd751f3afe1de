import { createServer } from 'node:http';

export interface HookSink {
  readonly url: string;
  readonly posts: string[];
  readonly close: () => Promise<void>;
}

/** What a test has the server answer: a number, where it sends whoever asks, or nothing at all. */
export type HookManners = () => number | { readonly to: string } | 'hang';

/** A real HTTP server on a free port that keeps what is posted to it, and misbehaves as a test wants it to. */
export async function openHookSink(manners: HookManners = () => 200): Promise<HookSink> {
  const posts: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posts.push(Buffer.concat(chunks).toString('utf8'));
      const way = manners();
      if (way === 'hang') return;
      if (typeof way === 'number') response.writeHead(way).end('ok');
      else response.writeHead(302, { location: way.to }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}/hook`,
    posts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
