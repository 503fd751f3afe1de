import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sendMessages } from '../../src/actions/send-messages.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const { workspace } = ok(await mia.call(endpoints.getSession));
const SECRET = 'Her ledger work was superb though the quarter close of March slipped twice under her';

const on = (applicationId: string) => ({ params: { applicationId } });

/** Ada, met and glad, with one referee whom she has told. */
async function withReferee(title: string, given: object = {}) {
  const openingId = await team.opening(title);
  const ada = await team.met(openingId, `Ada ${title}`);
  const { references } = ok(
    await mia.call(endpoints.nameReferee, {
      ...on(ada),
      body: {
        name: 'Kim Lund',
        address: 'kim.lund@example.org',
        relation: 'supervisor',
        wasWarned: true,
        ...given,
      },
    }),
  );
  return { ada, referenceId: references[0].id as string };
}

async function formOf(applicationId: string, referenceId: string): Promise<string> {
  const params = { applicationId, referenceId };
  return new URL(ok(await mia.call(endpoints.makeReferenceLink, { params })).url).pathname;
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  return await server.browser().fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
}

async function textOf(path: string, language = 'en'): Promise<string> {
  const headers = { 'accept-language': language };
  return await (await server.browser().fetch(path, { headers })).text();
}

describe('a referee', () => {
  it('is named, told by the candidate, written to, answers on a page without an account, and nobody chases', async () => {
    const openingId = await team.opening('Bookkeeper');
    const ada = await team.met(openingId, 'Ada Park');
    ok(await mia.call(endpoints.askForReferees, { ...on(ada), body: { count: 1 } }));
    const { references } = ok(
      await mia.call(endpoints.nameReferee, {
        ...on(ada),
        body: { name: 'Kim Lund', address: 'kim@example.org', relation: 'supervisor' },
      }),
    );
    const params = { applicationId: ada, referenceId: references[0].id as string };
    expect(await team.owed(ada)).not.toContain('referenceRequest');
    ok(await mia.call(endpoints.warnReferee, { params, body: {} }));
    const { status, text, messageId } = await team.write(ada, {
      fulfils: `referenceRequest:${params.referenceId}`,
    });
    expect([status, text.split('\n')[0]]).toEqual([200, 'Dear Kim,']);
    const sent = ok(await mia.call(endpoints.getMessage, { params: { messageId } }));
    expect([sent.to.party, sent.to.address, sent.state]).toEqual(['referee', 'kim@example.org', 'accepted']);
    const path = /\/r\/[\w-]{54}/.exec(sent.plain)?.[0] ?? '';
    expect(await textOf(path)).toContain('A few questions about working with Ada Park');
    await post(`${path}/answers`, { q_craft: SECRET, q_others: 'Calm with everybody.' });
    const after = ok(await mia.call(endpoints.listReferences, on(ada)));
    expect(after.references[0]).toMatchObject({ state: 'given' });
    expect(after.references[0].answers.map((one: { question: string }) => one.question)).toEqual([
      'craft',
      'others',
    ]);
    expect(await textOf(path)).toContain('Thank you');
  });

  it('is not written to before the candidate has told them', async () => {
    const { ada, referenceId } = await withReferee('Carpenter', { wasWarned: false });
    const draft = ok(
      await mia.call(endpoints.startMessage, {
        ...on(ada),
        body: { fulfils: `refereeWarning:${referenceId}` },
      }),
    );
    expect(draft.to.party).toBe('candidate');
    expect(draft.text).toContain('You named Kim Lund');
    const answer = await mia.call(endpoints.recordReference, {
      params: { applicationId: ada, referenceId },
      body: { answer: 'given', answers: [{ question: 'craft', text: 'Good.' }] },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'referee_not_warned']);
  });

  it('who would rather not says so with one press; another name is asked for at once, without a reason', async () => {
    const { ada, referenceId } = await withReferee('Tailor');
    await team.write(ada, { fulfils: `referenceRequest:${referenceId}` });
    const path = await formOf(ada, referenceId);
    await post(`${path}/declining`, {});
    expect(await textOf(path)).toContain('Nobody will write to you about it again');
    expect(await team.owed(ada)).toContain('refereeReplacement');
    const { text } = await team.write(ada, { fulfils: `refereeReplacement:${referenceId}` });
    expect(text).toContain('Is there another person');
    expect(text).not.toMatch(/declin|refus/i);
  });

  it('who stays silent is chased by asks that change: the candidate, the referee, another name', async () => {
    const { ada, referenceId } = await withReferee('Glazier');
    await team.write(ada, { fulfils: `referenceRequest:${referenceId}` });
    const asked: string[][] = [];
    for (const days of [3, 2, 3]) {
      server.clock.advance(days * DAY);
      asked.push((await team.owed(ada)).filter((kind) => kind.startsWith('refere')));
    }
    expect(asked).toEqual([['refereeReminder'], ['referenceChaser'], ['refereeReplacement']]);
  });

  it('may look as often as they like, or a scanner for them: only the buttons do anything, and once', async () => {
    const { ada, referenceId } = await withReferee('Miller');
    const path = await formOf(ada, referenceId);
    for (const language of ['en', 'fr', 'de', 'es'])
      expect(await textOf(path, language)).toMatch(/Ada Miller/);
    const state = async () => ok(await mia.call(endpoints.listReferences, on(ada))).references[0].state;
    expect(await state()).toBe('warned');
    const empty = await post(`${path}/answers`, { q_craft: '  ' });
    expect(empty.headers.get('location')).toContain('empty=1');
    expect(await state()).toBe('warned');
    await post(`${path}/answers`, { q_craft: 'First.' });
    await post(`${path}/answers`, { q_craft: 'Second.' });
    const { references } = ok(await mia.call(endpoints.listReferences, on(ada)));
    expect(references[0].answers).toEqual([expect.objectContaining({ text: 'First.' })]);
    expect((await server.browser().fetch(`/r/${'A'.repeat(54)}`)).status).toBe(404);
  });
});

describe('what a referee said in confidence', () => {
  it('is read by those who decide alone: not on the status page, in a draft, a letter or the file of the person', async () => {
    const { ada, referenceId } = await withReferee('Potter');
    await team.write(ada, { fulfils: `referenceRequest:${referenceId}` });
    await post(`${await formOf(ada, referenceId)}/answers`, { q_craft: SECRET });
    ok(await team.decide(ada, { outcome: 'decline', criteria: ['Closing a quarter'] }));
    const { path, text: statusPage } = await team.statusPage(ada);
    const page = ok(await mia.call(endpoints.getApplication, on(ada)));
    const draft = ok(await mia.call(endpoints.startMessage, { ...on(ada), body: { forOutcome: true } }));
    const personId = page.person.id as string;
    const file = await mia.fetch(`/api/people/${personId}/export`);
    const exported = gunzipSync(Buffer.from(await file.arrayBuffer())).toString('utf8');
    for (const shown of [statusPage, JSON.stringify(page), JSON.stringify(draft), exported])
      expect(shown).not.toContain('quarter close of March');
    expect(exported).toContain('"leftOut":"reference_answer","rows":1');
    expect(path).toMatch(/^\/s\//);

    const params = { messageId: draft.id as string };
    const text = `Dear Ada,\n\nWe have decided not to go on. We heard that the quarter close of March slipped twice under her.\n\nMia`;
    ok(await mia.call(endpoints.editMessage, { params, body: { text } }));
    const refused = await mia.call(endpoints.approveMessage, { params, body: { when: 'now' } });
    expect([refused.status, refused.body.code]).toEqual([409, 'message_stopped']);
    expect(refused.body.detail).toContain('in confidence');
  });

  it('goes with the person who is erased, whichever of the two it is', async () => {
    const { ada, referenceId } = await withReferee('Weaver');
    const path = await formOf(ada, referenceId);
    await post(`${path}/answers`, { q_craft: SECRET });
    const { person } = await team.page(ada);
    ok(
      await mia.call(endpoints.erasePerson, {
        params: { personId: person.id },
        body: { theyAsked: true },
      }),
    );
    const { references } = ok(await mia.call(endpoints.listReferences, on(ada)));
    expect(references[0]).toMatchObject({ state: 'given', answers: [] });
    expect((await server.browser().fetch(path)).status).toBe(404);
    const rows = await inWorkspace(server.deps.database, workspace.id, (trx) =>
      trx.selectFrom('reference_answer').select('text').where('application_id', '=', ada).execute(),
    );
    expect(rows).toEqual([{ text: '' }]);
  });
});

describe('a no that rests on a background report', () => {
  async function checked(title: string, result: 'clear' | 'adverse') {
    const openingId = await team.opening(title);
    const ada = await team.met(openingId, `Ada ${title}`);
    const { checks } = ok(
      await mia.call(endpoints.askCheck, {
        ...on(ada),
        body: { what: 'criminalRecord', checker: 'Verity', rules: 'fcra' },
      }),
    );
    const params = { applicationId: ada, checkId: checks[0].id as string };
    const early = await mia.call(endpoints.recordCheckReport, { params, body: { result } });
    expect(early.body.code).toBe('check_not_authorised');
    await team.write(ada, { fulfils: `checkDisclosure:${params.checkId}` });
    server.clock.advance(HOUR);
    ok(await mia.call(endpoints.takeCheckStep, { params, body: { step: 'authorised' } }));
    ok(await mia.call(endpoints.recordCheckReport, { params, body: { result } }));
    ok(await team.decide(ada, { outcome: 'decline', criteria: ['A clean licence'] }));
    return { ada, params };
  }

  it('waits for the copy, the rights and five business days; then the notice is the no', async () => {
    const { ada, params } = await checked('Driver', 'adverse');
    const refused = await team.write(ada, { forOutcome: true });
    expect([refused.status, refused.body.code]).toEqual([409, 'message_stopped']);
    expect(refused.body.detail).toContain('copy');
    const copy = await team.write(
      ada,
      { fulfils: `preAdverse:${params.checkId}` },
      'Verity, 1 Main St, enclosed.',
    );
    expect(copy.status).toBe(200);
    const { checks } = ok(await mia.call(endpoints.listChecks, on(ada)));
    expect([Object.keys(checks[0].steps), checks[0].next]).toEqual([
      ['disclosed', 'authorised', 'preAdverse'],
      ['adverse', 'setAside'],
    ]);
    server.clock.advance(3 * DAY);
    expect((await team.write(ada, { forOutcome: true })).body.code).toBe('message_stopped');
    server.clock.advance(6 * DAY);
    const notice = await team.write(
      ada,
      { fulfils: `adverseNotice:${params.checkId}` },
      'Verity, 1 Main St.',
    );
    expect([notice.status, notice.text.includes('within 60 days')]).toEqual([200, true]);
    await sendMessages(server.deps, { batchSize: 20 });
    expect((await team.page(ada)).standing.closure?.how).toBe('told');
  });

  it('is told at once where the report is clear, or a named member sets it aside', async () => {
    const clear = await checked('Guard', 'clear');
    expect((await team.write(clear.ada, { forOutcome: true })).status).toBe(200);
    const aside = await checked('Porter', 'adverse');
    ok(await mia.call(endpoints.takeCheckStep, { params: aside.params, body: { step: 'setAside' } }));
    expect((await team.write(aside.ada, { forOutcome: true })).status).toBe(200);
  });
});

describe('what the candidate does by themselves', () => {
  it('names a referee on their own page once they were asked, and nobody is written to before that person knows', async () => {
    const openingId = await team.opening('Archivist');
    const ada = await team.met(openingId, 'Ada Archivist');
    expect((await team.statusPage(ada)).text).not.toContain('Name a referee');
    ok(await mia.call(endpoints.askForReferees, { ...on(ada), body: { count: 2 } }));
    const { path, text } = await team.statusPage(ada);
    expect(text).toMatch(/<details open><summary>Name a referee/);
    const given = { relation: 'supervisor', knows: 'notYet', language: 'en', zone: 'America/Toronto' };
    const nobody = { ...given, refereeName: 'Kim Lund', refereeAddress: '', refereePhone: '' };
    expect((await post(`${path}/acts/referee`, nobody)).status).toBe(422);
    const kim = { ...nobody, refereeAddress: 'kim@example.org' };
    expect((await post(`${path}/acts/referee`, kim)).status).toBe(303);
    const lou = { ...nobody, refereeName: 'Lou Berg', refereePhone: '+1 416 555 0100', knows: 'yes' };
    expect((await post(`${path}/acts/referee`, lou)).status).toBe(303);
    const { references } = ok(await mia.call(endpoints.listReferences, on(ada)));
    expect(
      references.map((one: { referee: { name: string }; state: string }) => [one.referee.name, one.state]),
    ).toEqual([
      ['Kim Lund', 'named'],
      ['Lou Berg', 'warned'],
    ]);
    const { timeline } = await team.page(ada);
    const named = timeline.filter((one: { type: string }) => one.type === 'RefereeNamed');
    expect(named.map((one: { source: { kind: string } }) => one.source.kind)).toEqual(['person', 'person']);
  });
});

describe('the rules for background checks', () => {
  it('are those of the opening’s country, unless the workspace sets that they always or never hold', async () => {
    const openingId = await team.opening('Courier');
    const ada = await team.met(openingId, 'Ada Courier');
    const settings = ok(await mia.call(endpoints.getWorkspace));
    const { headOfHiring: _, complianceOwner: __, ...rest } = settings;
    const save = async (checkRules: 'byCountry' | 'fcra' | 'none') => {
      const body = { ...rest, headOfHiringId: null, complianceOwnerId: null, checkRules };
      ok(await mia.call(endpoints.saveWorkspace, { body }));
      return ok(await mia.call(endpoints.listChecks, on(ada))).defaultRules;
    };
    expect(settings.checkRules).toBe('byCountry');
    expect(await save('byCountry')).toBe('none');
    expect(await save('fcra')).toBe('fcra');
    const { checks } = ok(
      await mia.call(endpoints.askCheck, { ...on(ada), body: { what: 'education', checker: 'Verity' } }),
    );
    expect([checks[0].rules, checks[0].next[0]]).toEqual(['fcra', 'disclosed']);
    const params = { applicationId: ada, checkId: checks[0].id };
    const early = await mia.call(endpoints.takeCheckStep, { params, body: { step: 'preAdverse' } });
    expect(early.status).toBe(409);
    expect(await save('none')).toBe('none');
    expect(await save('byCountry')).toBe('none');
  });
});
