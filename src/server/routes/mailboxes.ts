import { addDoor, addMailbox, removeMailbox, setDoor, setMailbox } from '../../actions/set-mailbox.ts';
import { testMailbox } from '../../actions/test-mailbox.ts';
import type { Mailbox, Mailboxes } from '../../contract/mailboxes.ts';
import { mailboxFaultWords, mailboxWorksSentence } from '../../domain/wording/kept-mail-words.ts';
import type { Language } from '../../domain/wording/language.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { countUnsettled } from '../../storage/queries/kept-mails.ts';
import { listMailGrants } from '../../storage/queries/mail-grants.ts';
import { getMailbox, listMailboxes, type MailboxRecord } from '../../storage/queries/mailboxes.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { type Names, namedOf, namesOf } from '../present/names.ts';
import { whoActs } from '../who-acts.ts';
import { signedInAt } from './mail-providers.ts';

type Routes = 'listMailboxes' | 'addMailbox' | 'setMailbox' | 'removeMailbox' | 'testMailbox' | 'addDoor';

/** Where words come in: the mailboxes that are read, and the doors. */
export function mailboxRoutes(deps: ServerDeps): HandlersOf<Routes> {
  const acting = (caller: Caller) => ({ ...whoActs(caller), isAdmin: caller.role === 'admin' });
  return {
    listMailboxes: async ({ caller, c }) => await read(deps, caller, c),
    addMailbox: async ({ caller, body, c }) => {
      const { isOwn, ...rest } = body;
      await addMailbox(deps, { ...acting(caller), ...rest, ownerId: isOwn ? caller.memberId : null });
      return await read(deps, caller, c);
    },
    setMailbox: async ({ caller, params, body, c }) => {
      const { mailboxId } = params;
      const { isOwn, server, ...rest } = body;
      const before = await inWorkspace(deps.database, caller.workspace.id, (trx) =>
        getMailbox(trx, caller.workspace.id, mailboxId),
      );
      const line = server ?? lineOf(before);
      const ownerId = isOwn ? (before.member_id ?? caller.memberId) : null;
      if (before.way === 'door' || line === null)
        await setDoor(deps, { ...acting(caller), ...rest, mailboxId });
      else await setMailbox(deps, { ...acting(caller), ...rest, server: line, ownerId, mailboxId });
      return await read(deps, caller, c);
    },
    removeMailbox: async ({ caller, params, c }) => {
      await removeMailbox(deps, { ...acting(caller), mailboxId: params.mailboxId });
      return await read(deps, caller, c);
    },
    testMailbox: async ({ caller, body, c }) => {
      const { server, mailboxId = null } = body;
      const { steps, folders } = await testMailbox(deps, { ...whoActs(caller), server, mailboxId });
      const language = askedLanguage(c);
      const around = { host: server.host, port: server.port, folders: folders.length };
      return {
        works: steps.every(({ fault }) => fault === null),
        steps: steps.map(({ step, fault, answer }) =>
          fault === null
            ? {
                step,
                works: true,
                sentence: mailboxWorksSentence(language, step, around),
                wayOut: null,
                answer,
              }
            : { step, works: false, ...mailboxFaultWords(language, fault, around), answer },
        ),
        folders: folders.map(({ path, holds }) => ({ path, holds })),
      };
    },
    addDoor: async ({ caller, body }) => {
      const { mailboxId: id, token } = await addDoor(deps, { ...whoActs(caller), name: body.name });
      return { id, token };
    },
  };
}

function lineOf({ host, port, security, login, provider }: MailboxRecord) {
  return host === null || port === null || security === null || login === null
    ? null
    : { host, port, security, login, provider };
}

async function read(deps: ServerDeps, caller: Caller, c: Ctx): Promise<Mailboxes> {
  const { id: workspaceId } = caller.workspace;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const rows = await listMailboxes(trx, workspaceId);
    const owners = namesOf(
      await listMembersById(
        trx,
        workspaceId,
        rows.flatMap((row) => row.member_id ?? []),
      ),
    );
    const grants = new Map(
      (await listMailGrants(trx, workspaceId)).map((one) => [one.holder_id, one.given_at]),
    );
    const around = { caller, owners, grants, language: askedLanguage(c), now: deps.clock.now() };
    return {
      mailboxes: rows.map((row) => present(row, around)),
      unsettledCount: await countUnsettled(trx, workspaceId, 100),
      doorAddress: `${deps.baseUrl}/mail-door`,
    };
  });
}

interface Around {
  readonly caller: Caller;
  readonly owners: Names;
  /** When somebody signed in for a mailbox. */
  readonly grants: ReadonlyMap<string, number>;
  readonly language: Language;
  readonly now: number;
}

function present(row: MailboxRecord, { caller, owners, grants, language, now }: Around): Mailbox {
  const line = lineOf(row);
  const maySet = caller.role === 'admin' || row.member_id === caller.memberId;
  return {
    id: row.mailbox_id,
    way: row.way,
    name: row.name,
    owner: namedOf(owners, row.member_id),
    maySet,
    server:
      line === null
        ? null
        : {
            ...line,
            hasPassword: row.sealed_password !== null,
            signedIn: signedInAt(grants.get(row.mailbox_id)),
          },
    folders: [...row.folders],
    marksRead: row.marks_read,
    isPaused: row.is_paused,
    isBeingRead: row.fault === null && row.claimed_until !== null && row.claimed_until > now,
    lastReadAt: row.last_read_at === null ? null : toIso(row.last_read_at),
    keptCount: row.kept_count,
    leftCount: row.left_count,
    readsSince: toIso(row.reads_since),
    fault: faultIn(row, language),
  };
}

function faultIn(
  { fault, answer, fault_since: since, try_at: tryAt, host, port }: MailboxRecord,
  language: Language,
) {
  if (fault === null || since === null) return null;
  return {
    ...mailboxFaultWords(language, fault, { host: host ?? '', port: port ?? 0 }),
    answer,
    since: toIso(since),
    triesAgainAt: tryAt === null ? null : toIso(tryAt),
  };
}
