import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { joinTeam } from '../../src/server/testing/test-team.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const on = (applicationId: string) => ({ params: { applicationId } });

async function post(path: string, fields: Record<string, string> = {}) {
  return await server.browser().fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ language: 'en', zone: 'America/Toronto', ...fields }),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

describe('a freeze, from the first word to the new timeline', () => {
  let openingId = '';
  let ada = '';

  it('everyone in process is on a list within the hour, each with a letter that says why, and until when', async () => {
    openingId = await team.opening('Tram driver');
    ada = await team.met(openingId, 'Ada Tram');
    ok(await mia.call(endpoints.freezeOpening, { params: { openingId }, body: { cause: 'budget' } }));
    const { left } = await team.answers(openingId, 'freeze');
    expect(left).toMatchObject([{ person: { name: 'Ada Tram' }, message: null, needsDecision: false }]);
    const { text, status } = await team.write(ada, { fulfils: left[0].duty });
    expect(status).toBe(200);
    expect(text).toMatch(/budget is being looked at again/);
    expect(text).toMatch(/not about you/);
    expect(text).toMatch(/stay in the process or withdraw/);
    expect((await team.answers(openingId, 'freeze')).left[0].message.state).toBe('accepted');
  });

  it('the page says that it is paused; a word is owed every ten business days', async () => {
    const { text } = await team.statusPage(ada);
    expect(text).toContain('The opening is paused');
    server.clock.advance(13 * DAY);
    expect(await team.owed(ada)).toContain('holdingNote');
  });

  it('when it ends, the new timeline and the question whether she would still like to', async () => {
    ok(await mia.call(endpoints.thawOpening, { params: { openingId } }));
    const { left } = await team.answers(openingId, 'thaw');
    expect(left).toHaveLength(1);
    const { text } = await team.write(ada, { fulfils: left[0].duty });
    expect(text).toMatch(/freeze on Tram driver is over/);
    expect(text).toMatch(/Would you still like to go on/);
    server.clock.advance(DAY);
    ok(await team.decide(ada, { outcome: 'decline', criteria: ['Licence'] }));
    ok(await team.write(ada, { forOutcome: true }));
    expect((await team.page(ada)).standing.closure.how).toBe('told');
  });
});

describe('still interested', () => {
  it('asked straight out, one tap answers; unsure stays with the team and closes nothing', async () => {
    const openingId = await team.opening('Signaller');
    const ben = await team.met(openingId, 'Ben Signal');
    const { path } = await team.statusPage(ben);
    const ask = { body: { about: 'interest', owedBy: 'candidate' } } as const;
    ok(await mia.call(endpoints.recordQuestion, { ...on(ben), ...ask }));
    const page = await (await server.browser().fetch(path)).text();
    for (const one of ['I am still interested', 'I am not sure yet', 'I am no longer interested'])
      expect(page).toMatch(new RegExp(`<details open><summary>${one}`));
    expect((await post(`${path}/acts/interest-unsure`)).status).toBe(303);
    const { standing } = await team.page(ben);
    expect(standing.closure).toBeNull();
    expect(standing.warnings.map((one: { kind: string }) => one.kind)).toContain('interestUnclear');
  });

  it('through an agency, nobody is declined over unclear interest before the agency was asked', async () => {
    const openingId = await team.opening('Dispatcher');
    const agency = ok(
      await mia.call(endpoints.addPerson, {
        body: {
          name: 'Lee Rey',
          kind: 'agencyRecruiter',
          address: 'lee@agency.example',
          agencyName: 'Rey',
        } as never,
      }),
    );
    const cleo = await team.met(openingId, 'Cleo Dispatch', {
      application: { channel: 'agency', agencyId: agency.id },
    });
    ok(await mia.call(endpoints.recordInterest, { ...on(cleo), body: { interest: 'unclear' } }));
    const no = { outcome: 'decline', criteria: ['Shifts'] };
    const refused = await team.decide(cleo, no);
    expect([refused.status, refused.body.code]).toEqual([409, 'agency_not_asked']);
    const ask = { body: { about: 'interest', owedBy: 'agency' } } as const;
    ok(await mia.call(endpoints.recordQuestion, { ...on(cleo), ...ask }));
    server.clock.advance(DAY);
    expect((await team.decide(cleo, no)).status).toBe(201);
  });
});

describe('our interviewer did not come', () => {
  it('an apology with new times is owed the same day, and the draft has both', async () => {
    const openingId = await team.opening('Conductor');
    const dan = await team.met(openingId, 'Dan Conduct');
    const startsAt = server.clock.now() + HOUR;
    const body = {
      stage: 'Second',
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + HOUR).toISOString(),
      interviewers: [],
    };
    const { interviews } = ok(await mia.call(endpoints.recordInterview, { ...on(dan), body }));
    const interviewId = interviews.at(-1).id as string;
    server.clock.advance(2 * HOUR);
    const params = { applicationId: dan, interviewId };
    ok(await mia.call(endpoints.recordAttendance, { params, body: { is: 'missed', by: 'interviewer' } }));
    const { obligations } = await team.page(dan);
    const apology = obligations.find((one: { kind: string }) => one.kind === 'apology');
    expect(Date.parse(apology.dueAt) - server.clock.now()).toBeLessThan(DAY);
    const { text, status } = await team.write(dan, { fulfils: apology.key });
    expect(status).toBe(200);
    expect(text).toMatch(/the fault is ours alone/);
    expect(await team.owed(dan)).not.toContain('apology');
  });
});

describe('a third wait in a row (R13)', () => {
  it('takes a call first, and the yes of a manager', async () => {
    const openingId = await team.opening('Controller');
    const eli = await team.met(openingId, 'Eli Control');
    const { browser: recruiter } = await joinTeam(server, mia, { name: 'Rui Recruit', role: 'recruiter' });
    const hold = async (days: number) => {
      const day = new Date(server.clock.now() + days * DAY).toISOString().slice(0, 10);
      const body = { says: ['holding'], promise: { on: day }, holdingCause: 'delay' } as const;
      ok(await mia.call(endpoints.recordMessage, { ...on(eli), body: body as never }));
      server.clock.advance(DAY);
    };
    await hold(3);
    await hold(3);
    const draft = ok(
      await recruiter.call(endpoints.startMessage, {
        ...on(eli),
        body: { kind: 'holdingNote', text: 'Dear Eli,\n\nNo decision has been made yet.\n\nRui' },
      }),
    );
    const kinds = (findings: { kind: string }[]) => findings.map((one) => one.kind);
    expect(kinds(draft.findings)).toEqual(expect.arrayContaining(['needsCall', 'needsManager']));
    await team.tell(eli, { wasReached: true, says: ['reminder'] });
    const params = { messageId: draft.id };
    const approve = { params, body: { when: 'now', evenInQuietHours: true } } as const;
    expect((await recruiter.call(endpoints.approveMessage, approve)).status).toBe(409);
    expect((await mia.call(endpoints.approveMessage, approve)).status).toBe(200);
  });
});

describe('a no rests on what the job asks for', () => {
  it('no reason is asked for one, a poor one is questioned, "did not follow up" is refused whatever is said', async () => {
    const openingId = await team.opening('Mechanic');
    const fay = await team.met(openingId, 'Fay Mechanic');
    const code = async (body: object) => (await team.decide(fay, { outcome: 'decline', ...body })).body.code;
    expect(await code({})).toBe('reason_missing');
    expect(await code({ note: 'Schwacher Händedruck im Gespräch' })).toBe('reason_questioned');
    expect(await code({ note: 'N’a pas relancé après l’entretien', isSure: true })).toBe(
      'reason_is_follow_up',
    );
    const { timeline } = ok(
      await team.decide(fay, { outcome: 'decline', note: 'Has not worked on brakes', criteria: ['Brakes'] }),
    );
    expect(timeline[0]).toMatchObject({ note: 'Has not worked on brakes' });
    expect(timeline[0].sentence).toContain('Brakes');
    const words = ok(await mia.call(endpoints.getFeedbackWords, on(fay)));
    expect(words.sentences.map((one: { from: string }) => one.from)).toContain('criterion');
    const { messageId } = await team.write(fay, { forOutcome: true });
    const body = { factId: words.factId, sentences: 1 };
    expect((await mia.call(endpoints.linkWords, { params: { messageId }, body })).status).toBe(204);
  });
});

describe('whoever decides is away', () => {
  it('somebody stands in, an honest word is owed before the promise passes, and the candidate reads no name', async () => {
    const { member } = ok(await mia.call(endpoints.getSession));
    const { id: standInId } = await joinTeam(server, mia, { name: 'Sol Stand', role: 'hiringManager' });
    const openingId = await team.opening('Conductor', { ladder: { owner: standInId, manager: member.id } });
    const ada = await team.met(openingId, 'Ada Conductor');
    const day = (days: number) =>
      new Date(server.clock.now() + days * DAY).toLocaleDateString('en-CA', { timeZone: 'America/Toronto' });
    ok(
      await mia.call(endpoints.recordPromise, {
        ...on(ada),
        body: { by: 'team', to: 'candidate', deadline: { on: day(4) } } as never,
      }),
    );
    const body = { standInId, from: day(1), until: day(12) };
    ok(await mia.call(endpoints.setAway, { body }));
    expect((await team.statusPage(ada)).text).not.toContain('away');
    server.clock.advance(2 * DAY);
    const { standing } = await team.page(ada);
    expect(standing.warnings.map(({ kind }: { kind: string }) => kind)).toContain('decisionMakerAway');
    expect(await team.owed(ada)).toContain('holdingNote');
    const { text, status } = await team.write(ada, { kind: 'holdingNote', promise: { on: day(14) } });
    expect(status).toBe(200);
    expect(text).toMatch(/The person who decides is away until/);
    const page = (await team.statusPage(ada)).text;
    expect(page).toContain('to say that the one who decides is away');
    expect(page).not.toContain(member.name);
  });
});
