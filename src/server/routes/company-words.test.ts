import { beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';

/** A Wednesday, 12 in Toronto. */
const NOON = Date.parse('2026-11-04T17:00:00Z');

let ada: Browser;

beforeAll(async () => {
  const server = await startTestServer(NOON);
  ada = server.browser();
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'My next job', kind: 'seeker', ...place } as const;
  const body = { name: 'Ada Stone', address: 'ada@example.com', password: 'a long enough one', workspace };
  expect((await ada.call(endpoints.setUp, { body })).status).toBe(201);
});

async function applyAt(company: string): Promise<string> {
  const body = { company, title: 'Clerk', appliedOn: '2026-10-20' };
  return (await ada.call(endpoints.addSought, { body })).body.id;
}

describe('what a company told a job seeker', () => {
  test.each([
    ['call', 'Northwind spoke with you on the phone: the decision'],
    ['room', 'Northwind told you in the room: the decision'],
    ['mail', 'Northwind wrote to you: the decision'],
  ] as const)('a no by %s ends it, once however often it is sent', async (by, sentence) => {
    const applicationId = await applyAt('Northwind');
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const body = { tells: 'no', by, note: 'They thanked me.' } as const;
    const params = { applicationId };
    await ada.call(endpoints.recordCompanyWord, { params, body, headers });
    const page = (await ada.call(endpoints.recordCompanyWord, { params, body, headers })).body;
    expect(page.standing.phase).toBe('closed');
    const told = page.timeline.filter((one: { sentence: string }) => one.sentence === sentence);
    expect(told).toMatchObject([{ note: 'They thanked me.' }]);
    expect(page.timeline.map((one: { sentence: string }) => one.sentence)).toContain(
      'Northwind decided: not go ahead',
    );
  });

  test('an opening that was cancelled is an end of its own, and no no', async () => {
    const params = { applicationId: await applyAt('Pier') };
    const before = (await ada.call(endpoints.getSearch)).body.insights.funnel;
    const body = { tells: 'cancelled', by: 'call' } as const;
    const page = (await ada.call(endpoints.recordCompanyWord, { params, body })).body;
    expect(page.standing.phase).toBe('closed');
    const { funnel } = (await ada.call(endpoints.getSearch)).body.insights;
    expect(funnel).toMatchObject({
      cancelled: before.cancelled + 1,
      declinedByThem: before.declinedByThem,
    });
    expect((await ada.call(endpoints.getSought, { params })).body.advice.kind).toBe('nothing');
  });

  test('what was put aside counts as never answered', async () => {
    const params = { applicationId: await applyAt('Dock') };
    const before = (await ada.call(endpoints.getSearch)).body.insights.funnel;
    await ada.call(endpoints.waiveClosure, { params, body: { reason: 'Enough' } });
    const { funnel } = (await ada.call(endpoints.getSearch)).body.insights;
    expect(funnel.neverAnswered).toBe(before.neverAnswered + 1);
  });

  test('a freeze that they told of is waited out, and a next step ends it', async () => {
    const params = { applicationId: await applyAt('Wharf') };
    const body = { tells: 'frozen', by: 'mail', frozenUntil: '2026-12-01' } as const;
    const page = (await ada.call(endpoints.recordCompanyWord, { params, body })).body;
    expect(page.standing.phase).toBe('frozen');
    const { advice } = (await ada.call(endpoints.getSought, { params })).body;
    expect(advice).toMatchObject({ kind: 'wait' });
    expect(advice.why).toContain('1 December');
    const again = { tells: 'nextStep', by: 'call' } as const;
    const after = (await ada.call(endpoints.recordCompanyWord, { params, body: again })).body;
    expect(after.standing.phase).toBe('active');
  });

  test('a day that they name is waited for', async () => {
    const params = { applicationId: await applyAt('Harbour') };
    const body = { tells: 'holding', by: 'call', promise: '2026-11-10' } as const;
    await ada.call(endpoints.recordCompanyWord, { params, body });
    const { advice } = (await ada.call(endpoints.getSought, { params })).body;
    expect(advice.kind).toBe('wait');
    expect(advice.why).toContain('10 November');
  });

  test('a machine’s word is none: the wait goes on', async () => {
    const params = { applicationId: await applyAt('Quay') };
    const before = (await ada.call(endpoints.getSought, { params })).body.advice;
    await ada.call(endpoints.recordCompanyWord, { params, body: { tells: 'automatic', by: 'mail' } });
    const after = (await ada.call(endpoints.getSought, { params })).body.advice;
    expect(after).toMatchObject({ kind: before.kind, at: before.at });
  });

  test('what is still to come cannot be told', async () => {
    const params = { applicationId: await applyAt('Mill') };
    const body = { tells: 'words', by: 'call', at: '2026-11-05T17:00:00Z' } as const;
    expect((await ada.call(endpoints.recordCompanyWord, { params, body })).status).toBe(400);
  });
});
