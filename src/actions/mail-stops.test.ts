import { afterAll, expect, test } from 'vitest';
import { inWorkspace } from '../storage/in-workspace.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import { approveMessage } from './approve-message.ts';
import { erasePerson } from './erase-person.ts';
import { liftMailStop, stopMail } from './mail-stops.ts';
import { sendMessages } from './send-messages.ts';
import { draft, interviewed, messageOf, type WordsOut, wordsOut } from './testing/words-out.ts';

const NOW = Date.UTC(2026, 5, 16, 15);
const { database, close } = await openTestDatabase();
afterAll(close);

async function adaOf(out: WordsOut) {
  const applicationId = await interviewed(out);
  const { person_id: personId } = await inWorkspace(database, out.workspaceId, (trx) =>
    trx
      .selectFrom('application')
      .select('person_id')
      .where('application_id', '=', applicationId)
      .executeTakeFirstOrThrow(),
  );
  const { workspaceId, memberId } = out;
  return { applicationId, personId, who: { workspaceId, memberId, personId } };
}

async function approve({ deps, workspaceId, memberId }: WordsOut, messageId: string) {
  await approveMessage(deps, { workspaceId, memberId, messageId, when: 'now', evenInQuietHours: false });
}

test('a mail that waits is stopped at the gate, and leaves once the stop is taken back', async () => {
  const out = await wordsOut(database, NOW);
  const { applicationId, who } = await adaOf(out);
  const messageId = await draft(out, applicationId);
  await approve(out, messageId);
  await stopMail(out.deps, { ...who, why: 'asked', note: 'by telephone' });
  await sendMessages(out.deps, { batchSize: 10 });
  expect(await messageOf(out, messageId)).toMatchObject({ state: 'draft', stopped_why: 'mustNotMail' });
  await expect(approve(out, messageId)).rejects.toThrow();
  await liftMailStop(out.deps, { ...who, reason: 'She wrote to us again' });
  await approve(out, messageId);
  await sendMessages(out.deps, { batchSize: 10 });
  expect((await messageOf(out, messageId)).state).toBe('accepted');
});

test('what holds for nobody cannot be taken back', async () => {
  const out = await wordsOut(database, NOW);
  const { who } = await adaOf(out);
  await expect(liftMailStop(out.deps, { ...who, reason: 'A slip' })).rejects.toThrow('may be mailed already');
});

test('erasing a person erases what was noted, and keeps that they must not be mailed', async () => {
  const out = await wordsOut(database, NOW);
  const { who } = await adaOf(out);
  await stopMail(out.deps, { ...who, why: 'other', note: 'her brother called' });
  await erasePerson(out.deps, who);
  const rows = await inWorkspace(database, out.workspaceId, (trx) =>
    trx.selectFrom('mail_stop').select(['why', 'note', 'lifted_at']).execute(),
  );
  expect(rows).toEqual([{ why: 'other', note: null, lifted_at: null }]);
});
