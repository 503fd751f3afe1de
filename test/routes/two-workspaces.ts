import { hashPassword } from 'better-auth/crypto';
import { v7 } from 'uuid';
import { addMember } from '../../src/actions/add-member.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import type { Role } from '../../src/contract/vocabulary.ts';
import type { Browser, TestServer } from '../../src/server/testing/test-server.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { saveImportRun } from '../../src/storage/queries/import-runs.ts';
import { saveView } from '../../src/storage/queries/saved-views.ts';
import { saveTestApplication, saveTestWorkspace } from '../../src/storage/testing/test-workspace.ts';

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
  const { openingId, memberId, application, importId, viewId } = await inWorkspace(
    database,
    workspaceId,
    async (trx) => {
      const made = await saveTestWorkspace(trx, workspaceId);
      const importRunId = v7();
      await saveImportRun(trx, workspaceId, { ...IMPORT, importRunId });
      const viewId = v7();
      const view = { name: 'Late', search: {}, savedAt: Date.UTC(2026, 10, 1) };
      await saveView(trx, { ...view, id: viewId, workspaceId, memberId: made.memberId });
      return { ...made, application: await saveTestApplication(trx, made), importId: importRunId, viewId };
    },
  );
  const ids = {
    applicationId: application.applicationId,
    openingId,
    importId,
    interviewId: 'i1',
    messageId: 'm1',
    offerId: 'o1',
    wordId: 'w1',
    obligationKey: 'answer:f1',
    factId: 'f1',
    viewId,
  };
  return {
    ids,
    memberId,
    personId: application.personId,
    signInAs: (role) => signInAs(server, workspaceId, role),
  };
}

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
