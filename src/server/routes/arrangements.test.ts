import { describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/endpoints.ts';
import { startTestServer } from '../testing/test-server.ts';

const MONDAY = Date.parse('2026-11-02T09:00:00-05:00');
const HOUR = 3_600_000;
const server = await startTestServer(MONDAY);
const mia = server.browser();
const omar = server.browser();

const WORKSPACE = { name: 'Northwind', kind: 'team', country: 'GB', timeZone: 'Europe/London' } as const;
const PASSWORD = 'a long enough one';
await mia.call(endpoints.setUp, {
  body: { name: 'Mia Stone', address: 'mia@northwind.example', password: PASSWORD, workspace: WORKSPACE },
});
const colleague = await mia.call(endpoints.addMember, {
  body: { name: 'Omar Reed', address: 'omar@northwind.example', role: 'recruiter', password: PASSWORD },
});
const omarId: string = colleague.body.id;
await omar.call(endpoints.signIn, { body: { address: 'omar@northwind.example', password: PASSWORD } });
const { body: session } = await mia.call(endpoints.getSession);
const miaId: string = session.member.id;
const { body: opening } = await mia.call(endpoints.makeOpening, {
  body: { title: 'Bookkeeper', ladder: { owner: miaId } },
});

/** Somebody who was interviewed yesterday by Mia; nobody has thanked them yet. */
async function interviewed(name: string) {
  const { body } = await mia.call(endpoints.addApplication, {
    body: { openingId: opening.id, person: { name } },
  });
  const applicationId: string = body.id;
  const { body: page } = await mia.call(endpoints.recordInterview, {
    params: { applicationId },
    body: {
      stage: 'First interview',
      startsAt: new Date(MONDAY - 2 * HOUR).toISOString(),
      endsAt: new Date(MONDAY - HOUR).toISOString(),
      interviewers: [miaId],
      wasHeld: true,
    },
  });
  const keyOf = (kind: string): string =>
    page.obligations.find((one: { kind: string }) => one.kind === kind).key;
  return { applicationId, keyOf };
}

type Duty = { key: string; owner: { name: string } | null; snooze: unknown; snoozeLimit: string | null };
const dutyOf = (page: { obligations: Duty[] }, key: string) =>
  page.obligations.find((one) => one.key === key);

describe('arrangements of those who owe', () => {
  it('a duty passes to a colleague, and to their Today', async () => {
    const { applicationId, keyOf } = await interviewed('Ada Park');
    const key = keyOf('debrief');
    const params = { applicationId, obligationKey: key };
    const { status, body } = await mia.call(endpoints.handOverDuty, { params, body: { memberId: omarId } });
    expect([status, dutyOf(body, key)?.owner?.name]).toEqual([200, 'Omar Reed']);
    expect(body.timeline[0].sentence).toBe('Omar Reed took over the debrief');
    const { body: today } = await omar.call(endpoints.getToday);
    expect(today.own).toMatchObject([{ applicationId, key, kind: 'debrief', owes: 'You owe the debrief' }]);
    const stranger = await mia.call(endpoints.handOverDuty, {
      params,
      body: { memberId: '0190f5b6-0000-7000-8000-00000000dead' },
    });
    expect([stranger.status, stranger.body.code]).toEqual([404, 'member_not_found']);
  });

  it('a word is put off within its limit, moves to “due soon”, and comes back', async () => {
    const { applicationId, keyOf } = await interviewed('Ben Ode');
    const params = { applicationId, obligationKey: keyOf('answer') };
    const put = (until: string) =>
      mia.call(endpoints.snoozeDuty, {
        params,
        body: { until, reason: 'decisionPending', note: 'Board meets' },
      });
    const tooLong = await put('2026-12-01');
    expect([tooLong.status, tooLong.body.code]).toEqual([400, 'snooze_too_long']);
    expect(tooLong.body.detail).toContain('at most. Give them a new date instead');
    const { status, body } = await put('2026-11-05');
    expect(status).toBe(200);
    expect(dutyOf(body, params.obligationKey)).toMatchObject({
      snooze: { until: '2026-11-05T00:00:00.000Z', reason: 'decisionPending' },
      snoozeLimit: '2026-11-16T00:00:00.000Z',
    });
    expect(body.timeline[0]).toMatchObject({ note: 'Board meets' });
    const thanks = { applicationId, obligationKey: keyOf('thankYou') };
    await mia.call(endpoints.snoozeDuty, {
      params: thanks,
      body: { until: '2026-11-06', reason: 'agreedWithPerson' },
    });
    const { body: today } = await mia.call(endpoints.getToday, { query: { whose: 'everyone' } });
    const row = today.soon.items.find(
      (one: { applicationId: string }) => one.applicationId === applicationId,
    );
    expect(row).toMatchObject({ kind: 'thankYou', snoozedUntil: '2026-11-06T00:00:00.000Z' });
  });

  it('what was recorded by mistake is taken back with all that came with it, and stays struck through', async () => {
    const { applicationId } = await interviewed('Cora Diaz');
    const { body: before } = await mia.call(endpoints.getApplication, { params: { applicationId } });
    const key = '0190f5b6-1111-7000-8000-000000000001';
    const recorded = await mia.call(endpoints.recordDebrief, {
      params: { applicationId },
      headers: { 'idempotency-key': key },
      body: {
        interviewId: before.interviews[0].id,
        closing: { kind: 'nothingSaid' },
        decision: { outcome: 'decline', wasToldInRoom: true },
        note: 'Said it in the room',
      },
    });
    expect(recorded.body.standing.phase).toBe('closed');
    const params = { applicationId, factId: key };
    const notHis = await omar.call(endpoints.takeBack, { params, body: {} });
    expect([notHis.status, notHis.body.code]).toEqual([403, 'fact_not_yours']);
    const { status, body } = await mia.call(endpoints.takeBack, { params, body: {} });
    expect([status, body.standing.phase]).toEqual([200, 'active']);
    expect(body.obligations).toEqual(before.obligations);
    expect(body.timeline.map((one: { takenBack: unknown }) => one.takenBack !== null)).toEqual([
      true,
      true,
      ...before.timeline.map(() => false),
    ]);
    expect(body.timeline[0]).toMatchObject({ takenBack: { by: 'Mia Stone' }, note: 'Said it in the room' });
    const again = await mia.call(endpoints.takeBack, { params, body: {} });
    expect([again.status, again.body.standing]).toEqual([200, body.standing]);
  });

  it('one’s own debriefs stand on one’s Today, and leave it when written', async () => {
    const { applicationId, keyOf } = await interviewed('Dora Finch');
    const own = async () =>
      (await mia.call(endpoints.getToday)).body.own.filter(
        (one: { applicationId: string }) => one.applicationId === applicationId,
      );
    expect(await own()).toMatchObject([
      { kind: 'debrief', key: keyOf('debrief'), person: { name: 'Dora Finch' } },
      { kind: 'scorecard' },
    ]);
    const { body: page } = await mia.call(endpoints.getApplication, { params: { applicationId } });
    await mia.call(endpoints.recordDebrief, {
      params: { applicationId },
      body: { interviewId: page.interviews[0].id, closing: { kind: 'nothingSaid' } },
    });
    expect(await own()).toMatchObject([{ kind: 'scorecard' }]);
  });

  it('Today is narrowed to an opening, a kind of word, or what is late', async () => {
    const namesOn = async (query: object) => {
      const { body } = await mia.call(endpoints.getToday, {
        query: { whose: 'everyone', ...query } as never,
      });
      const rows = [...body.owed.items, ...body.soon.items];
      return rows.map((one: { person: { name: string } }) => one.person.name);
    };
    const all = await namesOn({});
    expect(all.length).toBeGreaterThan(2);
    expect(await namesOn({ openingId: opening.id })).toEqual(all);
    expect(await namesOn({ openingId: '0190f5b6-0000-7000-8000-00000000dead' })).toEqual([]);
    expect((await namesOn({ kind: 'thankYou' })).sort()).toEqual(all.toSorted());
    expect(await namesOn({ kind: 'welcome' })).toEqual([]);
    expect(await namesOn({ late: 'true' })).toEqual([]);
    server.clock.advance(72 * HOUR);
    expect((await namesOn({ late: 'true' })).length).toBeGreaterThan(2);
    const { body } = await mia.call(endpoints.getToday, { query: { whose: 'everyone', late: 'true' } });
    expect(body.owed.total.count).toBe(body.owed.items.length);
  });
});

describe('views of one’s own', () => {
  it('are kept by name, replaced by the same name, and nobody else’s', async () => {
    const search = { whose: 'team', late: 'true' } as const;
    await mia.call(endpoints.saveView, { body: { name: 'Late ones', search } });
    const { status, body } = await mia.call(endpoints.saveView, {
      body: { name: 'late ones', search: { ...search, openingId: opening.id } },
    });
    expect(status).toBe(201);
    expect(body.views).toMatchObject([
      { name: 'late ones', search: { whose: 'team', openingId: opening.id } },
    ]);
    expect((await omar.call(endpoints.listViews)).body.views).toEqual([]);
    const params = { viewId: body.views[0].id };
    const foreign = await omar.call(endpoints.removeView, { params });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'view_not_found']);
    expect((await mia.call(endpoints.removeView, { params })).body.views).toEqual([]);
  });

  it('get another name, unless another one has it', async () => {
    const keep = (name: string) => mia.call(endpoints.saveView, { body: { name, search: { late: 'true' } } });
    await keep('Late');
    const { views } = (await keep('All')).body;
    const params = { viewId: views.find(({ name }: { name: string }) => name === 'All').id };
    const rename = (name: string) => mia.call(endpoints.renameView, { params, body: { name } });
    const taken = await rename('LATE');
    expect([taken.status, taken.body.code]).toEqual([400, 'input_invalid']);
    expect((await rename('ALL')).body.views).toMatchObject([{ name: 'ALL' }, { name: 'Late' }]);
    expect((await rename('Everyone late')).body.views).toMatchObject([
      { name: 'Everyone late', search: { late: 'true' } },
      { name: 'Late' },
    ]);
    const foreign = await omar.call(endpoints.renameView, { params, body: { name: 'Mine' } });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'view_not_found']);
  });
});
