import { AppError } from '../domain/app-error.ts';
import type { FactTakenBack, Says } from '../domain/fact/fact.ts';
import type { Party } from '../domain/party.ts';
import { readMail } from '../intake/mail/read-mail.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { notifyOfLists } from '../storage/queries/changes.ts';
import {
  changeKeptMail,
  emptyKeptMail,
  findSealedSource,
  getKeptMail,
  type KeptMailRecord,
} from '../storage/queries/kept-mails.ts';
import { findPerson } from '../storage/queries/people.ts';
import { deleteOpenProposals } from '../storage/queries/proposals.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { datesIn, meaningOf } from './read-for-us.ts';
import { recordKeptMail } from './record-kept-mail.ts';
import { recordFacts } from './save-standing.ts';

export interface OneKeptMail extends Acting {
  readonly keptMailId: string;
}

export interface AssignKeptMail extends OneKeptMail {
  /** `null`: it is nobody's, and nothing of it is kept. */
  readonly applicationId: string | null;
}

/** A member says whose a mail is. What it meant for another application is taken back there. */
export async function assignKeptMail(deps: MessageDeps, input: AssignKeptMail): Promise<void> {
  const { workspaceId, applicationId } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const mail = await lockMail(trx, input, applicationId);
    if (mail.state === 'leftAlone') throw leftAlone();
    const isSame = mail.state === 'recorded' && mail.application_id === applicationId;
    if (isSame) return;
    await takeBack(trx, mail, input, deps);
    if (applicationId === null) await leaveAlone(trx, mail, input, deps);
    else await give(trx, { ...input, mail, applicationId }, deps);
    await notifyOfLists(trx, workspaceId);
  });
}

export interface SayKeptMail extends OneKeptMail {
  readonly says: readonly Says[];
}

/** A member says what a mail said, better than could be worked out. */
export async function sayKeptMail(deps: MessageDeps, input: SayKeptMail): Promise<void> {
  const { workspaceId, memberId, says } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const mail = await lockMail(trx, input, null);
    if (mail.state !== 'recorded' || mail.application_id === null) throw notRecorded();
    await takeBack(trx, mail, input, deps);
    const next = { ...mail, number: mail.number + 1 };
    await changeKeptMail(trx, mail, { number: next.number });
    const meaning = { is: 'words', says: 'answers', hasFiles: false } as const;
    await recordKeptMail(trx, { mail: next, meaning, named: [], says, memberId }, deps);
  });
}

/** The mail and the applications that it is taken from and given to, locked in one order. */
async function lockMail(trx: Trx, { workspaceId, keptMailId }: OneKeptMail, toId: string | null) {
  const seen = await getKeptMail(trx, workspaceId, keptMailId);
  if (toId !== null) await getApplication(trx, workspaceId, toId);
  const ids = [seen.application_id, toId].filter((id) => id !== null);
  if (ids.length > 0) await lockStandings(trx, workspaceId, ids);
  return await getKeptMail(trx, workspaceId, keptMailId, { isLocked: true });
}

async function takeBack(
  trx: Trx,
  mail: KeptMailRecord,
  { memberId }: Acting,
  deps: MessageDeps,
): Promise<void> {
  const { workspace_id: workspaceId, application_id: applicationId, fact_id: factId } = mail;
  if (applicationId === null || factId === null) return;
  const now = deps.clock.now();
  const fact: FactTakenBack = {
    type: 'FactTakenBack',
    id: `back:${factId}`,
    at: now,
    recordedAt: now,
    actor: { kind: 'member', id: memberId },
    factId,
  };
  await recordFacts(trx, { workspaceId, applicationId, facts: [fact] }, { policies: deps.policies, now });
}

async function leaveAlone(
  trx: Trx,
  mail: KeptMailRecord,
  { memberId }: Acting,
  deps: MessageDeps,
): Promise<void> {
  const { workspace_id: workspaceId, kept_mail_id: keptMailId } = mail;
  const at = deps.clock.now();
  await deleteOpenProposals(trx, workspaceId, keptMailId);
  await emptyKeptMail(trx, { workspaceId, keptMailId, at });
  const settled = { settled_by: memberId, settled_at: at, fact_id: null, mail_id: null, suspects: [] };
  await changeKeptMail(trx, mail, { state: 'leftAlone', application_id: null, ...settled });
}

interface Giving extends Acting {
  readonly mail: KeptMailRecord;
  readonly applicationId: string;
}

/** Read once more from its source: what it means rests on the application. */
async function give(
  trx: Trx,
  { mail, applicationId, memberId, workspaceId }: Giving,
  deps: MessageDeps,
): Promise<void> {
  const read = await readAgain(trx, mail, deps);
  const next: KeptMailRecord = {
    ...mail,
    state: 'recorded',
    application_id: applicationId,
    party: await partyIn(trx, { mail, applicationId, workspaceId }),
    number: mail.state === 'recorded' ? mail.number + 1 : mail.number,
  };
  await deleteOpenProposals(trx, workspaceId, mail.kept_mail_id);
  await changeKeptMail(trx, mail, {
    state: next.state,
    application_id: applicationId,
    party: next.party,
    number: next.number,
    matched_by: 'member',
    why: null,
    suspects: [],
    settled_by: memberId,
    settled_at: deps.clock.now(),
  });
  const meaning = read === null ? UNREAD : meaningOf(read);
  await recordKeptMail(
    trx,
    { mail: next, meaning, named: read === null ? [] : datesIn(read), memberId },
    deps,
  );
}

/** A mail that nobody could read says something all the same; R14: in doubt it needs an answer. */
const UNREAD = { is: 'words', says: 'nothing', hasFiles: false } as const;

async function readAgain(trx: Trx, mail: KeptMailRecord, deps: MessageDeps) {
  const { workspace_id: workspaceId, kept_mail_id: keptMailId, sent_at: receivedAt, way: direction } = mail;
  const sealed = await findSealedSource(trx, workspaceId, keptMailId);
  if (sealed === null) return null;
  const zone = (await findWorkspace(trx, workspaceId))?.timeZone ?? 'UTC';
  const read = await readMail(deps.mail.keys.openMail(sealed), { receivedAt, zone, direction });
  return read.isReadable ? read : null;
}

interface Placing {
  readonly mail: KeptMailRecord;
  readonly applicationId: string;
  readonly workspaceId: string;
}

/** The agency where its recruiter wrote; else the candidate, whatever the address. */
async function partyIn(trx: Trx, { mail, applicationId, workspaceId }: Placing): Promise<Party> {
  if (mail.party === 'referee') return 'referee';
  const { agencyPersonId } = await getApplication(trx, workspaceId, applicationId);
  if (mail.party !== 'agency' || agencyPersonId === null) return 'candidate';
  return (await findPerson(trx, workspaceId, agencyPersonId)) ? 'agency' : 'candidate';
}

function leftAlone(): AppError {
  return new AppError(
    'message_not_open',
    'Cannot say whose this mail is: somebody said that it is nobody’s, and nothing of it was kept',
  );
}

function notRecorded(): AppError {
  return new AppError('message_not_open', 'Cannot say what this mail said: nobody has said yet whose it is');
}
