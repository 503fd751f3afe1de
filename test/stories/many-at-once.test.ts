import { describe, expect, it } from 'vitest';
import { sendMessages } from '../../src/actions/send-messages.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { toIso } from '../../src/lib/instant.ts';
import { DAY, HOUR, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const on = (applicationId: string) => ({ params: { applicationId } });

/** What stands in the page that does not change from one asking to the next. */
async function wordsAt(path: string): Promise<string> {
  const html = await (await server.browser().fetch(path)).text();
  return html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');
}

async function approve(messageId: string) {
  return await mia.call(endpoints.approveMessage, { params: { messageId }, body: { when: 'held' } });
}

describe('an opening with many people in process is cancelled', () => {
  const people = ['Ada', 'Ben', 'Cleo', 'Dan', 'Edda', 'Finn', 'Gus', 'Hana'];
  const ids = new Map<string, string>();
  const idOf = (name: string) => ids.get(name) ?? '';
  let openingId = '';
  let drafts: { readonly id: string; readonly text: string }[] = [];

  it('before anything is written one sees who cannot be mailed and why, and who waits for another opening too', async () => {
    openingId = await team.opening('Archivist');
    for (const name of people) {
      const person = name === 'Ben' ? { name: 'Ben Many' } : undefined;
      ids.set(
        name,
        await team.met(openingId, `${name} Many`, { ...(person && { person: { address: undefined } }) }),
      );
    }
    const startsAt = server.clock.now() + 2 * DAY;
    ok(
      await mia.call(endpoints.recordInterview, {
        ...on(idOf('Cleo')),
        body: {
          stage: 'Second',
          startsAt: toIso(startsAt),
          endsAt: toIso(startsAt + HOUR),
          interviewers: [],
        },
      }),
    );
    const { person } = await team.page(idOf('Dan'));
    const other = { openingId: await team.opening('Librarian'), personId: person.id };
    ok(await mia.call(endpoints.addApplication, { body: other }));
    ok(await mia.call(endpoints.beginEnding, { params: { openingId }, body: { how: 'cancelled' } }));
    const { left } = await team.answers(openingId);
    const told = Object.fromEntries(
      left.map((one: { person: { name: string }; hurdles: { kind: string }[]; alsoFor: string[] }) => [
        one.person.name.split(' ')[0],
        [...one.hurdles.map(({ kind }) => kind), ...one.alsoFor],
      ]),
    );
    expect(told).toEqual({
      Ada: [],
      Ben: ['addressMissing'],
      Cleo: ['interviewToCome'],
      Dan: ['Librarian'],
      Edda: [],
      Finn: [],
      Gus: [],
      Hana: [],
    });
  });

  it('each gets a letter of their own, which nobody approves before its line is written', async () => {
    const { left } = await team.answers(openingId);
    for (const { applicationId } of left) {
      const draft = ok(
        await mia.call(endpoints.startMessage, { ...on(applicationId), body: { forOutcome: true } }),
      );
      drafts.push({ id: draft.id, text: draft.text });
    }
    expect(new Set(drafts.map(({ text }) => text)).size).toBe(people.length);
    expect((await approve(drafts[0]?.id ?? '')).status).toBe(409);
  });

  it('while the mails are held, their pages say what they said before; all can be taken back', async () => {
    const { path } = await team.statusPage(idOf('Ada'));
    const before = await wordsAt(path);
    expect(before).not.toMatch(/The opening was cancelled/);
    const held: string[] = [];
    for (const { id: messageId, text } of drafts) {
      const body = { text: text.replace(/⟦personal_line⟧/g, `It was good to talk with you (${messageId}).`) };
      ok(await mia.call(endpoints.editMessage, { params: { messageId }, body }));
      const answer = await approve(messageId);
      if (answer.status === 200) held.push(messageId);
    }
    expect(held).toHaveLength(people.length - 2);
    await sendMessages(server.deps, { batchSize: 50 });
    expect(await wordsAt(path)).toBe(before);
    for (const messageId of held) ok(await mia.call(endpoints.takeBackApproval, { params: { messageId } }));
    drafts = drafts.filter(({ id }) => held.includes(id));
  });

  it('once a mail has gone, the page says so; whoever has none stays on the list', async () => {
    const { path } = await team.statusPage(idOf('Ada'));
    for (const { id } of drafts) ok(await approve(id));
    server.clock.advance(DAY);
    await sendMessages(server.deps, { batchSize: 50 });
    expect(await wordsAt(path)).toMatch(/The opening was cancelled/);
    const { left, mayClose } = await team.answers(openingId);
    expect(left.map((one: { person: { name: string } }) => one.person.name).sort()).toEqual([
      'Ben Many',
      'Cleo Many',
    ]);
    expect(mayClose).toBe(false);
  });
});
