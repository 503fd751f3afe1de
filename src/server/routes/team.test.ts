import { beforeAll, describe, expect, it } from 'vitest';
import { settleAway } from '../../actions/away.ts';
import { acceptInvitation } from '../../actions/invite.ts';
import { sweep } from '../../actions/sweep.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';
import { addInterviewed, foundTeam, joinTeam, PASSWORD } from '../testing/test-team.ts';

const FRIDAY = Date.parse('2026-11-06T15:00:00-05:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const server = await startTestServer(FRIDAY);
let mia: Browser;

beforeAll(async () => {
  mia = await foundTeam(server);
});

type Member = Awaited<ReturnType<typeof joinTeam>>;

const join = async (name: string, role: 'admin' | 'recruiter' | 'interviewer' | 'viewer' = 'recruiter') =>
  await joinTeam(server, mia, { name, role });

async function openingOf(owner: Member, title: string): Promise<string> {
  return (await mia.call(endpoints.makeOpening, { body: { title, ladder: { owner: owner.id } } })).body.id;
}

async function mine(browser: Browser): Promise<string[]> {
  const { body } = await browser.call(endpoints.getToday, { query: { whose: 'mine' } });
  const items = [...body.owed.items, ...body.soon.items] as { person: { name: string } }[];
  return [...new Set(items.map((one) => one.person.name))].sort();
}

describe('a member who leaves', () => {
  let ben: Member;
  let ana: Member;
  let nurse = '';
  let clerk = '';
  let ada = '';

  beforeAll(async () => {
    ben = await join('Ben Ode');
    ana = await join('Ana Lima');
    nurse = await openingOf(ben, 'Nurse');
    clerk = await openingOf(ben, 'Clerk');
    ada = await addInterviewed(server, mia, {
      openingId: nurse,
      name: 'Ada Park',
      hoursAgo: 96,
      interviewers: [ben.id],
    });
    await addInterviewed(server, mia, { openingId: clerk, name: 'Cy Reed', hoursAgo: 2 });
  });

  it('sees before, and so does an admin, what would have to pass on', async () => {
    const { body } = await ben.browser.call(endpoints.getHoldings, { params: { memberId: ben.id } });
    expect(body).toMatchObject({ people: 2, late: 1, isLastAdmin: false });
    expect(body.openings).toMatchObject([
      { opening: { name: 'Clerk' }, places: ['owner'], people: 1, late: 0 },
      { opening: { name: 'Nurse' }, places: ['owner'], people: 1, late: 1 },
    ]);
    const team = (await mia.call(endpoints.getTeam)).body.members as { name: string; words: number }[];
    expect(team.find((one) => one.name === 'Ben Ode')?.words).toBeGreaterThan(2);
  });

  it('cannot go while somebody would wait for nobody', async () => {
    const { status, body } = await mia.call(endpoints.leave, { params: { memberId: ben.id }, body: {} });
    expect([status, body.code]).toEqual([409, 'debts_left']);
  });

  it('cannot leave the debts to a viewer, to themselves, or to a stranger', async () => {
    const vic = await join('Vic Hale', 'viewer');
    const strangerId = '0190f5b6-0000-7000-8000-000000000009';
    const answers = [vic.id, ben.id, strangerId].map((toId) =>
      mia.call(endpoints.leave, { params: { memberId: ben.id }, body: { toId } }),
    );
    expect((await Promise.all(answers)).map((one) => one.status)).toEqual([400, 400, 404]);
  });

  it('is sent away by admins alone, and may go alone', async () => {
    const { status } = await ana.browser.call(endpoints.leave, {
      params: { memberId: ben.id },
      body: { toId: ana.id },
    });
    expect(status).toBe(403);
  });

  it('hands everybody over at once, each to who was named, and the history of each person says so', async () => {
    const session = (await mia.call(endpoints.getSession)).body;
    const { status, body } = await ben.browser.call(endpoints.leave, {
      params: { memberId: ben.id },
      body: { toId: session.member.id, openings: [{ openingId: nurse, toId: ana.id }] },
    });
    expect(status).toBe(200);
    expect(body.moved).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ to: { id: ana.id, name: 'Ana Lima' }, openings: 1 }),
        expect.objectContaining({ to: { id: session.member.id, name: 'Mia Stone' }, openings: 1, late: 0 }),
      ]),
    );
    expect(await mine(ana.browser)).toEqual(['Ada Park']);
    expect(await mine(mia)).toEqual(['Cy Reed']);
    const page = (await mia.call(endpoints.getApplication, { params: { applicationId: ada } })).body;
    const owners = page.obligations.filter(
      (one: { state: { is: string }; owedBy: string }) => one.state.is === 'open' && one.owedBy === 'team',
    );
    expect(new Set(owners.map((one: { owner: { name: string } }) => one.owner.name))).toEqual(
      new Set(['Ana Lima']),
    );
    expect(
      page.timeline.some(
        (one: { type: string; sentence: string }) =>
          one.type === 'DutyHandedOver' && one.sentence.includes('Ana Lima'),
      ),
    ).toBe(true);
  });

  it('is signed out everywhere at once, and the address is free again', async () => {
    expect((await ben.browser.call(endpoints.getToday)).status).toBe(401);
    const again = await server.browser().call(endpoints.signIn, {
      body: { address: 'ben@northwind.example', password: PASSWORD },
    });
    expect(again.status).toBe(401);
    const invited = await mia.call(endpoints.invite, {
      body: { name: 'Ben Ode', address: 'ben@northwind.example', role: 'recruiter' },
    });
    expect(invited.status).toBe(201);
  });

  it('leaves no debt behind that comes up later', async () => {
    server.clock.advance(30 * DAY);
    await sweep(server.deps, { batchSize: 50 });
    const { body } = await mia.call(endpoints.getTeam);
    expect(body.members.map((one: { name: string }) => one.name)).not.toContain('Ben Ode');
    const words = body.members.reduce((sum: number, one: { words: number }) => sum + one.words, 0);
    const open = await mia.call(endpoints.getToday, { query: { whose: 'everyone' } });
    expect(
      open.body.owed.items.every((one: { owner: { name: string } }) => one.owner.name !== 'Ben Ode'),
    ).toBe(true);
    expect(words).toBeGreaterThan(0);
    server.clock.set(FRIDAY);
  });
});

describe('roles', () => {
  it('hold at once', async () => {
    const eve = await join('Eve Moss', 'viewer');
    expect((await eve.browser.call(endpoints.makeOpening, { body: { title: 'Welder' } })).status).toBe(403);
    await mia.call(endpoints.changeRole, { params: { memberId: eve.id }, body: { role: 'recruiter' } });
    expect((await eve.browser.call(endpoints.makeOpening, { body: { title: 'Welder' } })).status).toBe(201);
    await mia.call(endpoints.changeRole, { params: { memberId: eve.id }, body: { role: 'viewer' } });
    expect((await eve.browser.call(endpoints.makeOpening, { body: { title: 'Baker' } })).status).toBe(403);
  });

  it('leave one admin always', async () => {
    const memberId = (await mia.call(endpoints.getSession)).body.member.id;
    const changed = await mia.call(endpoints.changeRole, { params: { memberId }, body: { role: 'viewer' } });
    const left = await mia.call(endpoints.leave, { params: { memberId }, body: {} });
    expect([changed.body.code, left.body.code]).toEqual(['last_admin', 'last_admin']);
  });

  it('make nobody a viewer who still owes words', async () => {
    const kim = await join('Kim Sand');
    const openingId = await openingOf(kim, 'Driver');
    await addInterviewed(server, mia, { openingId, name: 'Di Fox', hoursAgo: 2 });
    const { body } = await mia.call(endpoints.changeRole, {
      params: { memberId: kim.id },
      body: { role: 'viewer' },
    });
    expect(body.code).toBe('debts_left');
  });
});

describe('an invitation', () => {
  const body = { name: 'Oz Lane', address: 'oz@northwind.example', role: 'recruiter' } as const;
  const tokenOf = (link: string) => link.split('/').at(-1) ?? '';
  const accept = async (link: string) =>
    await acceptInvitation(server.deps, { token: tokenOf(link), name: 'Oz Lane', passwordHash: 'x' });

  it('is open for a week, is replaced by the next one to the same address, and can be withdrawn', async () => {
    const first = (await mia.call(endpoints.invite, { body })).body;
    const second = (await mia.call(endpoints.invite, { body })).body;
    await expect(accept(first.link)).rejects.toThrow(/opens nothing/);
    const open = (await mia.call(endpoints.getTeam)).body.invitations as { id: string; name: string }[];
    expect(open.filter((one) => one.name === 'Oz Lane').map((one) => one.id)).toEqual([second.id]);
    const params = { invitationId: second.id };
    expect((await mia.call(endpoints.withdrawInvitation, { params })).status).toBe(204);
    await expect(accept(second.link)).rejects.toThrow(/opens nothing/);
    const third = (await mia.call(endpoints.invite, { body })).body;
    server.clock.advance(7 * DAY);
    await expect(accept(third.link)).rejects.toThrow(/opens nothing/);
    server.clock.set(FRIDAY);
  });

  it('joins once', async () => {
    const { link } = (await mia.call(endpoints.invite, { body })).body;
    await accept(link);
    await expect(accept(link)).rejects.toThrow(/opens nothing/);
    expect((await mia.call(endpoints.invite, { body })).body.code).toBe('address_taken');
  });

  it('is told to admins alone', async () => {
    const pat = await join('Pat Bell', 'viewer');
    expect((await pat.browser.call(endpoints.getTeam)).body.invitations).toEqual([]);
  });
});

describe('somebody who is away', () => {
  let gus: Member;
  let hal: Member;
  let applicationId = '';
  let awayTimeId = '';

  beforeAll(async () => {
    gus = await join('Gus Hart');
    hal = await join('Hal Wood');
    const openingId = await openingOf(gus, 'Cook');
    applicationId = await addInterviewed(server, mia, { openingId, name: 'Flo Ray', hoursAgo: 2 });
    await gus.browser.call(endpoints.recordPromise, {
      params: { applicationId },
      body: { deadline: { on: '2026-11-11' } },
    });
  });

  const kinds = async () => {
    const { body } = await mia.call(endpoints.getApplication, { params: { applicationId } });
    const open = body.obligations.filter((one: { state: { is: string } }) => one.state.is === 'open');
    return open.map((one: { kind: string }) => one.kind);
  };

  it('says so: where they decide, a word is owed before the promise that would pass meanwhile', async () => {
    expect(await kinds()).not.toContain('holdingNote');
    const { status, body } = await gus.browser.call(endpoints.setAway, {
      body: { standInId: hal.id, from: '2026-11-10', until: '2026-11-13' },
    });
    awayTimeId = body.id;
    expect(status).toBe(201);
    expect(await kinds()).toContain('holdingNote');
    expect(await mine(gus.browser)).toEqual(['Flo Ray']);
  });

  it('is stood in for from the first morning on, and has everything back after the last day', async () => {
    const at = async (day: string) => {
      server.clock.set(Date.parse(`${day}T09:00:00-05:00`));
      await settleAway(server.deps);
      await sweep(server.deps, { batchSize: 50 });
      return [await mine(gus.browser), await mine(hal.browser)];
    };
    expect(await at('2026-11-09')).toEqual([['Flo Ray'], []]);
    expect(await at('2026-11-10')).toEqual([[], ['Flo Ray']]);
    const page = (await mia.call(endpoints.getApplication, { params: { applicationId } })).body;
    expect(page.obligations.find((one: { kind: string }) => one.kind === 'answer').owner.name).toBe(
      'Hal Wood',
    );
    const team = (await mia.call(endpoints.getTeam)).body.members as { name: string; away: unknown }[];
    expect(team.find((one) => one.name === 'Gus Hart')?.away).toMatchObject({ until: '2026-11-13' });
    expect(await at('2026-11-13')).toEqual([[], ['Flo Ray']]);
    expect(await at('2026-11-14')).toEqual([['Flo Ray'], []]);
    server.clock.set(FRIDAY);
  });

  it('may come back early: then it was never so', async () => {
    const { body } = await gus.browser.call(endpoints.setAway, {
      body: { standInId: hal.id, from: '2026-11-06', until: '2026-11-13' },
    });
    await sweep(server.deps, { batchSize: 50 });
    expect([await mine(gus.browser), await mine(hal.browser)]).toEqual([[], ['Flo Ray']]);
    const params = { awayTimeId: body.id };
    expect((await hal.browser.call(endpoints.endAway, { params })).status).toBe(403);
    expect((await gus.browser.call(endpoints.endAway, { params })).status).toBe(204);
    await sweep(server.deps, { batchSize: 50 });
    expect([await mine(gus.browser), await mine(hal.browser)]).toEqual([['Flo Ray'], []]);
    expect(awayTimeId).not.toBe('');
  });

  it('is not stood in for by somebody who is away as well', async () => {
    await hal.browser.call(endpoints.setAway, {
      body: { standInId: gus.id, from: '2026-11-20', until: '2026-11-22' },
    });
    const { body } = await gus.browser.call(endpoints.setAway, {
      body: { standInId: hal.id, from: '2026-11-21', until: '2026-11-25' },
    });
    expect(body.code).toBe('stand_in_away');
  });

  it('is named by themselves or by an admin', async () => {
    const { status } = await hal.browser.call(endpoints.setAway, {
      body: { memberId: gus.id, standInId: hal.id, from: '2026-12-01', until: '2026-12-02' },
    });
    expect(status).toBe(403);
  });
});
