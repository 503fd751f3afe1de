import { beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../actions/sweep.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { type Browser, startTestServer } from '../testing/test-server.ts';
import { addInterviewed, foundTeam, joinTeam } from '../testing/test-team.ts';

const FRIDAY = Date.parse('2026-11-06T15:00:00-05:00');
const server = await startTestServer(FRIDAY);
let mia: Browser;
let nurse = '';
let clerk = '';

/** Interviewed on Monday, so that by default the answer is due on Monday the 9th. */
const MONDAY = 96;

beforeAll(async () => {
  mia = await foundTeam(server);
  nurse = (await mia.call(endpoints.makeOpening, { body: { title: 'Nurse' } })).body.id;
  clerk = (await mia.call(endpoints.makeOpening, { body: { title: 'Clerk' } })).body.id;
  for (const name of ['Ada Park', 'Bo Lind'])
    await addInterviewed(server, mia, { openingId: nurse, name, hoursAgo: MONDAY });
  await addInterviewed(server, mia, { openingId: clerk, name: 'Cy Reed', hoursAgo: MONDAY });
});

async function tried(rule: 'answer' | 'ontario', setting: object | null, scope = {}) {
  const body = { rule, setting: setting && { rule, ...setting }, ...scope };
  return (await mia.call(endpoints.tryPolicy, { body: body as never })).body;
}

const namesIn = (touched: { people: { person: { name: string } }[] }) =>
  touched.people.map((one) => one.person.name).sort();

describe('trying a change of the policy', () => {
  it('names the people who would become overdue, and saves nothing', async () => {
    const effect = await tried('answer', { due: { businessDays: 2 } });
    expect(effect).toMatchObject({ checked: 3, isAll: true });
    expect(namesIn(effect.becomeLate)).toEqual(['Ada Park', 'Bo Lind', 'Cy Reed']);
    expect(effect.becomeLate.people[0]).toMatchObject({ kind: 'answer', dueAt: '2026-11-05T05:00:00.000Z' });
    const { body } = await mia.call(endpoints.getPolicy);
    expect(rule(body, 'answer')).toMatchObject({ now: { due: { businessDays: 5 } }, setHere: null });
  });

  it('is about one opening alone when one is named', async () => {
    const effect = await tried('answer', { due: { businessDays: 2 } }, { openingId: nurse });
    expect(effect.checked).toBe(2);
    expect(namesIn(effect.becomeLate)).toEqual(['Ada Park', 'Bo Lind']);
  });

  it('tells whose date would move without being late', async () => {
    const effect = await tried('answer', { due: { businessDays: 8 } });
    expect([effect.becomeLate.count, effect.dueLater.count]).toEqual([0, 3]);
  });

  it('tells who would be owed a word no longer when a law is switched off', async () => {
    const effect = await tried('ontario', { isOn: false });
    expect(effect.noLongerOwed.count).toBe(3);
    expect(effect.noLongerOwed.people[0].kind).toBe('legalNotice');
  });

  it('moves reminders without moving a date', async () => {
    const effect = await tried('answer', { nudges: [] });
    expect([effect.dueLater.count, effect.dueEarlier.count, effect.remindersMove]).toEqual([0, 0, 3]);
  });
});

describe('a changed policy', () => {
  it('holds for everything open once the sweep has run, and says who set it', async () => {
    const setting = { rule: 'answer', due: { businessDays: 2 } } as const;
    const { status, body } = await mia.call(endpoints.setPolicy, { body: { setting } });
    expect(status).toBe(200);
    expect(rule(body, 'answer')).toMatchObject({
      now: { due: { businessDays: 2 } },
      otherwise: { due: { businessDays: 5 } },
      setHere: { by: { name: 'Mia Stone' } },
    });
    await sweep(server.deps, { batchSize: 50 });
    expect(await lateNow()).toEqual(['Ada Park', 'Bo Lind', 'Cy Reed']);
    expect((await tried('answer', null)).noLongerLate.count).toBe(3);
  });

  it('yields to what one opening sets differently', async () => {
    const setting = { rule: 'answer', due: { businessDays: 8 } } as const;
    const { body } = await mia.call(endpoints.setPolicy, { body: { setting, openingId: nurse } });
    expect(rule(body, 'answer')).toMatchObject({
      now: { due: { businessDays: 8 } },
      otherwise: { due: { businessDays: 2 } },
      isSetAbove: true,
    });
    expect(body.scopes.openings).toEqual([{ id: nurse, name: 'Nurse' }]);
    await sweep(server.deps, { batchSize: 50 });
    expect(await lateNow()).toEqual(['Cy Reed']);
  });

  it('is set back, and everyone can see what was changed when and by whom', async () => {
    const { body } = await mia.call(endpoints.resetPolicy, { query: { rule: 'answer' } });
    expect(rule(body, 'answer')).toMatchObject({ now: { due: { businessDays: 5 } }, setHere: null });
    await sweep(server.deps, { batchSize: 50 });
    expect(await lateNow()).toEqual([]);
    const ivy = await joinTeam(server, mia, { name: 'Ivy Moss', role: 'viewer' });
    const { changes } = (await ivy.browser.call(endpoints.listPolicyChanges, { query: { rule: 'answer' } }))
      .body;
    expect(changes).toMatchObject([
      { was: { due: { businessDays: 2 } }, became: null, opening: null, by: { name: 'Mia Stone' } },
      { was: null, became: { due: { businessDays: 8 } }, opening: { name: 'Nurse' } },
      { was: null, became: { due: { businessDays: 2 } } },
    ]);
  });

  it('said twice is one change', async () => {
    const setting = { rule: 'debrief', due: { businessDays: 2 } } as const;
    for (let time = 0; time < 2; time += 1) await mia.call(endpoints.setPolicy, { body: { setting } });
    const { body } = await mia.call(endpoints.listPolicyChanges, { query: { rule: 'debrief' } });
    expect(body.changes).toHaveLength(1);
  });

  it('is refused where the law would be broken, and says so beside the field', async () => {
    const setting = { rule: 'ontario', due: { calendarDays: 50 } } as const;
    const { status, body } = await mia.call(endpoints.setPolicy, { body: { setting } });
    expect([status, body.code]).toEqual([400, 'input_invalid']);
    expect(body.fields).toEqual({ 'setting.due': 'is later than the law allows' });
  });
});

function rule(body: { timing: { rule: string }[] }, id: string) {
  return body.timing.find((one) => one.rule === id);
}

/** From what is stored, as every list reads it. */
async function lateNow(): Promise<string[]> {
  const workspaceId = (await mia.call(endpoints.getSession)).body.workspace.id;
  return await inWorkspace(server.deps.database, workspaceId, async (trx) => {
    const rows = await trx
      .selectFrom('obligation')
      .innerJoin('application', 'application.application_id', 'obligation.application_id')
      .innerJoin('person', 'person.person_id', 'application.person_id')
      .select('person.name')
      .where('obligation.kind', '=', 'answer')
      .where('obligation.state', '=', 'open')
      .where('obligation.due_at', '<=', server.clock.now())
      .orderBy('person.name')
      .execute();
    return rows.map((row) => row.name);
  });
}
