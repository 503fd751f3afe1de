import { describe, expect, it } from 'vitest';
import { inhabit } from '../../../test/routes/two-workspaces.ts';
import { endpoints } from '../../contract/endpoints.ts';
import { startTestServer } from '../testing/test-server.ts';

const server = await startTestServer(Date.parse('2026-11-02T14:00:00Z'));
const ours = await inhabit(server);
const theirs = await inhabit(server);
const recruiter = await ours.signInAs('recruiter');
const { applicationId } = ours.ids as { applicationId: string };
const KEY = { kind: 'thankYou', language: 'en' } as const;
const TEXT = {
  subject: 'Thanks, {{ first_name }}',
  body: 'Dear {{ first_name }},\n\nBy {{ answer_by }}.\n\n{{ sender_name }}',
};

const save = (text: typeof TEXT | null, version: number) =>
  recruiter.call(endpoints.saveTemplate, { body: { ...KEY, text, version } });

describe('the wording of a letter', () => {
  it('is the product’s until somebody changes it; every version is kept, and the original can be restored', async () => {
    const first = await recruiter.call(endpoints.getTemplate, { query: KEY });
    expect(first.body).toMatchObject({ isOwn: false, version: 0, versions: [] });
    expect(first.body.body).toContain('{{ answer_by }}');

    const saved = await save(TEXT, 0);
    expect(saved.body).toMatchObject({
      ...TEXT,
      isOwn: true,
      version: 1,
      original: { subject: first.body.subject },
    });
    expect(saved.body.versions).toMatchObject([{ version: 1, writtenBy: { name: 'recruiter' } }]);

    const restored = await save(null, 1);
    expect(restored.body).toMatchObject({ isOwn: false, version: 2, subject: first.body.subject });
    expect(restored.body.versions).toMatchObject([
      { version: 2, text: null },
      { version: 1, text: TEXT },
    ]);
    expect((await save(TEXT, 2)).body).toMatchObject({ isOwn: true, version: 3 });
    expect((await recruiter.call(endpoints.listTemplates)).body.own).toMatchObject([{ ...KEY, version: 3 }]);
  });

  it('is what drafts begin with from then on, here and nowhere else', async () => {
    const started = await recruiter.call(endpoints.startMessage, { params: { applicationId }, body: {} });
    expect(started.status).toBe(201);
    const other = await theirs.signInAs('recruiter');
    expect((await other.call(endpoints.getTemplate, { query: KEY })).body).toMatchObject({ isOwn: false });
  });

  it('is not written over by somebody who looked at an older one', async () => {
    const { status, body } = await save({ ...TEXT, subject: 'Other' }, 1);
    expect([status, body.code]).toEqual([409, 'template_changed']);
  });

  it('the same again is no new version', async () => {
    expect((await save(TEXT, 3)).body.version).toBe(3);
  });

  it('that could not be filled is refused with the line', async () => {
    const { status, body } = await save({ subject: '{{ nmae }}', body: 'a\n{% if name %}' }, 3);
    expect(status).toBe(400);
    expect(body.fields).toEqual({
      'text.subject': 'line 1: There is no field “nmae”.',
      'text.body': 'line 2: “{% if … %}” is never ended with “{% endif %}”.',
    });
  });

  it('is changed by those who decide', async () => {
    const interviewer = await ours.signInAs('interviewer');
    const { status } = await interviewer.call(endpoints.saveTemplate, {
      body: { ...KEY, text: TEXT, version: 3 },
    });
    expect(status).toBe(403);
  });
});

describe('a preview', () => {
  const preview = (body: object) =>
    recruiter.call(endpoints.previewTemplate, { body: { ...KEY, ...TEXT_PARTS, ...body } });
  const TEXT_PARTS = { subject: TEXT.subject, body: TEXT.body };

  it('reads with made-up people, or with somebody real as things stand', async () => {
    expect((await preview({})).body).toMatchObject({
      subject: 'Thanks, Ada',
      missing: [],
      faults: [],
      findings: [],
    });
    const real = await preview({ applicationId });
    expect(real.status).toBe(200);
    expect(real.body.text).toContain('recruiter');
    expect(real.body.html).toContain('<!doctype html>');
  });

  it('says what is wrong in plain words, and what the checker questions', async () => {
    expect((await preview({ body: '{{ nope }}' })).body.faults).toEqual([
      { part: 'body', line: 1, sentence: 'There is no field “nope”.' },
    ]);
    const questioned = await preview({
      kind: 'noAfterInterview',
      body: 'Dear {{ first_name }},\n\nNot a good fit.',
    });
    expect(questioned.body.findings.map((one: { rule: string }) => one.rule)).toEqual([
      'noMissing',
      'vagueReason',
    ]);
  });

  it('is of nobody else’s people', async () => {
    const foreign = await preview({ applicationId: theirs.ids['applicationId'] as string });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'application_not_found']);
  });

  it('finds people to try it on by part of their name', async () => {
    const { body } = await recruiter.call(endpoints.listTemplateExamples, { query: { q: 'a' } });
    expect(body.examples.map((one: { applicationId: string }) => one.applicationId)).toEqual([applicationId]);
    expect(
      (await recruiter.call(endpoints.listTemplateExamples, { query: { q: '%' } })).body.examples,
    ).toEqual([]);
  });
});

describe('the checker', () => {
  it('holds a letter against what is recorded of this person', async () => {
    const decided = await recruiter.call(endpoints.recordDecision, {
      params: { applicationId },
      body: { outcome: 'decline', note: 'Needs more experience with SQL' },
    });
    expect(decided.status).toBe(201);
    const check = async (text: string) => {
      const body = { text, kind: 'noAfterInterview', language: 'en' } as const;
      const answer = await recruiter.call(endpoints.checkWords, { params: { applicationId }, body });
      return answer.body.findings.map((one: { rule: string }) => one.rule);
    };
    const no = 'We have decided not to offer you the position.';
    expect(await check(`${no} We needed more experience.`)).toEqual([]);
    expect(await check(`${no} The reason is your salary.`)).toEqual(['reasonDiffers']);
    expect(await check(`Dear Somebody,\n\n${no}`)).toEqual(['wrongName']);
  });

  it('knows the others who applied for the same opening', async () => {
    const { openingId } = ours.ids as { openingId: string };
    const added = await recruiter.call(endpoints.addApplication, {
      body: { openingId, person: { name: 'Benedikta Osei' } },
    });
    expect(added.status).toBe(201);
    const body = { text: 'We chose benedikta osei.' };
    const { body: answer } = await recruiter.call(endpoints.checkWords, { params: { applicationId }, body });
    expect(answer.findings).toMatchObject([
      { rule: 'otherPerson', quote: 'benedikta osei', weight: 'serious' },
    ]);
  });
});

describe('spoken words', () => {
  it('a call sheet has the number, times that suit them, and what to say for what is owed', async () => {
    const { body } = await recruiter.call(endpoints.getCallSheet, {
      params: { applicationId },
      query: { language: 'de' },
    });
    expect(body).toMatchObject({
      situation: 'no',
      language: 'de',
      prefers: null,
      says: ['decision', 'thanks'],
    });
    expect(body.words.first).toContain('nicht anbieten');
    expect(body.times.length).toBeGreaterThan(0);
  });

  it('words for the room stand ready in their language', async () => {
    const { body } = await recruiter.call(endpoints.getRoomWords, { params: { applicationId } });
    expect(body.situations.map((one: { situation: string }) => one.situation)).toContain('clearNo');
  });
});

it('a language that somebody chose for a person is the one they are written to in', async () => {
  const set = await recruiter.call(endpoints.setLetterLanguage, {
    params: { applicationId },
    body: { language: 'fr' },
  });
  expect(set.status).toBe(204);
  const { body } = await recruiter.call(endpoints.getRoomWords, { params: { applicationId } });
  expect(body.language).toBe('fr');
});
