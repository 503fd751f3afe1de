import { describe, expect, it } from 'vitest';
import { inhabit } from '../../../test/routes/two-workspaces.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { startTestServer } from '../testing/test-server.ts';

const server = await startTestServer(Date.parse('2026-11-02T14:00:00Z'));
const ours = await inhabit(server);
const recruiter = await ours.signInAs('recruiter');
const { applicationId } = ours.ids as { applicationId: string };
const DAY = 86_400_000;

const at = (days: number) => new Date(server.clock.now() + days * DAY).toISOString();
await recruiter.call(endpoints.recordInterview, {
  params: { applicationId },
  body: { stage: 'Onsite', startsAt: at(-1.1), endsAt: at(-1), interviewers: [], wasHeld: true },
});

describe('a mail that is being written', () => {
  const begin = async (body: object = {}) =>
    (await recruiter.call(endpoints.startMessage, { params: { applicationId }, body })).body;
  const redraft = (messageId: string, body: object) =>
    recruiter.call(endpoints.redraftMessage, { params: { messageId }, body });

  it('is written anew in another language, and still meets its duty', async () => {
    const first = await begin();
    expect(first).toMatchObject({ kind: 'thankYou', language: 'en', says: ['thanks'] });
    expect(first.fulfils).toContain('thankYou');
    const { status, body } = await redraft(first.id, {
      language: 'fr',
      personalLine: 'Votre plan pour la semaine de pointe nous a plu.',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'thankYou',
      language: 'fr',
      fulfils: first.fulfils,
      says: ['thanks'],
    });
    expect(body.text).toContain('Votre plan pour la semaine de pointe nous a plu.');
    expect(body.promise).toEqual(first.promise);
    expect(body.html).toContain('lang="fr"');
  });

  it('becomes another letter, filled with what only its writer knows, and the one that it was', async () => {
    const first = await begin();
    const next = (await redraft(first.id, { kind: 'nextStep' })).body;
    expect(next.missing).toContain('next_step');
    expect(next.findings.map(({ kind }: { kind: string }) => kind)).toContain('fieldBlank');
    const filled = (await redraft(first.id, { filled: { next_step: 'a day with the team' } })).body;
    expect(filled).toMatchObject({ kind: 'nextStep', says: ['nextStep'], fulfils: null, promise: null });
    expect(filled.text).toContain('a day with the team');
    expect(filled.missing).not.toContain('next_step');
    expect((await redraft(first.id, { kind: 'thankYou' })).body).toMatchObject({
      kind: 'thankYou',
      fulfils: first.fulfils,
    });
  });

  it('becomes no letter to a referee, whom it is not for', async () => {
    const { id } = await begin();
    const { status, body } = await redraft(id, { kind: 'referenceRequest' });
    expect([status, body.code]).toEqual([400, 'input_invalid']);
  });

  it('keeps its words once somebody said yes to them', async () => {
    const { id } = await begin({ subject: 'Thank you', text: 'Thank you for the talk.', says: ['thanks'] });
    const approved = await recruiter.call(endpoints.approveMessage, { params: { messageId: id }, body: {} });
    expect(approved.body.state).toBe('held');
    const { status, body } = await redraft(id, { language: 'de' });
    expect([status, body.code]).toEqual([409, 'message_not_open']);
  });
});
