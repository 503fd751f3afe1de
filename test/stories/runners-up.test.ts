import { describe, expect, it } from 'vitest';
import { settleClosing } from '../../src/actions/settle-closing.ts';
import { sweep } from '../../src/actions/sweep.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const until = { on: '2026-12-11' };

async function sweepAll(): Promise<void> {
  await sweep(server.deps, { batchSize: 50 });
  await settleClosing(server.deps);
}

async function firstAndSecond(title: string) {
  const openingId = await team.opening(title);
  const [first, second] = [
    await team.met(openingId, `Ann ${title}`),
    await team.met(openingId, `Bo ${title}`),
  ];
  ok(await team.decide(first, { outcome: 'offer' }));
  const page = ok(
    await mia.call(endpoints.recordOffer, {
      params: { applicationId: first },
      body: { expires: { on: '2026-11-12' } },
    }),
  );
  ok(await team.decide(second, { outcome: 'hold', holdUntil: until }));
  const told = await team.write(second, {});
  return { openingId, first, second, offerId: page.offers.at(-1).id as string, told };
}

const answer = (applicationId: string, offerId: string, is: 'accepted' | 'declined') =>
  mia.call(endpoints.answerOffer, { params: { applicationId, offerId }, body: { is } as never });

describe('the second of two is told honestly that a decision is pending, and until when', () => {
  it('a hold without a date is refused, and the letter names the day and says that nothing is decided', async () => {
    const openingId = await team.opening('Dresser');
    const cy = await team.met(openingId, 'Cy Reed');
    const refused = await team.decide(cy, { outcome: 'hold' });
    expect([refused.status, refused.body.code]).toEqual([400, 'hold_needs_date']);
    ok(await team.decide(cy, { outcome: 'hold', holdUntil: until }));
    const { text, status } = await team.write(cy, {});
    expect(status).toBe(200);
    expect(text).toMatch(/No final decision/);
    expect(text).toContain('11 December 2026');
    const { standing } = await team.page(cy);
    expect([standing.untold, standing.promise?.state]).toEqual([null, 'open']);
  });
});

describe('when the first choice', () => {
  it('declines, the next step of the second is owed within two business days, with the draft ready', async () => {
    const { first, second, offerId } = await firstAndSecond('Carpenter');
    server.clock.advance(HOUR);
    ok(await answer(first, offerId, 'declined'));
    expect(await team.owed(second)).toContain('reserveNextStep');
    const { status, text } = await team.write(second, {});
    expect(status).toBe(200);
    expect(text).toMatch(/go on with you/);
    expect(await team.owed(second)).not.toContain('reserveNextStep');
  });

  it('lets the offer lapse, nobody has to notice: the look of the next minute does', async () => {
    const { second } = await firstAndSecond('Painter');
    server.clock.advance(14 * DAY);
    await sweepAll();
    await sweepAll();
    expect(await team.owed(second)).toContain('reserveNextStep');
    const lost = (await team.page(second)).timeline.filter(
      (one: { type: string }) => one.type === 'FirstChoiceLost',
    );
    expect(lost).toHaveLength(1);
  });

  it('accepts, the second hears what became of it; a no then closes the process well', async () => {
    const { first, second, offerId } = await firstAndSecond('Weaver');
    server.clock.advance(HOUR);
    ok(await answer(first, offerId, 'accepted'));
    expect(await team.owed(second)).toContain('reserveNextStep');
    ok(await team.decide(second, { outcome: 'decline', criteria: ['Weaves by hand'] }));
    const { text, status } = await team.write(second, {});
    expect(status).toBe(200);
    expect(text).toMatch(/Another person has accepted/);
    const { standing } = await team.page(second);
    expect([standing.closure?.how, standing.phase]).toEqual(['told', 'closed']);
  });

  it('accepts and then withdraws, the second comes forward after all', async () => {
    const { first, second, offerId } = await firstAndSecond('Glazier');
    server.clock.advance(HOUR);
    ok(await answer(first, offerId, 'accepted'));
    server.clock.advance(DAY);
    ok(await mia.call(endpoints.withdraw, { params: { applicationId: first }, body: {} }));
    const duties = (await team.page(second)).obligations.filter(
      (one: { kind: string; state: { is: string } }) =>
        one.kind === 'reserveNextStep' && one.state.is === 'open',
    );
    expect(duties).toHaveLength(1);
    const { text } = await team.write(second, {});
    expect(text).toMatch(/go on with you/);
  });
});
