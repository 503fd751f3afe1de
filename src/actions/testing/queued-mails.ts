import { v7 } from 'uuid';
import type { Fact } from '../../domain/fact/fact.ts';
import { HOUR } from '../../lib/instant.ts';
import { insertInBulk, type StoredRow } from '../../storage/in-bulk.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { saveTestApplication, type TestWorkspace } from '../../storage/testing/test-workspace.ts';
import type { MessageDeps } from '../message-deps.ts';
import { recordFactsInBulk } from '../save-standing.ts';

/** As many people who were interviewed an hour ago, each with a thank-you that was approved and leaves now. */
export async function queueMails(
  deps: MessageDeps,
  { workspaceId, memberId, openingId }: TestWorkspace,
  {
    count,
    textOf = () => 'Thank you for coming in today.',
  }: { count: number; textOf?: (index: number) => string },
): Promise<string[]> {
  const now = deps.clock.now();
  const made = { workspaceId, memberId, now };
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const facts = new Map<string, readonly Fact[]>();
    for (let index = 0; index < count; index += 1) {
      const address = `person${index}@example.com`;
      const person = { name: `Ada Park ${index}`, address };
      const { applicationId } = await saveTestApplication(trx, { workspaceId, openingId }, person);
      facts.set(applicationId, [interviewAt(now - HOUR)]);
    }
    await recordFactsInBulk(trx, { workspaceId, facts }, { policies: deps.policies, now });
    const messages = [...facts.keys()].map((applicationId) => messageFor(applicationId, made));
    await insertInBulk(trx, 'message', messages);
    const letters = messages.map(({ message_id: id }, index) =>
      letterFor(id, { workspaceId, text: textOf(index) }),
    );
    await insertInBulk(trx, 'message_letter', letters);
    return messages.map((message) => message.message_id);
  });
}

function interviewAt(at: number): Fact {
  return {
    type: 'InterviewHeld',
    id: v7(),
    at,
    recordedAt: at,
    actor: { kind: 'import' },
    interviewId: 'first',
    stage: 'First interview',
    interviewers: [],
    countsAsInterview: true,
  };
}

interface Made {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly now: number;
}

function messageFor(applicationId: string, { workspaceId, memberId, now }: Made): StoredRow<'message'> {
  const messageId = v7();
  return {
    workspace_id: workspaceId,
    message_id: messageId,
    application_id: applicationId,
    state: 'approved',
    kind: 'thankYou',
    word: { to: 'candidate', says: ['thanks'], fulfils: 'thankYou:first' },
    decision_id: null,
    outcome: null,
    obligation_key: 'thankYou:first',
    language: 'en',
    conversation: applicationId,
    mail_id: `<${messageId}@northwind.example>`,
    return_mark: null,
    transport: null,
    number: 1,
    written_by: memberId,
    created_at: now,
    approved_by: memberId,
    approved_at: now,
    waits_for: null,
    ignores_quiet_hours: true,
    wake_at: now,
    tries: 0,
    claim: null,
    claimed_at: null,
    stopped_why: null,
    accepted_at: null,
    changed_at: now,
  };
}

function letterFor(
  messageId: string,
  { workspaceId, text }: { readonly workspaceId: string; readonly text: string },
): StoredRow<'message_letter'> {
  return {
    workspace_id: workspaceId,
    message_id: messageId,
    subject: 'Thank you for today',
    text,
    missing: [],
    to_name: null,
    to_address: null,
    from_name: null,
    from_address: null,
    reply_to: null,
    answer: null,
    erased_at: null,
  };
}
