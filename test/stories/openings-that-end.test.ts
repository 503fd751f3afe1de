import { describe, expect, it } from 'vitest';
import { joinEndings } from '../../src/actions/join-ending.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();

const names = (left: readonly { person: { name: string } }[]) => left.map((one) => one.person.name).sort();

describe('an opening is cancelled while three people wait', () => {
  let openingId = '';
  let ada = '';
  let ben = '';

  it('everyone left stands on a list, and it is not closed over anybody', async () => {
    openingId = await team.opening('Stage manager');
    ada = await team.met(openingId, 'Ada Park');
    ben = await team.met(openingId, 'Ben Ito');
    await team.applied(openingId, 'Cleo Ray');
    const { body } = await team.mia.call(endpoints.beginEnding, {
      params: { openingId },
      body: { how: 'cancelled' },
    });
    expect(body.ending).toMatchObject({ how: 'cancelled', begunBy: { name: 'Mia Stone' }, finishedAt: null });
    expect(names(body.left)).toEqual(['Ada Park', 'Ben Ito', 'Cleo Ray']);
    expect(body.mayClose).toBe(false);
    const closed = await team.mia.call(endpoints.closeOpening, { params: { openingId }, body: {} });
    expect([closed.status, closed.body.code]).toEqual([409, 'nobody_told']);
  });

  it('Ada is told by mail; half-done, the list shows hers as sent and waits for the others', async () => {
    const sent = await team.write(ada, { forOutcome: true });
    expect(sent.status).toBe(200);
    expect(sent.text).toMatch(/Stage manager/);
    const later = await team.answers(openingId);
    expect(names(later.left)).toEqual(['Ben Ito', 'Cleo Ray']);
    expect(later.answered).toBe(1);
  });

  it('somebody who applies meanwhile joins the list', async () => {
    await team.applied(openingId, 'Dana Wu');
    expect(names((await team.answers(openingId)).left)).toEqual(['Ben Ito', 'Cleo Ray', 'Dana Wu']);
  });

  it('for Ben a named person writes why nobody can tell him; counted apart, and only then it may be closed', async () => {
    const params = { applicationId: ben };
    const empty = await team.mia.call(endpoints.waiveClosure, { params, body: { reason: '   ' } });
    expect(empty.status).toBe(400);
    ok(
      await team.mia.call(endpoints.waiveClosure, {
        params,
        body: { reason: 'His address and his number no longer work' },
      }),
    );
    expect(await team.answers(openingId)).toMatchObject({ answered: 1, waived: 1, mayClose: true });
    ok(await team.mia.call(endpoints.closeOpening, { params: { openingId }, body: {} }));
    const { ending, state } = await team.answers(openingId);
    expect([state, ending.finishedAt]).toEqual(['closed', expect.any(String)]);
  });
});

describe('an opening is filled, and then opens again', () => {
  it('whoever was told stays told; whoever was not is in process again, with the reason on record', async () => {
    const openingId = await team.opening('Lighting designer');
    const eva = await team.met(openingId, 'Eva Lund');
    const fay = await team.met(openingId, 'Fay Moss');
    const params = { openingId };
    ok(await team.mia.call(endpoints.beginEnding, { params, body: { how: 'filled' } }));
    team.server.clock.advance(HOUR);
    await team.tell(eva);
    expect((await team.page(eva)).standing.closure).toMatchObject({ how: 'told' });
    team.server.clock.advance(DAY);
    const refused = await team.mia.call(endpoints.reopenOpening, { params, body: { reason: '' } });
    expect(refused.status).toBe(400);
    const { body } = await team.mia.call(endpoints.reopenOpening, {
      params,
      body: { reason: 'The person who accepted has withdrawn' },
    });
    expect([body.state, body.ending, names(body.left)]).toEqual(['open', null, ['Fay Moss']]);
    expect((await team.page(eva)).standing.closure).toMatchObject({ how: 'told' });
    expect(await team.owed(fay)).toContain('answer');
    const { timeline } = await team.page(fay);
    expect(timeline[0].note).toBe('The person who accepted has withdrawn');
  });
});

describe('people come into a filled opening by another door than the app', () => {
  it('the next look finds them, and owes them a word', async () => {
    const openingId = await team.opening('Prop master');
    ok(await team.mia.call(endpoints.beginEnding, { params: { openingId }, body: { how: 'filled' } }));
    const gil = await team.met(openingId, 'Gil Roth', { hoursAgo: 2 });
    await joinEndings(team.server.deps);
    await joinEndings(team.server.deps);
    expect(await team.owed(gil)).toContain('outcome');
    const ended = (await team.page(gil)).timeline.filter(
      (one: { type: string }) => one.type === 'OpeningFilled',
    );
    expect(ended).toHaveLength(1);
  });
});
