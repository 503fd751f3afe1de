import { describe, expect, it } from 'vitest';
import { inhabit } from '../../../test/routes/two-workspaces.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { startTestServer } from '../testing/test-server.ts';

const server = await startTestServer(Date.parse('2026-11-02T14:00:00Z'));
const ours = await inhabit(server);
const recruiter = await ours.signInAs('recruiter');
const { openingId } = ours.ids as { openingId: string };

/** Somebody new with one interview that has just ended, by the recruiter's clock. */
async function met(name: string): Promise<{ applicationId: string; interviewId: string }> {
  const added = await recruiter.call(endpoints.addApplication, { body: { openingId, person: { name } } });
  const applicationId: string = added.body.id;
  const interview = {
    stage: 'Technical',
    startsAt: '2026-11-02T13:00:00Z',
    endsAt: '2026-11-02T13:55:00Z',
    interviewers: [],
  };
  const page = await recruiter.call(endpoints.recordInterview, {
    params: { applicationId },
    body: interview,
  });
  return { applicationId, interviewId: page.body.interviews[0].id };
}

const END = {
  closing: { kind: 'teamPromised', deadline: { on: '2026-11-06' } },
  interest: 'yes',
  search: 'offer',
  otherOfferUntil: '2026-11-10',
  noticeChannel: 'call',
  judgements: { SQL: 4 },
} as const;

describe('the end of an interview', () => {
  it('is recorded in one go: it took place, what was said, how it was judged, what they wish', async () => {
    const params = await met('Ada Park');
    const sheet = await recruiter.call(endpoints.getDebrief, { params });
    expect(sheet.body).toMatchObject({
      person: { name: 'Ada Park' },
      is: 'scheduled',
      hasOwnDebrief: false,
      criteria: [],
    });

    const ended = await recruiter.call(endpoints.endInterview, { params, body: END });
    expect([ended.status, typeof ended.body.sentence]).toEqual([201, 'string']);
    const page = await recruiter.call(endpoints.getApplication, { params });
    const types = page.body.timeline.map((entry: { type: string }) => entry.type);
    expect(types).toEqual(
      expect.arrayContaining([
        'InterviewHeld',
        'DebriefRecorded',
        'ScorecardFiled',
        'InterestStated',
        'CompetingOfferShared',
      ]),
    );
    expect(JSON.stringify(page.body.timeline)).toContain('they have another offer');
    const after = await recruiter.call(endpoints.getDebrief, { params });
    expect(after.body).toMatchObject({
      is: 'held',
      hasOwnDebrief: true,
      hasOwnScorecard: true,
      criteria: ['SQL'],
      noticeChannel: 'call',
    });
  });

  it('sent twice is recorded once', async () => {
    const params = await met('Ben Osei');
    const headers = { 'idempotency-key': '0190f5b6-0000-7000-8000-0000000000aa' };
    for (const _ of [1, 2])
      expect((await recruiter.call(endpoints.endInterview, { params, body: END, headers })).status).toBe(201);
    const page = await recruiter.call(endpoints.getApplication, { params });
    const debriefs = page.body.timeline.filter((entry: { type: string }) => entry.type === 'DebriefRecorded');
    expect(debriefs).toHaveLength(1);
  });

  it('a no that was told in the room counts as told', async () => {
    const params = await met('Cleo Diaz');
    const body = {
      closing: { kind: 'nothingSaid' },
      decision: { outcome: 'decline', wasToldInRoom: true },
      note: 'SQL',
    } as const;
    expect((await recruiter.call(endpoints.endInterview, { params, body })).status).toBe(201);
    const page = await recruiter.call(endpoints.getApplication, { params });
    expect(page.body.standing).toMatchObject({ untold: null, phase: 'closed' });
  });

  it('all of it or nothing: a refused reason leaves the interview as it was', async () => {
    const params = await met('Dana Rey');
    const body = {
      ...END,
      decision: { outcome: 'decline', wasToldInRoom: false },
      note: 'Did not follow up',
    } as const;
    const refused = await recruiter.call(endpoints.endInterview, { params, body });
    expect([refused.status, refused.body.code]).toEqual([400, 'reason_is_follow_up']);
    expect((await recruiter.call(endpoints.getDebrief, { params })).body).toMatchObject({
      is: 'scheduled',
      hasOwnDebrief: false,
    });
  });

  it('of an interview that nobody knows is refused', async () => {
    const { applicationId } = await met('Eli Sato');
    const { body } = await recruiter.call(endpoints.getDebrief, {
      params: { applicationId, interviewId: 'nope' },
    });
    expect(body.code).toBe('interview_unknown');
  });
});

describe('what an opening is judged by', () => {
  it('is set once and stands on every sheet', async () => {
    const saved = await recruiter.call(endpoints.setCriteria, {
      params: { openingId },
      body: { criteria: ['SQL', 'Mentoring'] },
    });
    expect(saved.body.criteria).toEqual(['SQL', 'Mentoring']);
    const { body } = await recruiter.call(endpoints.getDebrief, { params: await met('Fay Lind') });
    expect(body.criteria).toEqual(['SQL', 'Mentoring']);
  });

  it('names nothing twice', async () => {
    const { status } = await recruiter.call(endpoints.setCriteria, {
      params: { openingId },
      body: { criteria: ['SQL', 'sql'] },
    });
    expect(status).toBe(400);
  });
});
