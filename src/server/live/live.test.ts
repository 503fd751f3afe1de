import { afterAll, describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import type { LiveEvent } from '../../contract/live.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';
import { createLiveOutbox } from './outbox.ts';

const MONDAY = Date.parse('2026-11-02T09:00:00-05:00');
const PASSWORD = 'a long enough one';
const server = await startTestServer(MONDAY);
const [mia, omar, eve] = [server.browser(), server.browser(), server.browser()];
const open: LiveReading[] = [];
afterAll(() => Promise.all(open.map((one) => one.leave())));

const WORKSPACE = { name: 'Northwind', kind: 'team', country: 'GB', timeZone: 'Europe/London' } as const;
await mia.call(endpoints.setUp, {
  body: { name: 'Mia Stone', address: 'mia@northwind.example', password: PASSWORD, workspace: WORKSPACE },
});
for (const [browser, name] of [
  [omar, 'Omar Reed'],
  [eve, 'Eve Lund'],
] as const) {
  const address = `${name.split(' ')[0]?.toLowerCase()}@northwind.example`;
  await mia.call(endpoints.addMember, { body: { name, address, role: 'recruiter', password: PASSWORD } });
  await browser.call(endpoints.signIn, { body: { address, password: PASSWORD } });
}
const { body: opening } = await mia.call(endpoints.makeOpening, { body: { title: 'Bookkeeper' } });
const { body: added } = await mia.call(endpoints.addApplication, {
  body: { openingId: opening.id, person: { name: 'Ada Park' } },
});
const applicationId: string = added.id;

interface LiveReading {
  readonly next: () => Promise<LiveEvent | null>;
  readonly leave: () => Promise<void>;
}

/** Reads a stream event by event; `null` when the server has closed it. */
async function readLive(browser: Browser): Promise<LiveReading> {
  const response = await browser.fetch('/api/live');
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  async function next(): Promise<LiveEvent | null> {
    const event = /^data: (.+)\n\n/m.exec(text);
    if (event?.[1] !== undefined) {
      text = text.slice(event.index + event[0].length);
      return JSON.parse(event[1]) as LiveEvent;
    }
    const { done, value } = await reader.read();
    if (done) return null;
    text += decoder.decode(value, { stream: true });
    return await next();
  }
  const reading = { next, leave: async () => await reader.cancel() };
  open.push(reading);
  return reading;
}

const sayHere = (browser: Browser, viewer: string, doing: 'looks' | 'decides' | null) =>
  browser.call(endpoints.showPresence, {
    params: { applicationId },
    body: { viewer: `0190f5b6-2222-7000-8000-00000000000${viewer}`, doing },
  });

describe('live', () => {
  it('what one member records, another one hears', async () => {
    const reading = await readLive(omar);
    expect(await reading.next()).toEqual({ is: 'ready' });
    await mia.call(endpoints.recordWish, { params: { applicationId }, body: { hearBy: '2026-11-06' } });
    await mia.call(endpoints.recordInterview, {
      params: { applicationId },
      body: {
        stage: 'First',
        startsAt: '2026-11-02T10:00:00Z',
        endsAt: '2026-11-02T11:00:00Z',
        interviewers: [],
        wasHeld: true,
      },
    });
    expect(await reading.next()).toEqual({ is: 'changed', applicationIds: [applicationId] });
  });

  it('members see each other at one application, what they do there, and when they leave', async () => {
    const reading = await readLive(omar);
    await reading.next();
    expect((await sayHere(omar, '1', 'looks')).body.here).toMatchObject([{ member: { name: 'Omar Reed' } }]);
    expect(await reading.next()).toMatchObject({ is: 'presence', applicationId });
    const { body } = await sayHere(mia, '2', 'decides');
    expect(body.here).toHaveLength(2);
    const heard = await reading.next();
    expect(heard?.is === 'presence' && heard.here).toEqual(body.here);
    expect(body.here).toContainEqual({
      member: expect.objectContaining({ name: 'Mia Stone' }),
      doing: 'decides',
    });
    await sayHere(mia, '2', null);
    const left = await reading.next();
    expect(left?.is === 'presence' && left.here.map((one) => one.member.name)).toEqual(['Omar Reed']);
  });

  it('nothing of it is told to who does not look', async () => {
    const reading = await readLive(eve);
    await reading.next();
    await sayHere(mia, '3', 'looks');
    await mia.call(endpoints.recordInterest, { params: { applicationId }, body: { interest: 'no' } });
    expect((await reading.next())?.is).toBe('changed');
  });

  it('ends when the member signs out, in whichever window', async () => {
    const reading = await readLive(eve);
    await reading.next();
    await eve.call(endpoints.signOut);
    expect(await reading.next()).toBeNull();
    expect((await eve.call(endpoints.listViews)).status).toBe(401);
  });

  it('ends when the process is asked to stop', async () => {
    const reading = await readLive(omar);
    await reading.next();
    const stopped = server.deps.stopping as unknown as { stop: (reason: string) => Promise<boolean> };
    await stopped.stop('the test');
    expect(await reading.next()).toBeNull();
  });
});

describe('what waits for a slow reader', () => {
  it('is merged: many changes are one event, and too many are told without names', async () => {
    const outbox = createLiveOutbox();
    outbox.put({ is: 'ready' });
    for (let n = 0; n < 50; n += 1) outbox.put({ is: 'changed', applicationIds: [`a${n}`, `a${n}`] });
    expect(await outbox.next()).toMatch(
      /^data: {"is":"ready"}\n\ndata: {"is":"changed","applicationIds":\["a0",/,
    );
    for (let n = 0; n < 5000; n += 1) outbox.put({ is: 'changed', applicationIds: [`a${n}`] });
    outbox.beat();
    expect(await outbox.next()).toBe(': here\n\ndata: {"is":"changed"}\n\n');
  });

  it('tells the first change at once, and gathers those that follow on its heels', async () => {
    let now = 1000;
    const outbox = createLiveOutbox(() => now);
    outbox.put({ is: 'changed', applicationIds: ['a'] });
    expect(await outbox.next()).toContain('["a"]');
    outbox.put({ is: 'changed', applicationIds: ['b'] });
    const next = outbox.next();
    outbox.put({ is: 'changed', applicationIds: ['c'] });
    now += 1000;
    outbox.put({ is: 'changed', applicationIds: ['d'] });
    expect(await next).toContain('["b","c","d"]');
  });

  it('hears nothing more once it is closed', async () => {
    const outbox = createLiveOutbox();
    const next = outbox.next();
    outbox.close();
    expect(await next).toBeNull();
  });
});
