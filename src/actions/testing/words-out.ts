import { v7 } from 'uuid';
import { createExchange } from '../../delivery/mail/exchange.ts';
import type { Fact } from '../../domain/fact/fact.ts';
import type { Instant } from '../../lib/instant.ts';
import { createLog } from '../../runtime/log.ts';
import { type MovableClock, movableClock } from '../../runtime/testing/movable-clock.ts';
import type { Database } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { readMailSettings, saveMailSettings } from '../../storage/queries/mail-settings.ts';
import { getMessage, listSteps, type MessageRecord } from '../../storage/queries/messages.ts';
import {
  saveTestApplication,
  saveTestWorkspace,
  type TestWorkspace,
} from '../../storage/testing/test-workspace.ts';
import { createMailKeys } from '../mail-keys.ts';
import type { MessageDeps } from '../message-deps.ts';
import { createPolicyShelf } from '../policy-shelf.ts';
import { recordFacts } from '../save-standing.ts';
import { type StartMessage, startMessage } from '../start-message.ts';

/** A team in Toronto with what it needs to write mails, and a clock that the test moves. */
export interface WordsOut extends TestWorkspace {
  readonly deps: MessageDeps;
  readonly clock: MovableClock;
  readonly colleagueId: string;
}

export async function wordsOut(database: Database, now: Instant): Promise<WordsOut> {
  const workspaceId = v7();
  const clock = movableClock(now);
  const mail = {
    keys: createMailKeys('a secret that is only good for tests'),
    baseUrl: 'https://hiring.example.com',
    exchange: createExchange(),
  };
  const policies = createPolicyShelf(() => []);
  const deps: MessageDeps = { database, clock, log: createLog('silent'), newId: v7, policies, mail };
  const colleagueId = v7();
  const workspace = await inWorkspace(database, workspaceId, async (trx) => {
    const made = await saveTestWorkspace(trx, workspaceId);
    const [robin] = await trx.selectFrom('member').selectAll().execute();
    if (robin)
      await trx
        .insertInto('member')
        .values({ ...robin, member_id: colleagueId, name: 'Sam Reed', address: 'sam@example.com' })
        .execute();
    return made;
  });
  return { ...workspace, deps, clock, colleagueId };
}

/** Somebody who was interviewed an hour before, and is owed a thank-you. */
export async function interviewed(
  { deps, workspaceId, openingId }: WordsOut,
  { name = 'Ada Park', address = 'ada@example.com' }: { name?: string; address?: string | null } = {},
): Promise<string> {
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const one = await saveTestApplication(trx, { workspaceId, openingId }, { name, address });
    const held = factAt(deps.clock.now() - 3_600_000, {
      type: 'InterviewHeld',
      interviewId: 'first',
      stage: 'First interview',
      interviewers: [],
      countsAsInterview: true,
    });
    const facts = { workspaceId, applicationId: one.applicationId, facts: [held] };
    await recordFacts(trx, facts, { policies: deps.policies, now: deps.clock.now() });
    return one.applicationId;
  });
}

type Body = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'id' | 'at' | 'recordedAt' | 'actor'>
    : never
  : never;

export function factAt(at: Instant, body: Body): Fact {
  return { id: v7(), at, recordedAt: at, actor: { kind: 'member' }, ...body } as Fact;
}

export async function record(
  out: WordsOut,
  applicationId: string,
  ...bodies: readonly Body[]
): Promise<void> {
  const { deps, workspaceId, clock } = out;
  const facts = bodies.map((body) => factAt(clock.now(), body));
  await inWorkspace(deps.database, workspaceId, (trx) =>
    recordFacts(trx, { workspaceId, applicationId, facts }, { policies: deps.policies, now: clock.now() }),
  );
}

export async function draft(
  { deps, workspaceId, memberId }: WordsOut,
  applicationId: string,
  given: Partial<StartMessage> = {},
): Promise<string> {
  const letter = { subject: 'Thank you for today', text: 'Dear Ada,\n\nThank you for coming in today.' };
  const messageId = v7();
  await startMessage(deps, { ...letter, workspaceId, memberId, applicationId, messageId, ...given });
  return messageId;
}

export async function messageOf({ deps, workspaceId }: WordsOut, messageId: string): Promise<MessageRecord> {
  return await inWorkspace(deps.database, workspaceId, (trx) => getMessage(trx, workspaceId, messageId));
}

export async function lifeOf({ deps, workspaceId }: WordsOut, messageId: string): Promise<string[]> {
  const steps = await inWorkspace(deps.database, workspaceId, (trx) =>
    listSteps(trx, workspaceId, messageId),
  );
  return steps.map(({ state, why }) => (why === null ? state : `${state} (${why})`));
}

/** The duties of an application by kind, with their state. */
export async function dutiesOf({ deps, workspaceId }: WordsOut, applicationId: string) {
  const rows = await inWorkspace(deps.database, workspaceId, (trx) =>
    trx
      .selectFrom('obligation')
      .select(['kind', 'state', 'ended_how'])
      .where('application_id', '=', applicationId)
      .execute(),
  );
  return Object.fromEntries(rows.map((row) => [row.kind, row.state]));
}

/** Has mail leave through a server on this machine. */
export async function leaveThrough({ deps, workspaceId }: WordsOut, port: number): Promise<void> {
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const settings = await readMailSettings(trx, workspaceId);
    const server = {
      host: '127.0.0.1',
      port,
      security: 'none',
      from_address: 'jobs@northwind.example',
    } as const;
    await saveMailSettings(trx, { ...settings, ...server });
  });
}
