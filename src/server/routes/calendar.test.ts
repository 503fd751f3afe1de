import { beforeAll, describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../contract/calendar.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { startTestServer } from '../testing/test-server.ts';

const MONDAY = Date.parse('2026-11-02T09:00:00-05:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (at: number) => new Date(at).toISOString();
const server = await startTestServer(MONDAY);
const mia = server.browser();
const november = { from: '2026-10-26', until: '2026-12-06' };

describe('the calendar', () => {
  let applicationId = '';
  const list = async (query: object = {}): Promise<readonly CalendarEntry[]> => {
    const { status, body } = await mia.call(endpoints.getCalendar, { query: { ...november, ...query } });
    expect(status).toBe(200);
    return body.entries;
  };

  beforeAll(async () => {
    const workspace = {
      name: 'Northwind',
      kind: 'team',
      country: 'CA',
      region: 'ON',
      timeZone: 'America/Toronto',
    };
    await mia.call(endpoints.setUp, {
      body: {
        name: 'Mia Stone',
        address: 'mia@northwind.example',
        password: 'a long enough one',
        workspace: { ...workspace, kind: 'team' },
      },
    });
    const opening = await mia.call(endpoints.makeOpening, { body: { title: 'Bookkeeper' } });
    const added = await mia.call(endpoints.addApplication, {
      body: { openingId: opening.body.id, person: { name: 'Ada Park' }, receivedAt: iso(MONDAY - 3 * DAY) },
    });
    applicationId = added.body.id;
    const times = { startsAt: iso(MONDAY + DAY), endsAt: iso(MONDAY + DAY + HOUR) };
    await mia.call(endpoints.recordInterview, {
      params: { applicationId },
      body: { stage: 'First interview', ...times, interviewers: [] },
    });
  });

  it('shows an interview on its day, in the time zone of the workspace', async () => {
    const [entry] = await list({ whose: 'everyone' });
    expect(entry).toMatchObject({
      kind: 'interview',
      on: '2026-11-03',
      state: 'booked',
      stage: 'First interview',
      person: { name: 'Ada Park' },
    });
    expect(await list({ whose: 'mine' })).toEqual([entry]);
  });

  it('shows nobody what others hold, unless they ask for everyone’s', async () => {
    const [address, password] = ['sam@northwind.example', 'another long one'];
    await mia.call(endpoints.addMember, { body: { name: 'Sam Reed', address, password, role: 'recruiter' } });
    const sam = server.browser();
    await sam.call(endpoints.signIn, { body: { address, password } });
    const mine = await sam.call(endpoints.getCalendar, { query: november });
    const everyone = await sam.call(endpoints.getCalendar, { query: { ...november, whose: 'everyone' } });
    expect([mine.body.entries.length, everyone.body.entries.length]).toEqual([0, 1]);
  });

  it('moves it with the interview', async () => {
    const { body } = await mia.call(endpoints.getApplication, { params: { applicationId } });
    await mia.call(endpoints.moveInterview, {
      params: { applicationId, interviewId: body.interviews[0].id },
      body: { startsAt: iso(MONDAY + 2 * DAY), endsAt: iso(MONDAY + 2 * DAY + HOUR) },
    });
    const found = await list({ whose: 'everyone' });
    expect(found.map((one) => [one.kind, one.on])).toEqual([['interview', '2026-11-04']]);
  });

  it('shows what is owed after it on the last day on which it is in time, without a time of day', async () => {
    server.clock.set(MONDAY + 2 * DAY + 2 * HOUR);
    const { body } = await mia.call(endpoints.getApplication, { params: { applicationId } });
    await mia.call(endpoints.recordAttendance, {
      params: { applicationId, interviewId: body.interviews[0].id },
      body: { is: 'held' },
    });
    const found = await list({ whose: 'everyone' });
    const thanks = found.find((one) => one.owes?.includes('thank'));
    expect(thanks).toMatchObject({ kind: 'duty', on: '2026-11-05', at: null, isLate: false, owedBy: 'team' });
    expect(found.every((one) => one.on >= '2026-10-26' && one.on <= '2026-12-06')).toBe(true);
  });

  it('leaves out what lies outside, to the day', async () => {
    const only = await list({ whose: 'everyone', from: '2026-11-05', until: '2026-11-05' });
    expect(only.length).toBeGreaterThan(0);
    expect(new Set(only.map((one) => one.on))).toEqual(new Set(['2026-11-05']));
    expect(await list({ whose: 'everyone', from: '2026-11-01', until: '2026-11-03' })).toEqual([]);
  });

  it('refuses more than six weeks, and days in the wrong order', async () => {
    for (const query of [
      { from: '2026-11-01', until: '2026-12-31' },
      { from: '2026-11-05', until: '2026-11-04' },
    ]) {
      const { status, body } = await mia.call(endpoints.getCalendar, { query });
      expect([status, body.code]).toEqual([400, 'input_invalid']);
    }
  });
});
