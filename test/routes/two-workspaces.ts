import { hashPassword } from 'better-auth/crypto';
import { v7 } from 'uuid';
import { addMember } from '../../src/actions/add-member.ts';
import { type StartMessage, startMessage } from '../../src/actions/start-message.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import type { Role } from '../../src/contract/vocabulary.ts';
import type { Browser, TestServer } from '../../src/server/testing/test-server.ts';
import type { Trx } from '../../src/storage/database.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { insertApiKey } from '../../src/storage/queries/api-keys.ts';
import { insertAwayTime } from '../../src/storage/queries/away-times.ts';
import { saveCaught } from '../../src/storage/queries/caught-messages.ts';
import { saveImportRun } from '../../src/storage/queries/import-runs.ts';
import { insertInvitation } from '../../src/storage/queries/invitations.ts';
import { saveView } from '../../src/storage/queries/saved-views.ts';
import {
  saveTestApplication,
  saveTestWorkspace,
  type TestWorkspace,
} from '../../src/storage/testing/test-workspace.ts';
import { keepCalendar } from './calendar-rows.ts';
import { keepCoachLink } from './coach-link-rows.ts';
import { keepMail } from './kept-mail.ts';
import { keepPasskey } from './passkey-rows.ts';
import { keepPushTarget } from './push-target-rows.ts';

/** A workspace with rows of every kind that an address can name, and a way to sign in with any role. */
export interface Inhabited {
  readonly ids: Readonly<Record<string, string>>;
  readonly memberId: string;
  readonly personId: string;
  readonly signInAs: (role: Role) => Promise<Browser>;
}

const PASSWORD = 'a long enough one';

export async function inhabit(server: TestServer): Promise<Inhabited> {
  const workspaceId = v7();
  const { database } = server.deps;
  const { openingId, memberId, application, importId, viewId, settings } = await inWorkspace(
    database,
    workspaceId,
    async (trx) => {
      const made = await saveTestWorkspace(trx, workspaceId);
      const importRunId = v7();
      await saveImportRun(trx, workspaceId, { ...IMPORT, importRunId });
      const viewId = v7();
      const view = { name: 'Late', search: {}, savedAt: Date.UTC(2026, 10, 1) };
      await saveView(trx, { ...view, id: viewId, workspaceId, memberId: made.memberId });
      const settings = await saveTestSettings(trx, made);
      const application = await saveTestApplication(trx, made);
      return { ...made, application, importId: importRunId, viewId, settings };
    },
  );
  const ids = {
    applicationId: application.applicationId,
    openingId,
    importId,
    interviewId: 'i1',
    messageId: await writeMail(server, { workspaceId, memberId, applicationId: application.applicationId }),
    caughtId: await catchMail(server, workspaceId),
    ...(await keepCalendar(server, workspaceId)),
    ...(await keepCoachLink(server, workspaceId)),
    ...(await keepPasskey(server)),
    ...(await keepPushTarget(server, { workspaceId, memberId })),
    ...(await keepMail(server, { workspaceId, memberId, applicationId: application.applicationId })),
    offerId: 'o1',
    referenceId: 'r1',
    checkId: 'c1',
    position: '1',
    wordId: 'w1',
    obligationKey: 'answer:f1',
    factId: 'f1',
    viewId,
    memberId,
    personId: application.personId,
    ...settings,
  };
  return {
    ids,
    memberId,
    personId: application.personId,
    signInAs: (role) => signInAs(server, workspaceId, role),
  };
}

async function saveTestSettings(trx: Trx, { workspaceId, memberId }: TestWorkspace) {
  const ids = { invitationId: v7(), awayTimeId: v7(), apiKeyId: v7() };
  const [createdAt, expiresAt] = [Date.UTC(2026, 10, 1), Date.UTC(2027, 0, 1)];
  const sam = { name: 'Sam Reed', address: 'sam@example.com', role: 'viewer' } as const;
  const invitation = { ...sam, id: ids.invitationId, invitedBy: memberId, createdAt, expiresAt };
  await insertInvitation(trx, workspaceId, { ...invitation, tokenHash: ids.invitationId });
  const days = { from: '2026-11-20', until: '2026-11-24', beginsAt: expiresAt, endsAt: expiresAt };
  const away = { ...days, id: ids.awayTimeId, memberId, standInId: memberId, begunAt: null };
  await insertAwayTime(trx, workspaceId, { ...away, setBy: memberId, setAt: createdAt });
  const key = { id: ids.apiKeyId, name: 'Ledger', hint: 'abcd', role: 'viewer', memberId } as const;
  await insertApiKey(trx, workspaceId, { ...key, madeAt: createdAt, expiresAt, keyHash: ids.apiKeyId });
  return ids;
}

async function writeMail(server: TestServer, ids: Omit<StartMessage, 'messageId'>): Promise<string> {
  const letter = { messageId: v7(), subject: 'Thank you', text: 'Thank you for today.' };
  await startMessage(server.deps, { ...ids, ...letter });
  return letter.messageId;
}

async function catchMail({ deps: { database } }: TestServer, workspaceId: string): Promise<string> {
  const caughtId = v7();
  await inWorkspace(database, workspaceId, (trx) =>
    saveCaught(trx, [{ ...CAUGHT, workspace_id: workspaceId, caught_message_id: caughtId }]),
  );
  return caughtId;
}

const CAUGHT = {
  message_id: null,
  application_id: null,
  caught_at: Date.UTC(2026, 10, 1),
  from_address: 'robin@example.com',
  to_address: 'ada@example.com',
  subject: 'Thank you',
  source: 'Subject: Thank you\r\n\r\nThank you for today.',
  erased_at: null,
} as const;

const IMPORT = {
  startedBy: null,
  state: 'ready',
  files: [],
  columns: [],
  options: {},
  rowsRead: 0,
  rowsGood: 0,
  rowsBad: 0,
  creates: { people: 0, openings: 0, applications: 0, facts: 0 },
  problem: null,
  startedAt: Date.UTC(2026, 10, 1),
  finishedAt: null,
} as const;

async function signInAs(server: TestServer, workspaceId: string, role: Role): Promise<Browser> {
  const address = `${role}@${workspaceId}.example`;
  const passwordHash = await hashPassword(PASSWORD);
  await addMember(server.deps, { workspaceId, memberId: '', name: role, address, role, passwordHash });
  const browser = server.browser();
  const { status } = await browser.call(endpoints.signIn, { body: { address, password: PASSWORD } });
  if (status !== 200) throw new Error(`Signing in as ${role} answered ${status}`);
  return browser;
}
