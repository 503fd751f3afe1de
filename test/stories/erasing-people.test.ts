import { describe, expect, it } from 'vitest';
import { eraseOwnData } from '../../src/actions/own-data.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { toIso } from '../../src/lib/instant.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const { workspace } = ok(await mia.call(endpoints.getSession));

const personOf = async (applicationId: string): Promise<string> => (await team.page(applicationId)).person.id;

const erase = async (personId: string, theyAsked: boolean) =>
  await mia.call(endpoints.erasePerson, { params: { personId }, body: { theyAsked } });

async function register() {
  return ok(await mia.call(endpoints.listRegister, {})).entries;
}

describe('somebody who was met and not told', () => {
  it('is not erased in silence; once told they are, and the register still says that they were', async () => {
    const openingId = await team.opening('Luthier');
    const applicationId = await team.met(openingId, 'Ada Park');
    const personId = await personOf(applicationId);
    const refused = await erase(personId, false);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining('nobody has told them yet how “Luthier” ended'),
    ]);
    expect(ok(await mia.call(endpoints.getErasure, { params: { personId } }))).toMatchObject({
      erasedAt: null,
      untold: 1,
    });
    ok(await team.decide(applicationId, { outcome: 'decline', criteria: ['Carving'] }));
    server.clock.advance(HOUR);
    ok(await team.write(applicationId, { forOutcome: true }));
    ok(await erase(personId, false));
    const rows = await register();
    expect(JSON.stringify(rows)).not.toContain('Ada Park');
    expect(rows).toMatchObject([{ outcome: 'decline', how: 'mail', opening: 'Luthier' }]);
    expect((await team.page(applicationId)).standing.closure?.how).toBe('told');
  });
});

describe('somebody who asks to be erased', () => {
  it('on their own page: nothing is owed, nothing waits to leave, nobody expects them, and nobody writes again', async () => {
    const openingId = await team.opening('Piano tuner');
    const applicationId = await team.met(openingId, 'Ben Ito');
    const personId = await personOf(applicationId);
    const at = server.clock.now();
    ok(
      await mia.call(endpoints.recordInterview, {
        params: { applicationId },
        body: {
          stage: 'Second talk',
          startsAt: toIso(at + 2 * DAY),
          endsAt: toIso(at + 2 * DAY + HOUR),
          interviewers: [],
        } as never,
      }),
    );
    const draft = ok(
      await mia.call(endpoints.startMessage, { params: { applicationId }, body: { kind: 'thankYou' } }),
    );
    const held = ok(
      await mia.call(endpoints.startMessage, {
        params: { applicationId },
        body: {
          subject: 'Thank you',
          text: 'Dear Ben, thank you for the talk. We write by Friday.',
          says: ['thanks'],
        } as never,
      }),
    );
    ok(
      await mia.call(endpoints.approveMessage, {
        params: { messageId: held.id },
        body: { when: 'held', asDraft: true } as never,
      }),
    );
    await eraseOwnData(server.deps, { workspaceId: workspace.id, applicationId });
    const page = await team.page(applicationId);
    expect(page.person.name).toBe('Erased person');
    expect(page.standing.closure?.how).toBe('withdrawn');
    expect(page.obligations.filter((one: { state: { is: string } }) => one.state.is === 'open')).toEqual([]);
    expect(page.interviews.map((one: { is: string }) => one.is).sort()).toEqual(['cancelled', 'held']);
    const { messages } = ok(await mia.call(endpoints.listMessages, { params: { applicationId } }));
    expect(messages.map((one: { id: string; state: string }) => [one.id, one.state]).sort()).toEqual(
      [
        [draft.id, 'cancelled'],
        [held.id, 'cancelled'],
      ].sort(),
    );
    expect((await team.write(applicationId, { kind: 'letter' })).status).toBe(409);
    const again = await mia.call(endpoints.reopen, {
      params: { applicationId },
      body: { reason: 'A mistake' },
    });
    expect(again.status).toBe(409);
    expect((await mia.call(endpoints.closeOpening, { params: { openingId }, body: {} })).status).toBe(200);
    expect(ok(await erase(personId, true)).erasedAt).not.toBeNull();
  });

  it('by telephone: the member writes down that they asked, which is their own last word', async () => {
    const openingId = await team.opening('Organist');
    const applicationId = await team.met(openingId, 'Cem Oda');
    ok(await erase(await personOf(applicationId), true));
    const { standing, timeline } = await team.page(applicationId);
    expect(standing.closure?.how).toBe('withdrawn');
    expect(timeline.map((one: { type: string }) => one.type)).toEqual(
      expect.arrayContaining(['CandidateWithdrew', 'PersonErased']),
    );
  });
});

describe('somebody who never came to an interview', () => {
  it('may be erased, and the opening does not wait for them', async () => {
    const openingId = await team.opening('Archivist');
    const applicationId = await team.applied(openingId, 'Dora Lind');
    ok(await erase(await personOf(applicationId), false));
    expect((await team.page(applicationId)).standing.closure?.how).toBe('withoutInterview');
    expect((await mia.call(endpoints.closeOpening, { params: { openingId }, body: {} })).status).toBe(200);
  });
});

describe('somebody of the bench', () => {
  it('comes to mind for nothing once they are erased', async () => {
    const openingId = await team.opening('Harpist');
    const applicationId = await team.met(openingId, 'Eli Roth');
    ok(await team.decide(applicationId, { outcome: 'decline', criteria: ['Sight reading'] }));
    server.clock.advance(HOUR);
    await team.tell(applicationId);
    ok(
      await mia.call(endpoints.putOnBench, {
        params: { applicationId },
        body: { is: 'agreed', until: '2027-06-01' },
      }),
    );
    const newOpening = await team.opening('Second harpist');
    const params = { openingId: newOpening };
    expect(ok(await mia.call(endpoints.getReconnects, { params })).reconnects).toHaveLength(1);
    ok(await erase(await personOf(applicationId), false));
    expect(ok(await mia.call(endpoints.getReconnects, { params })).reconnects).toEqual([]);
    expect(ok(await mia.call(endpoints.listBench, {})).agreed).toBe(0);
  });
});
