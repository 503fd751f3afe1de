import { describe, expect, it, onTestFinished } from 'vitest';
import { tellMembers } from '../../src/actions/notices/tell-members.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { openHookSink } from '../../src/delivery/hooks/testing/hook-sink.ts';
import { joinTeam } from '../../src/server/testing/test-team.ts';
import { DAY, HOUR, mailOf, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const { member } = ok(await mia.call(endpoints.getSession));
const on = (applicationId: string) => ({ params: { applicationId } });

async function offered(title: string, expires = '2026-11-30') {
  const openingId = await team.opening(title);
  const ada = await team.met(openingId, `Ada ${title}`);
  ok(await team.decide(ada, { outcome: 'offer' }));
  const { offers } = ok(
    await mia.call(endpoints.recordOffer, { ...on(ada), body: { expires: { on: expires } } }),
  );
  return { openingId, ada, offerId: offers.at(-1).id as string };
}

async function answered(applicationId: string, offerId: string, body: object) {
  server.clock.advance(HOUR);
  return ok(
    await mia.call(endpoints.answerOffer, { params: { applicationId, offerId }, body: body as never }),
  );
}

describe('before an offer', () => {
  it('what it would take, said at the pre-screen, stands on the form and asks to be checked again when it is old', async () => {
    const openingId = await team.opening('Purser');
    const ada = await team.met(openingId, 'Ada Park');
    const said = { search: 'talking', decidesBy: '2026-11-20', note: 'Two days from home' } as const;
    ok(await mia.call(endpoints.recordSearch, { ...on(ada), body: said }));
    ok(
      await mia.call(endpoints.recordCompetingOffer, {
        ...on(ada),
        body: { deadline: { at: '2026-11-13T17:00:00Z' } },
      }),
    );
    const sheet = ok(await mia.call(endpoints.getOfferSheet, on(ada)));
    expect(sheet.search).toMatchObject({ search: 'talking', note: 'Two days from home', isFresh: true });
    expect(sheet.competing).toEqual([
      expect.objectContaining({ endsAt: '2026-11-13T17:00:00.000Z', isOver: false }),
    ]);
    server.clock.advance(8 * DAY);
    expect(ok(await mia.call(endpoints.getOfferSheet, on(ada))).search.isFresh).toBe(false);
    ok(await mia.call(endpoints.recordSearch, { ...on(ada), body: { search: 'offer' } }));
    expect(ok(await mia.call(endpoints.getOfferSheet, on(ada))).search).toMatchObject({
      search: 'offer',
      isFresh: true,
    });
  });
});

describe('an offer that is accepted', () => {
  it('is celebrated with words from the team, handed over, kept warm every five business days, and the first day confirmed', async () => {
    const { ada, offerId } = await offered('Signaller', '2026-12-30');
    await answered(ada, offerId, { is: 'accepted', startsOn: '2026-12-14' });
    expect(await team.owed(ada)).toEqual(expect.arrayContaining(['celebration', 'handOff']));
    ok(await mia.call(endpoints.addTeamNote, { ...on(ada), body: { text: 'The night desk cheered.' } }));
    const { status, text } = await team.write(ada, {
      fulfils: (await team.page(ada)).obligations.find((one: { kind: string }) => one.kind === 'celebration')
        .key,
    });
    expect(status).toBe(200);
    expect(text).toContain('The night desk cheered.\n– Mia Stone');
    expect(await team.owed(ada)).not.toContain('celebration');

    const steps = ['A desk by the window', 'Somebody meets her at the gate'];
    const sheet = ok(
      await mia.call(endpoints.handOverToOnboarding, { ...on(ada), body: { ownerId: member.id, steps } }),
    );
    expect(sheet.onboarding).toMatchObject({ owner: { name: 'Mia Stone' }, steps: [{ doneAt: null }, {}] });
    expect(await team.owed(ada)).not.toContain('handOff');
    const done = ok(
      await mia.call(endpoints.markOnboardingStep, {
        params: { applicationId: ada, position: '1' },
        body: { isDone: true },
      }),
    );
    expect(done.onboarding.steps[0]).toMatchObject({ doneBy: { name: 'Mia Stone' } });
    const calendar = await (await mia.fetch(`/api/applications/${ada}/first-day.ics`)).text();
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261214');
    expect(calendar).toContain('SUMMARY:First day of Ada Signaller at Northwind');

    const kinds: string[] = [];
    while (server.clock.now() < Date.parse('2026-12-15T12:00:00-05:00')) {
      server.clock.advance(DAY);
      for (const duty of (await team.page(ada)).obligations)
        if (duty.state.is === 'open' && duty.dueAt < new Date(server.clock.now() + DAY).toISOString()) {
          kinds.push(duty.kind);
          if (duty.kind !== 'firstDay') await team.write(ada, { fulfils: duty.key });
        }
    }
    expect(new Set(kinds)).toEqual(new Set(['welcome', 'startLogistics', 'startHello', 'firstDay']));
    const { standing } = ok(await mia.call(endpoints.confirmFirstDay, { ...on(ada), body: {} }));
    expect(standing.closure?.how).toBe('hired');
    expect(await team.owed(ada)).toEqual([]);
  }, 120_000);

  it('is handed to somebody who hears of it by mail, and where their own posts go, with what must be ready', async () => {
    const { id: ownerId, browser } = await joinTeam(server, mia, { name: 'Ola Board', role: 'recruiter' });
    const sink = await openHookSink();
    onTestFinished(sink.close);
    const hook = { kind: 'webhook', url: sink.url } as const;
    ok(
      await browser.call(endpoints.saveNotices, { body: { digestHour: null, hasDebriefMail: false, hook } }),
    );
    const { ada, offerId } = await offered('Shunter', '2027-01-20');
    await answered(ada, offerId, { is: 'accepted', startsOn: '2027-02-01' });
    const body = { ownerId, steps: ['A locker key', 'Boots in her size'] };
    ok(await mia.call(endpoints.handOverToOnboarding, { ...on(ada), body }));
    await tellMembers(server.deps);
    const [post = ''] = sink.posts.filter((one) => one.includes('Shunter'));
    expect(post).toContain('Boots in her size');
    expect(post).toContain(`/api/applications/${ada}/first-day.ics`);
    ok(await mia.call(endpoints.handOverToOnboarding, { ...on(ada), body }));
    await tellMembers(server.deps);
    expect(sink.posts.filter((one) => one.includes('Shunter'))).toHaveLength(1);
  });

  it('and then taken back is thanked for, never blamed, and the runner-up is owed the next step', async () => {
    const { openingId, ada, offerId } = await offered('Fitter', '2026-12-31');
    const bo = await team.met(openingId, 'Bo Fitter');
    ok(await team.decide(bo, { outcome: 'hold', holdUntil: { on: '2027-01-15' } }));
    await team.write(bo, {});
    await answered(ada, offerId, { is: 'accepted', startsOn: '2027-01-04' });
    server.clock.advance(HOUR);
    ok(await mia.call(endpoints.withdraw, { ...on(ada), body: {} }));
    expect(await team.owed(ada)).toEqual(['withdrawalThanks']);
    expect(await team.owed(bo)).toContain('reserveNextStep');
  });
});

describe('an offer that is declined', () => {
  it('is answered with thanks, an optional reason and good wishes; and whom they send us is known as theirs', async () => {
    const { openingId, ada, offerId } = await offered('Weigher', '2026-12-31');
    await answered(ada, offerId, { is: 'declined', reason: 'place' });
    const { status, text } = await team.write(ada, {});
    expect(status).toBe(200);
    expect(text).toContain('Thank you for telling us');
    expect(text).toContain('should you know somebody');
    const page = await team.page(ada);
    expect(page.standing.closure?.how).toBe('declinedOffer');
    const { id } = ok(
      await mia.call(endpoints.addApplication, {
        body: {
          openingId,
          person: { name: 'Lou Reyes', address: mailOf('Lou Reyes') },
          channel: 'referral',
          referredById: page.person.id,
        },
      }),
    );
    const lou = await team.page(id);
    expect(lou.around).toContainEqual(expect.objectContaining({ as: 'referrer', name: 'Ada Weigher' }));
    const sheet = ok(await mia.call(endpoints.getOfferSheet, on(ada)));
    expect(sheet).toMatchObject({
      declineReason: 'place',
      referrals: [{ person: { name: 'Lou Reyes' }, opening: { name: 'Weigher' } }],
    });
  });

  it('because of how we went about it is thanked for without asking a favour', async () => {
    const { ada, offerId } = await offered('Roper', '2026-12-31');
    await answered(ada, offerId, { is: 'declined', reason: 'process' });
    const { text } = await team.write(ada, {});
    expect(text).not.toContain('should you know somebody');
  });
});

describe('an offer that is open', () => {
  it('has a word at its middle, its questions answered in a day, and more time where it is given', async () => {
    const { ada, offerId } = await offered('Drayer', '2026-12-28');
    expect(await team.owed(ada)).toContain('offerEnding');
    server.clock.advance(HOUR);
    ok(
      await mia.call(endpoints.recordOfferQuestion, {
        params: { applicationId: ada, offerId },
        body: {},
      }),
    );
    expect(await team.owed(ada)).toContain('offerAnswer');
    expect((await team.page(ada)).standing.warnings.map((one: { kind: string }) => one.kind)).toContain(
      'offerQuestionOpen',
    );
    await team.write(ada, {
      fulfils: (await team.page(ada)).obligations.find((one: { kind: string }) => one.kind === 'offerAnswer')
        .key,
    });
    expect(await team.owed(ada)).not.toContain('offerAnswer');
    const { offers } = ok(
      await mia.call(endpoints.extendOffer, {
        params: { applicationId: ada, offerId },
        body: { expires: { on: '2027-01-29' } },
      }),
    );
    expect(offers[0].expiresAt).toBe('2027-01-30T05:00:00.000Z');
  });
});
