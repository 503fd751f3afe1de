import { describe, expect, it } from 'vitest';
import { sendMessages } from '../../src/actions/send-messages.ts';
import { settleClosing } from '../../src/actions/settle-closing.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { importByTerminal } from './other-doors.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;

async function post(path: string, fields: Record<string, string>) {
  const body = new URLSearchParams({ language: 'en', zone: 'America/Toronto', ...fields });
  return await server.browser().fetch(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

/** The letter that was written ahead, with a line of one's own, approved and sent. */
async function sendReady(messageId: string): Promise<string> {
  const params = { messageId };
  const ready = ok(await mia.call(endpoints.getMessage, { params }));
  const text = String(ready.text).replace(/⟦personal_line⟧/g, 'The hall has a new grand piano.');
  ok(await mia.call(endpoints.editMessage, { params, body: { text } }));
  ok(await mia.call(endpoints.approveMessage, { params, body: { when: 'now', evenInQuietHours: true } }));
  await sendMessages(server.deps, { batchSize: 20 });
  return text;
}

async function runnerUp(name: string, title: string, profile: object = {}) {
  const openingId = await team.opening(title);
  if (Object.keys(profile).length > 0)
    ok(await mia.call(endpoints.setProfile, { params: { openingId }, body: profile as never }));
  const applicationId = await team.met(openingId, name);
  ok(await team.decide(applicationId, { outcome: 'decline', criteria: ['Reads scores'] }));
  ok(await team.write(applicationId, { forOutcome: true }));
  return { openingId, applicationId };
}

describe('from a told no to a new start', () => {
  let path = '';
  let applicationId = '';

  it('before a yes nobody may be written to, and what would promise it is questioned', async () => {
    ({ applicationId } = await runnerUp('Ada Park', 'Repetiteur', {
      level: 'senior',
      skills: ['Sight reading'],
    }));
    const draft = ok(
      await mia.call(endpoints.startMessage, { params: { applicationId }, body: { kind: 'benchTouch' } }),
    );
    expect(draft.findings.map((one: { kind: string }) => one.kind)).toContain('noConsent');
    const status = await team.statusPage(applicationId);
    path = status.path;
    expect(status.text).toContain('Write to me when a similar position opens');
    expect(status.text).not.toContain('Stop these mails');
  });

  it('she says yes on her page, until a day of her own choice, and what she looks for', async () => {
    const late = await post(`${path}/acts/keep-in-touch`, { until: '2031-01-01' });
    expect(late.status).toBe(422);
    const answered = await post(`${path}/acts/keep-in-touch`, {
      until: '2027-11-02',
      lookingFor: 'Opera houses, part time',
    });
    expect(answered.status).toBe(303);
    const { places, agreed } = ok(await mia.call(endpoints.listBench, {}));
    expect([agreed, places]).toMatchObject([
      1,
      [
        {
          person: { name: 'Ada Park' },
          until: '2027-11-02',
          lookingFor: 'Opera houses, part time',
          timesMet: 1,
        },
      ],
    ]);
  });

  it('a light word is due after five weeks, written before anybody asks, and the next one a quarter after it went', async () => {
    await settleClosing(server.deps);
    expect(ok(await mia.call(endpoints.listBench, {})).places[0].draftId).toBeNull();
    server.clock.advance(36 * DAY);
    await settleClosing(server.deps);
    await settleClosing(server.deps);
    const due = ok(await mia.call(endpoints.listBench, { query: { due: 'touch' } })).places;
    expect(due).toHaveLength(1);
    const { messages } = ok(await mia.call(endpoints.listMessages, { params: { applicationId } }));
    expect(messages.filter((one: { kind: string }) => one.kind === 'benchTouch')).toHaveLength(2);
    const sent = await sendReady(due[0].draftId);
    expect(sent).toContain('2 November 2027');
    server.clock.advance(HOUR);
    await settleClosing(server.deps);
    const { places, touchesDue } = ok(await mia.call(endpoints.listBench, {}));
    expect([touchesDue, places[0].touchDueOn]).toEqual([0, '2027-03-08']);
  });

  it('an opening like hers is made, and she comes to mind at once, with the reasons', async () => {
    const openingId = await team.opening('Senior repetiteur');
    ok(
      await mia.call(endpoints.setProfile, {
        params: { openingId },
        body: { level: 'senior', skills: ['sight reading', 'Coaching'] },
      }),
    );
    await settleClosing(server.deps);
    const { reconnects } = ok(await mia.call(endpoints.getReconnects, { params: { openingId } }));
    expect(reconnects).toMatchObject([
      {
        draftId: expect.any(String),
        person: { name: 'Ada Park' },
        closeIn: { name: 'Repetiteur' },
        reasons: { isTitleAlike: true, skills: ['sight reading'], isSameLevel: true },
        state: 'proposed',
      },
    ]);
    expect(JSON.stringify(reconnects)).not.toMatch(/score|rank|rating/i);
    const text = await sendReady(reconnects[0].draftId);
    expect(text).toContain('we talked about Repetiteur');
    expect(text).toContain('Senior repetiteur');
    const personId = reconnects[0].person.id;
    const params = { openingId, personId };
    ok(await mia.call(endpoints.settleReconnect, { params, body: { is: 'written' } }));
    const after = ok(await mia.call(endpoints.settleReconnect, { params, body: { is: 'applied' } }));
    const newId = after.reconnects[0].newApplicationId;
    expect((await team.page(newId)).person.name).toBe('Ada Park');
    const page = ok(await mia.call(endpoints.recordOffer, { params: { applicationId: newId }, body: {} }));
    server.clock.advance(2 * DAY);
    const offerId = page.offers.at(-1).id;
    ok(
      await mia.call(endpoints.answerOffer, {
        params: { applicationId: newId, offerId },
        body: { is: 'accepted' },
      }),
    );
    expect(ok(await mia.call(endpoints.listBench, {}))).toMatchObject({ hires: 1, daysFromBench: 2 });
  });

  it('one click ends it: what she looked for is gone, and nothing goes out any more', async () => {
    const text = await (await server.browser().fetch(path)).text();
    expect(text).toMatch(/<details open><summary>Stop writing to me/);
    expect((await post(`${path}/acts/stop-writing`, {})).status).toBe(303);
    expect(ok(await mia.call(endpoints.listBench, {})).places).toEqual([]);
    const { place } = ok(await mia.call(endpoints.getBenchPlace, { params: { applicationId } }));
    expect(place).toMatchObject({ state: 'left', lookingFor: null });
    const refused = await team.write(applicationId, { kind: 'benchTouch' });
    expect(refused.status).toBe(409);
  });
});

describe('a consent', () => {
  it('is asked for anew a month before it ends, and ends by itself', async () => {
    const { applicationId } = await runnerUp('Ben Ito', 'Flautist');
    ok(
      await mia.call(endpoints.putOnBench, {
        params: { applicationId },
        body: { is: 'agreed', until: '2027-02-15', lookingFor: 'Chamber music' },
      }),
    );
    server.clock.advance(20 * DAY);
    const due = ok(await mia.call(endpoints.listBench, { query: { due: 'renewal' } }));
    expect(due.places.map((one: { person: { name: string } }) => one.person.name)).toEqual([]);
    server.clock.advance(25 * DAY);
    expect(ok(await mia.call(endpoints.listBench, { query: { due: 'renewal' } })).places).toMatchObject([
      { person: { name: 'Ben Ito' }, isRenewalDue: true },
    ]);
    expect(ok(await mia.call(endpoints.getBenchDue))).toMatchObject({ renewalsDue: 1 });
    await settleClosing(server.deps);
    const [ready] = ok(await mia.call(endpoints.listBench, { query: { due: 'renewal' } })).places;
    expect(await sendReady(ready.draftId)).toContain('15 February 2027');
    server.clock.advance(HOUR);
    await settleClosing(server.deps);
    expect(ok(await mia.call(endpoints.getBenchDue))).toMatchObject({ renewalsDue: 0 });
    expect(ok(await mia.call(endpoints.listBench, { query: { due: 'renewal' } })).places).toEqual([]);
    server.clock.advance(40 * DAY);
    await settleClosing(server.deps);
    const { place } = ok(await mia.call(endpoints.getBenchPlace, { params: { applicationId } }));
    expect(place).toMatchObject({ state: 'ended', lookingFor: null });
  });
});

describe('an opening that came by an import', () => {
  it('is looked through within one round of the clockwork, and what waits shows on Today', async () => {
    const { applicationId } = await runnerUp('Cem Oda', 'Bassoonist');
    ok(
      await mia.call(endpoints.putOnBench, {
        params: { applicationId },
        body: { is: 'agreed', until: '2028-01-15' },
      }),
    );
    const before = ok(await mia.call(endpoints.getBenchDue)).comeToMind;
    await importByTerminal(team, ['Dag Ek,dag@x.example,Second bassoonist,2026-11-02,,Applied']);
    const { openings } = ok(await mia.call(endpoints.listOpenings, { query: { q: 'Second bassoonist' } }));
    const params = { openingId: openings[0].id };
    expect(ok(await mia.call(endpoints.getReconnects, { params })).reconnects).toEqual([]);
    await settleClosing(server.deps);
    expect(ok(await mia.call(endpoints.getReconnects, { params })).reconnects).toMatchObject([
      { person: { name: 'Cem Oda' }, closeIn: { name: 'Bassoonist' }, reasons: { isTitleAlike: true } },
    ]);
    expect(ok(await mia.call(endpoints.getBenchDue)).comeToMind).toBe(before + 1);
  });
});

describe('somebody who says yes later', () => {
  const agree = { is: 'agreed', until: '2028-06-01' } as const;

  it('comes to mind for openings that were open already, with the reason, within one round of the clockwork', async () => {
    const alike = await team.opening('Orchestra librarian');
    const other = await team.opening('Stage hand');
    const wished = await team.opening('Archivist');
    const { applicationId } = await runnerUp('Eve Holm', 'Librarian');
    await settleClosing(server.deps);
    const reconnectsOf = async (openingId: string) =>
      ok(await mia.call(endpoints.getReconnects, { params: { openingId } })).reconnects;
    expect(await reconnectsOf(alike)).toEqual([]);
    ok(
      await mia.call(endpoints.putOnBench, {
        params: { applicationId },
        body: { ...agree, lookingFor: 'Librarian or archivist' },
      }),
    );
    await settleClosing(server.deps);
    expect(await reconnectsOf(alike)).toMatchObject([
      { person: { name: 'Eve Holm' }, closeIn: { name: 'Librarian' }, reasons: { isTitleAlike: true } },
    ]);
    expect(await reconnectsOf(wished)).toMatchObject([{ reasons: { isLookedFor: true } }]);
    expect(await reconnectsOf(other)).toEqual([]);
  });

  it('and what was written ahead for them is discarded when they leave', async () => {
    const open = await team.opening('Second oboist');
    const { applicationId } = await runnerUp('Fay Lund', 'Oboist');
    ok(await mia.call(endpoints.putOnBench, { params: { applicationId }, body: agree }));
    await settleClosing(server.deps);
    const { reconnects } = ok(await mia.call(endpoints.getReconnects, { params: { openingId: open } }));
    ok(await mia.call(endpoints.takeOffBench, { params: { applicationId } }));
    const params = { messageId: reconnects[0].draftId };
    expect(ok(await mia.call(endpoints.getMessage, { params })).state).toBe('cancelled');
  });
});
