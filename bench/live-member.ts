/** A member who is signed in over HTTP, as a browser would be. */
export interface Signed {
  readonly addColleague: () => Promise<Signed>;
  readonly addApplication: () => Promise<string>;
  readonly record: (applicationId: string, round: number) => Promise<void>;
  readonly openLive: () => Promise<{
    readonly nextChange: () => Promise<number>;
    readonly close: () => void;
  }>;
}

const PASSWORD = 'a long password';

/** Sets Heardback up and answers with its first member. */
export async function newBrowser(url: string): Promise<Signed> {
  const workspace = { name: 'Bench', kind: 'team', country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const body = { name: 'Mia Stone', address: 'mia@example.com', password: PASSWORD, workspace };
  return signedIn(url, await enter(url, ['POST', '/api/setup'], body));
}

async function enter(url: string, [method, path]: readonly [string, string], body: object): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}

function signedIn(url: string, cookie: string): Signed {
  async function post(path: string, body: object): Promise<{ id: string }> {
    const headers = { 'content-type': 'application/json', origin: url, cookie };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  }
  return {
    async addColleague() {
      const address = 'omar@example.com';
      await post('/api/members', { name: 'Omar Reed', address, role: 'recruiter', password: PASSWORD });
      return signedIn(url, await enter(url, ['PUT', '/api/session'], { address, password: PASSWORD }));
    },
    async addApplication() {
      const { id: openingId } = await post('/api/openings', { title: 'Nurse' });
      return (await post('/api/applications', { openingId, person: { name: 'Ada Park' } })).id;
    },
    async record(applicationId, round) {
      const interest = round % 2 === 0 ? 'yes' : 'unclear';
      await post(`/api/applications/${applicationId}/interests`, { interest });
    },
    openLive: async () => await openLive(url, cookie),
  };
}

async function openLive(url: string, cookie: string) {
  const stop = new AbortController();
  const answer = await fetch(`${url}/api/live`, { headers: { cookie }, signal: stop.signal });
  if (!answer.ok || answer.body === null) throw new Error(`/api/live answered ${answer.status}`);
  let waiting: ((at: number) => void) | undefined;
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  void read(answer.body, (text) => {
    const at = performance.now();
    if (text.includes('"ready"')) resolve();
    if (text.includes('"changed"')) waiting?.(at);
  }).catch(() => undefined);
  await ready;
  return {
    nextChange: () =>
      new Promise<number>((heard) => {
        waiting = heard;
      }),
    close: () => stop.abort(),
  };
}

async function read(body: ReadableStream<Uint8Array>, hear: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of body) hear(decoder.decode(chunk, { stream: true }));
}
