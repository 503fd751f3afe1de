import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const on = (applicationId: string) => ({ params: { applicationId } });

async function recruiter(name: string): Promise<string> {
  const person = {
    name,
    kind: 'agencyRecruiter',
    agencyName: 'Harbour People',
    address: `${name.split(' ')[0]}@harbour.example`,
  };
  return ok(await mia.call(endpoints.addPerson, { body: person as never })).id;
}

async function through(agencyId: string, title: string) {
  const openingId = await team.opening(title);
  return await team.met(openingId, `Ada ${title}`, { application: { channel: 'agency', agencyId } });
}

async function pageOf(personId: string): Promise<string> {
  const { url } = ok(await mia.call(endpoints.makeAgencyLink, { params: { personId } }));
  return new URL(url).pathname;
}

const read = async (path: string) => await (await server.browser().fetch(path)).text();
const post = async (path: string, fields: Record<string, string>) =>
  await server.browser().fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

describe('an agency’s recruiter', () => {
  it('hears a no, passes it on, says so on their page, and only then has the candidate been told', async () => {
    const lee = await recruiter('Lee Rey');
    const ada = await through(lee, 'Bookkeeper');
    const quiet = await read(await pageOf(lee));
    ok(await team.decide(ada, { outcome: 'decline', criteria: ['Two years of audit'] }));
    const before = await read(await pageOf(lee));
    expect(before).not.toContain('A word for Ada');
    expect(before.replace(/[\w-]{54}/g, '')).toBe(quiet.replace(/[\w-]{54}/g, ''));

    const { status, messageId } = await team.write(ada, { forOutcome: true }, 'They knew the ledger well.');
    expect(status).toBe(200);
    const sent = ok(await mia.call(endpoints.getMessage, { params: { messageId } }));
    expect(sent.to.party).toBe('agency');
    const path = /\/a\/[\w-]{54}/.exec(sent.plain)?.[0] ?? '';
    const page = await read(path);
    expect(page).toContain('The next word is yours');
    expect(page).toContain('They knew the ledger well.');
    const word = /name="word" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await team.page(ada)).standing.closure).toBeNull();
    await post(`${path}/passing-on`, { application: ada, word });
    const { standing, timeline } = await team.page(ada);
    expect(standing.closure?.how).toBe('told');
    expect(timeline[0]).toMatchObject({ type: 'AgencyConfirmed', source: { name: 'Lee Rey' } });
    expect(await read(path)).not.toContain('A word for Ada');
  });

  it('who stays silent is late on their own page, and it is the agency’s silence in the app', async () => {
    const sam = await recruiter('Sam Oda');
    const ada = await through(sam, 'Carpenter');
    ok(await team.decide(ada, { outcome: 'advance' }));
    await team.write(ada, {});
    const path = await pageOf(sam);
    expect(await read(path)).not.toContain('Late.');
    server.clock.advance(6 * DAY);
    expect(await read(path)).toContain('Late.');
    expect((await team.page(ada)).standing.warnings.map((one: { kind: string }) => one.kind)).toContain(
      'agencySilent',
    );
    const { agencies } = ok(await mia.call(endpoints.listAgencies));
    const row = agencies.find((one: { id: string }) => one.id === sam);
    expect(row).toMatchObject({ agency: 'Harbour People', inProcess: 1, links: 1 });
    expect(row.late).toBeGreaterThan(0);
    expect(row.silentSince).not.toBeNull();
  });

  it('gauges interest, answers, and brings a reference that they took on themselves', async () => {
    const kay = await recruiter('Kay Moss');
    const ada = await through(kay, 'Tailor');
    ok(
      await mia.call(endpoints.recordQuestion, { ...on(ada), body: { about: 'interest', owedBy: 'agency' } }),
    );
    ok(await mia.call(endpoints.nameReferee, { ...on(ada), body: { isThroughAgency: true } }));
    const path = await pageOf(kay);
    const page = await read(path);
    expect(page).toContain('How interested is Ada Tailor?');
    const reference = /name="reference" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await post(`${path}/references`, { application: ada, reference, text: 'Ten years at the same bench.' });
    await post(`${path}/interest`, { application: ada, interest: 'yes', text: 'Very much.' });
    await post(`${path}/words`, { application: ada, text: 'Tuesday suits.' });
    const after = await read(path);
    expect(after).not.toContain('How interested is');
    const { references } = ok(await mia.call(endpoints.listReferences, on(ada)));
    expect(references[0]).toMatchObject({
      isThroughAgency: true,
      state: 'given',
      answers: [{ text: 'Ten years at the same bench.' }],
    });
    const { timeline } = await team.page(ada);
    const said = timeline.map((one: { type: string; note: string | null }) => [one.type, one.note]);
    expect(said).toContainEqual(['InterestStated', 'Very much.']);
    expect(said).toContainEqual(['MessageReceived', 'Tuesday suits.']);
  });

  it('sees their own people alone, and can say nothing about anybody else’s', async () => {
    const [lou, max] = [await recruiter('Lou Alt'), await recruiter('Max Neu')];
    const theirs = await through(lou, 'Potter');
    await through(max, 'Weaver');
    const path = await pageOf(max);
    const page = await read(path);
    expect(page).toContain('Ada Weaver');
    expect(page).not.toContain('Ada Potter');
    const answer = await post(`${path}/words`, { application: theirs, text: 'Let me in.' });
    expect(answer.headers.get('location')).toContain('said=nothing');
    const { timeline } = await team.page(theirs);
    expect(timeline.map((one: { type: string }) => one.type)).not.toContain('MessageReceived');
  });

  it('is shut out when a member ends the links, also those in mails; a new one opens again', async () => {
    const kit = await recruiter('Kit Farr');
    const ada = await through(kit, 'Glazier');
    ok(await team.decide(ada, { outcome: 'advance' }));
    const { messageId } = await team.write(ada, {});
    const { plain } = ok(await mia.call(endpoints.getMessage, { params: { messageId } }));
    const inMail = /\/a\/[\w-]{54}/.exec(plain)?.[0] ?? '';
    const made = await pageOf(kit);
    expect((await server.browser().fetch(inMail)).status).toBe(404);
    expect((await server.browser().fetch(made)).status).toBe(200);
    await mia.call(endpoints.endAgencyLinks, { params: { personId: kit } });
    expect((await server.browser().fetch(made)).status).toBe(404);
    expect((await server.browser().fetch(await pageOf(kit))).status).toBe(200);
  });

  it('is told in four languages, and by nobody’s script', async () => {
    const ivo = await recruiter('Ivo Sand');
    await through(ivo, 'Miller');
    const path = await pageOf(ivo);
    server.clock.advance(HOUR);
    const titles: string[] = [];
    for (const language of ['en', 'fr', 'de', 'es']) {
      const response = await server.browser().fetch(`${path}?language=${language}`);
      const page = await response.text();
      titles.push(/<h1>([^<]+)/.exec(page)?.[1] ?? '');
      expect(page).not.toContain('<script');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(titles).toEqual([
      'Your people at Northwind',
      'Vos candidatures chez Northwind',
      'Ihre Kandidaturen bei Northwind',
      'Sus candidaturas en Northwind',
    ]);
  });
});
