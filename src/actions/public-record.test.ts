import { createPublicKey, verify } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../domain/fact/fact.ts';
import { countRecord, LEAST_SAMPLE, type ResponseRecord } from '../domain/measures/response-record.ts';
import { DEFAULT_TIMING } from '../domain/policy/default-policy.ts';
import { LEGAL_CLOCKS } from '../domain/policy/legal-clocks.ts';
import type { RuleId } from '../domain/policy/policy.ts';
import { whyNotSo } from '../domain/policy/rule-change.ts';
import { publicHolidays } from '../intake/holidays/public-holidays.ts';
import { DAY, HOUR, type Instant, type PlainDate } from '../lib/instant.ts';
import { createLog } from '../runtime/log.ts';
import { movableClock } from '../runtime/testing/movable-clock.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { findPublicRecord } from '../storage/queries/record-lines.ts';
import { openTestDatabase } from '../storage/testing/test-database.ts';
import { saveTestApplication, saveTestWorkspace } from '../storage/testing/test-workspace.ts';
import { erasePerson } from './erase-person.ts';
import { createMailKeys } from './mail-keys.ts';
import type { MessageDeps } from './message-deps.ts';
import { createPolicyShelf } from './policy-shelf.ts';
import { countPublicRecords, readRecord, setPublicRecord } from './public-record.ts';
import { recordFacts } from './save-standing.ts';
import { saveWorkspace } from './save-workspace.ts';
import { setRule } from './set-rule.ts';
import { sweep } from './sweep.ts';

const { database, close } = await openTestDatabase();
afterAll(close);

const BEGAN = Date.UTC(2026, 0, 5, 9);
const NOW = Date.UTC(2026, 5, 15, 12);
const clock = movableClock(NOW);
const policies = createPolicyShelf(publicHolidays);
const keys = createMailKeys('a secret for tests');
const deps = {
  database,
  clock,
  policies,
  log: createLog('silent'),
  newId: v7,
  mail: { keys },
} as unknown as MessageDeps;

/** Twenty-four people were interviewed; eighteen got an answer after four days, six have waited for two months. */
const ANSWERED = 18;
const IGNORED = 6;
const MET_AT = NOW - 60 * DAY;

let workspaceId = '';
let memberId = '';
let openingId = '';
let ignored: { applicationId: string; personId: string }[] = [];
let before: ResponseRecord;

beforeEach(async () => {
  clock.set(NOW);
  workspaceId = v7();
  ignored = [];
  await inWorkspace(database, workspaceId, async (trx) => {
    ({ memberId, openingId } = await saveTestWorkspace(trx, workspaceId, { created_at: BEGAN }));
    for (let index = 0; index < ANSWERED + IGNORED; index += 1) {
      const one = await saveTestApplication(trx, { workspaceId, openingId });
      const facts = [held(MET_AT), ...(index < ANSWERED ? [spoken(MET_AT + 4 * DAY)] : [])];
      await recordFacts(
        trx,
        { workspaceId, applicationId: one.applicationId, facts },
        { policies, now: NOW },
      );
      if (index >= ANSWERED) ignored.push(one);
    }
  });
  before = await count();
});

test('the record says how many of those who were interviewed were answered', () => {
  expect(before).toEqual({ people: 24, answered: 18, seen: 0, medianDays: 4, ninetyDays: 4 });
});

describe('cannot be made to look better', () => {
  test.each<[string, (at: Instant) => readonly Fact[]]>([
    ['by closing in the books', (at) => [fact(at, { type: 'ApplicationClosed' })]],
    [
      'by closing and opening again',
      (at) => [
        fact(at, { type: 'ApplicationClosed' }),
        fact(at + HOUR, { type: 'ApplicationReopened', reopenedBy: 'robin' }),
      ],
    ],
    ['by filling the opening', (at) => [fact(at, { type: 'OpeningFilled' })]],
    ['by closing the opening', (at) => [fact(at, { type: 'OpeningClosed' })]],
    ['by freezing the opening', (at) => [fact(at, { type: 'OpeningFrozen' })]],
    [
      'by saying that what they wrote needs no answer',
      (at) => [
        fact(at, {
          type: 'MessageReceived',
          from: 'candidate',
          to: 'team',
          says: ['question'],
          messageId: 'q1',
        }),
        fact(at + HOUR, { type: 'AnswerNotNeeded', messageId: 'q1' }),
      ],
    ],
    [
      'by putting the word off',
      (at) => [
        fact(at, {
          type: 'DutySnoozed',
          key: 'outcome:held',
          until: '2026-12-01' as PlainDate,
          reason: 'decisionPending',
        }),
      ],
    ],
    [
      'by moving the interview to before the team began',
      (at) => [
        fact(at, {
          type: 'InterviewMoved',
          interviewId: 'first',
          by: 'team',
          startsAt: BEGAN - 30 * DAY,
          endsAt: BEGAN - 30 * DAY + HOUR,
        }),
      ],
    ],
    ['by a written reason', (at) => [fact(at, { type: 'ClosureWaived', waivedBy: 'robin' })]],
    ['by deciding and telling nobody', (at) => [decided(at)]],
    [
      'by an import that says that they were told',
      () => [{ ...spoken(MET_AT + DAY), actor: { kind: 'import' } }],
    ],
    ['by taking the interview back', (at) => [fact(at, { type: 'FactTakenBack', factId: 'held' })]],
    [
      'by calling the interview off afterwards',
      (at) => [fact(at, { type: 'InterviewCancelled', interviewId: 'first', by: 'candidate' })],
    ],
    [
      'by a no-show that is noted weeks later',
      (at) => [fact(at, { type: 'InterviewMissed', interviewId: 'first', by: 'candidate' })],
    ],
    [
      'by moving the interview to next month',
      (at) => [
        fact(at, {
          type: 'InterviewMoved',
          interviewId: 'first',
          by: 'team',
          startsAt: NOW + 30 * DAY,
          endsAt: NOW + 30 * DAY + HOUR,
        }),
      ],
    ],
    ['by holding the same interview again today', (at) => [{ ...held(at), id: 'held-again' }]],
    [
      'by another interview today, which leaves the first wait open',
      (at) => [{ ...held(at), id: 'held-2', interviewId: 'second' }],
    ],
    [
      'by a withdrawal that is noted after two weeks of silence',
      (at) => [fact(at, { type: 'CandidateWithdrew' })],
    ],
    ['by a holding note', (at) => [{ ...spoken(at), says: ['holding'] } as Fact]],
    [
      'by a mail that came back',
      (at) => [mail(at, 'm1'), fact(at + HOUR, { type: 'MessageBounced', messageId: 'm1', isHard: true })],
    ],
    [
      'by an automatic reply',
      (at) => [
        fact(at, {
          type: 'MessageReceived',
          from: 'candidate',
          to: 'team',
          says: ['confirmation'],
          messageId: 'r1',
          automatic: {},
        }),
      ],
    ],
  ])('%s', async (_, attack) => {
    for (const { applicationId } of ignored) await record(applicationId, attack(NOW - HOUR));
    expectNoBetter(await count());
  });

  test('by erasing those who were not answered', async () => {
    for (const { personId } of ignored) await erasePerson(deps, { workspaceId, personId });
    expect(await count()).toEqual(before);
  });

  test('by closing first and erasing then', async () => {
    for (const { applicationId, personId } of ignored) {
      await record(applicationId, [fact(NOW - HOUR, { type: 'ApplicationClosed' })]);
      await erasePerson(deps, { workspaceId, personId });
    }
    expect(await count()).toEqual(before);
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('by moving the team to %s', async (timeZone) => {
    const moved = { name: 'A', country: 'KI', region: null, timeZone, employerSize: null, closedDays: [] };
    const nobody = { headOfHiringId: null, complianceOwnerId: null };
    await saveWorkspace(deps, { workspaceId, memberId, ...moved, ...nobody });
    await workAllOutAgain();
    expect(await count()).toEqual(before);
  });

  test('by a policy that gives the team a year for every word, and no law', async () => {
    const scope = { scope: 'workspace', scopeKey: '' } as const;
    const year = { due: { businessDays: 250 } };
    const rows = Object.keys(DEFAULT_TIMING).map((rule) => [rule as RuleId, year] as const);
    const clocks = Object.keys(LEGAL_CLOCKS).map((rule) => [rule as RuleId, { isOn: false }] as const);
    for (const [rule, change] of [...rows, ...clocks])
      if (whyNotSo(rule, change) === null)
        await setRule(deps, { workspaceId, memberId, scope, rule, change });
    await workAllOutAgain();
    expect(await count()).toEqual(before);
  });

  test('by doing what goes well in another workspace, or what goes badly', async () => {
    const other = v7();
    await inWorkspace(database, other, async (trx) => {
      const team = await saveTestWorkspace(trx, other, { created_at: BEGAN });
      for (let index = 0; index < 30; index += 1) {
        const { applicationId } = await saveTestApplication(trx, { ...team, workspaceId: other });
        const facts = [held(MET_AT), spoken(MET_AT + DAY)];
        await recordFacts(trx, { workspaceId: other, applicationId, facts }, { policies, now: NOW });
      }
    });
    expect(await count()).toEqual(before);
  });

  test('by mails that only the catcher took', async () => {
    for (const [index, { applicationId }] of ignored.entries()) {
      const messageId = v7();
      await caughtMail(applicationId, messageId);
      await record(applicationId, [mail(NOW - HOUR - index, messageId)]);
    }
    expectNoBetter(await count());
  });

  test('by a word that is dated back: it counts from the day on which it was recorded', async () => {
    for (const { applicationId } of ignored)
      await record(applicationId, [{ ...spoken(MET_AT + DAY), recordedAt: NOW }]);
    const after = await count();
    expect(after).toMatchObject({ people: 24, answered: 24, seen: 0, medianDays: 4 });
    expect(after.ninetyDays).toBe(60);
  });

  test('by importing happy stories from before the team began', async () => {
    for (let index = 0; index < 40; index += 1) {
      const at = BEGAN - 20 * DAY;
      const { applicationId } = await here((trx) => saveTestApplication(trx, { workspaceId, openingId }));
      const imported = [held(at), spoken(at + DAY)].map((one) => ({
        ...one,
        actor: { kind: 'import' as const },
      }));
      await record(applicationId, imported);
    }
    expect(await count()).toEqual(before);
  });

  test('by importing happy stories of late: their words are no answers, so that it only looks worse', async () => {
    for (let index = 0; index < 10; index += 1) {
      const { applicationId } = await here((trx) => saveTestApplication(trx, { workspaceId, openingId }));
      await record(
        applicationId,
        [held(MET_AT), spoken(MET_AT + DAY)].map((one) => ({ ...one, actor: { kind: 'import' as const } })),
      );
    }
    expect(await count()).toMatchObject({ people: 34, answered: 18 });
  });
});

describe('what counts', () => {
  test('is a mail that a server took: seen, and at once', async () => {
    const [first] = ignored;
    const messageId = v7();
    await caughtMail(first?.applicationId ?? '', messageId, 'smtp');
    await record(first?.applicationId ?? '', [mail(NOW - HOUR, messageId)]);
    expect(await count()).toMatchObject({ answered: 19, seen: 1 });
  });

  test('is a withdrawal within two weeks: then nobody owes an answer any more', async () => {
    const [first] = ignored;
    const at = MET_AT + 3 * DAY;
    await record(first?.applicationId ?? '', [fact(at, { type: 'CandidateWithdrew' }, at)]);
    expect(await count()).toMatchObject({ people: 23, answered: 18 });
  });

  test('is an interview that was taken back as a mistake on the same day: it never was one', async () => {
    const [first] = ignored;
    await record(first?.applicationId ?? '', [
      fact(MET_AT + HOUR, { type: 'FactTakenBack', factId: 'held' }, MET_AT + HOUR),
    ]);
    expect(await count()).toMatchObject({ people: 23, answered: 18 });
  });

  test('is what the plain count of all lines says', async () => {
    const rows = await here((trx) => trx.selectFrom('record_line').selectAll().execute());
    const lines = rows.map((row) => ({
      waitingSince: row.waiting_since,
      answeredAt: row.answered_at,
      proof: row.proof,
      withdrawnAt: row.withdrawn_at,
    }));
    expect(countRecord(lines, { now: NOW, began: BEGAN })).toEqual(before);
  });
});

describe('the signed record', () => {
  test('can be checked by anybody with the public key, and not when a figure was changed', async () => {
    await setPublicRecord(deps, { workspaceId, memberId, isShown: true });
    const kept = await here((trx) => findPublicRecord(trx, workspaceId));
    const { payload, signature, publicKey } = JSON.parse(kept?.signed ?? '');
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    const check = (text: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
    expect(check(payload)).toBe(true);
    expect(check(payload.replace('"answered":18', '"answered":24'))).toBe(false);
    expect(JSON.parse(payload)).toMatchObject({
      people: 24,
      answered: 18,
      answeredPercent: 75,
      leastSample: LEAST_SAMPLE,
    });
    expect(kept?.sealed_key).not.toContain('MC4CAQAwBQYDK2Vw');
  });

  test('keeps its key when it is taken down and shown again, and is counted anew each day', async () => {
    await setPublicRecord(deps, { workspaceId, memberId, isShown: true });
    const first = await here((trx) => findPublicRecord(trx, workspaceId));
    await setPublicRecord(deps, { workspaceId, memberId, isShown: false });
    await setPublicRecord(deps, { workspaceId, memberId, isShown: true });
    clock.set(NOW + 25 * HOUR);
    await countPublicRecords(deps);
    const later = await here((trx) => findPublicRecord(trx, workspaceId));
    expect(later?.public_key).toBe(first?.public_key);
    expect(later?.counted_at).toBe(NOW + 25 * HOUR);
  });

  test('says nothing of fewer than twenty people', async () => {
    clock.set(MET_AT + DAY);
    await setPublicRecord(deps, { workspaceId, memberId, isShown: true });
    expect(await here((trx) => findPublicRecord(trx, workspaceId))).toMatchObject({ signed: null });
  });
});

/** As the sweep does after a change of what everything hangs on. */
async function workAllOutAgain(): Promise<void> {
  const { assessed } = await sweep(deps, { batchSize: 100 });
  expect(assessed).toBeGreaterThanOrEqual(IGNORED);
}

function expectNoBetter(after: ResponseRecord): void {
  expect(after.answered / after.people).toBeLessThanOrEqual(before.answered / before.people);
  expect(after.people).toBeGreaterThanOrEqual(before.people);
  expect(after.medianDays).toBeGreaterThanOrEqual(before.medianDays ?? 0);
}

const here = <T>(work: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(database, workspaceId, work);

async function count(): Promise<ResponseRecord> {
  return (await here((trx) => readRecord(trx, workspaceId, clock.now()))).record;
}

async function record(applicationId: string, facts: readonly Fact[]): Promise<void> {
  await here((trx) => recordFacts(trx, { workspaceId, applicationId, facts }, { policies, now: NOW }));
}

type Body = Fact extends infer F
  ? F extends Fact
    ? Omit<F, 'id' | 'at' | 'recordedAt' | 'actor'>
    : never
  : never;

function fact(at: Instant, body: Body, recordedAt: Instant = Math.max(at, NOW - HOUR)): Fact {
  return { id: `${body.type}@${at}`, at, recordedAt, actor: { kind: 'member' }, ...body } as Fact;
}

function held(at: Instant): Fact {
  const interview = { interviewId: 'first', stage: 'onsite', interviewers: [], countsAsInterview: true };
  return { ...fact(at, { type: 'InterviewHeld', ...interview }, at), id: 'held' };
}

/** Told in the room, and recorded there and then. */
function spoken(at: Instant): Fact {
  return fact(at, { type: 'ToldInRoom', from: 'team', to: 'candidate', says: ['decision'] }, at);
}

function decided(at: Instant): Fact {
  return fact(at, { type: 'DecisionMade', decisionId: 'no', outcome: 'decline', decidedBy: 'robin' });
}

function mail(at: Instant, messageId: string): Fact {
  return fact(at, { type: 'MessageSent', messageId, from: 'team', to: 'candidate', says: ['decision'] }, at);
}

async function caughtMail(
  applicationId: string,
  messageId: string,
  transport = 'catcher' as const as 'catcher' | 'smtp',
) {
  await here((trx) =>
    trx
      .insertInto('message')
      .values({
        workspace_id: workspaceId,
        message_id: messageId,
        application_id: applicationId,
        state: 'accepted',
        kind: 'rejection',
        word: JSON.stringify({ to: 'candidate', says: ['decision'] }),
        conversation: 'c',
        transport,
        created_at: NOW,
        accepted_at: NOW,
        changed_at: NOW,
      })
      .execute(),
  );
}
