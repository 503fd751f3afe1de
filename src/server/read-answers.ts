import { type LoadedHistory, loadHistories } from '../actions/load-history.ts';
import { type Ahead, lookAheadAtMails } from '../actions/look-ahead-at-mails.ts';
import type { AnswerPurpose, AnswersAnswer, ToAnswer } from '../contract/endings.ts';
import type { DraftKind } from '../domain/draft/draft-kind.ts';
import type { TeamWord } from '../domain/fact/fact.ts';
import type { MessageState } from '../domain/message/message-state.ts';
import type { Obligation, ObligationKind } from '../domain/obligation/obligation.ts';
import { assess } from '../domain/standing/assess.ts';
import type { Language } from '../domain/wording/language.ts';
import { type Instant, toIso } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listLeftInOpening, type OpeningApplicationRow } from '../storage/queries/opening-applications.ts';
import {
  countAnswered,
  type Ending,
  findEnding,
  listLatestMails,
  type OutcomeMail,
} from '../storage/queries/opening-endings.ts';
import { getOpening } from '../storage/queries/openings.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { ServerDeps } from './deps.ts';
import { presentFindings } from './present/findings.ts';
import { leftPerson } from './present/left-person.ts';
import { type Names, namedOf, namesOf } from './present/names.ts';

interface Asked {
  readonly workspaceId: string;
  readonly openingId: string;
  readonly purpose: AnswerPurpose;
  readonly language: Language;
}

type ReadDeps = Pick<ServerDeps, 'database' | 'clock' | 'policies'>;

/** Everyone who is owed a word because of the opening as a whole, worked out from their facts at this moment. */
export async function readAnswers(deps: ReadDeps, asked: Asked): Promise<AnswersAnswer> {
  const { workspaceId, openingId, purpose, language } = asked;
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    const opening = await getOpening(trx, workspaceId, openingId);
    const ending = await findEnding(trx, workspaceId, opening.openingId);
    const rows = await listLeftInOpening(trx, workspaceId, opening.openingId);
    const applicationIds = rows.map((row) => row.applicationId);
    const loaded = await loadHistories(trx, { workspaceId, applicationIds }, deps.policies);
    const kinds = KINDS[purpose];
    const mails = await listLatestMails(trx, workspaceId, { applicationIds, kinds });
    const members = await membersOf(trx, workspaceId, { rows, ending });
    const now = deps.clock.now();
    const mailOf = new Map(mails.map((one) => [one.applicationId, one]));
    const aheadOf = await lookAheadAtMails(trx, { workspaceId, histories: loaded, says: SAYS[purpose] }, now);
    const timeZone = (await findWorkspace(trx, workspaceId))?.timeZone ?? 'UTC';
    const everyone = rows.flatMap((row): ToAnswer[] => {
      const one = loaded.get(row.applicationId);
      const ahead = aheadOf.get(row.applicationId);
      if (one === undefined || ahead === undefined) return [];
      const mail = mailOf.get(row.applicationId);
      return [present({ row, loaded: one, mail, ahead }, { purpose, members, now, language, timeZone })];
    });
    const left = purpose === 'ending' ? everyone : everyone.filter((one) => one.duty !== null || one.message);
    return {
      opening: { id: opening.openingId, name: opening.title },
      state: opening.state,
      ending: presentEnding(ending, members),
      left,
      ...(await countAnswered(trx, workspaceId, opening.openingId)),
      mayClose: opening.state !== 'closed' && rows.every((row) => !row.wasInterviewed),
    };
  });
}

const KINDS: Readonly<Record<AnswerPurpose, readonly DraftKind[] | null>> = {
  ending: null,
  freeze: ['freezeNotice', 'holdingNote', 'holdingCall'],
  thaw: ['freezeEnded'],
};

/** What a mail for each purpose says, whoever writes it. */
const SAYS: Readonly<Record<AnswerPurpose, readonly TeamWord[]>> = {
  ending: ['decision'],
  freeze: ['freezeNotice', 'holding'],
  thaw: ['reengagement'],
};

const DUTIES: Readonly<Record<AnswerPurpose, ReadonlySet<ObligationKind>>> = {
  ending: new Set(['outcome']),
  freeze: new Set(['freezeNotice', 'holdingNote']),
  thaw: new Set(['reengagement']),
};

interface One {
  readonly row: OpeningApplicationRow;
  readonly loaded: LoadedHistory;
  readonly mail: OutcomeMail | undefined;
  readonly ahead: Ahead;
}

interface Reader {
  readonly purpose: AnswerPurpose;
  readonly members: Names;
  readonly now: Instant;
  readonly language: Language;
  readonly timeZone: string;
}

function present(
  { row, loaded: { history, policy }, mail, ahead }: One,
  { purpose, members, now, language, timeZone }: Reader,
): ToAnswer {
  const { obligations, phase } = assess(history, policy, now);
  const owed = obligations.find((one) => isOwed(one, purpose));
  const last = history.decisions.at(-1)?.outcome ?? null;
  const { channel, mayWriteDirectly } = history.circumstances;
  const { candidate, agency } = ahead.receivers;
  const receiver = channel === 'agency' && !mayWriteDirectly ? agency : candidate;
  return {
    ...leftPerson(row, members),
    phase,
    channel,
    decided: last,
    isOnHold: last === 'hold',
    needsDecision: purpose === 'ending' && owed === undefined,
    duty: owed?.key ?? null,
    message: mail === undefined ? null : { id: mail.messageId, state: mail.state as MessageState },
    hurdles: presentFindings(ahead.findings, {
      language,
      timeZone,
      candidate: candidate.name,
      receiver: receiver?.name ?? null,
    }),
    alsoFor: [...ahead.alsoFor],
  };
}

function isOwed({ kind, owedBy, state }: Obligation, purpose: AnswerPurpose): boolean {
  return owedBy === 'team' && state.is === 'open' && DUTIES[purpose].has(kind);
}

async function membersOf(
  trx: Trx,
  workspaceId: string,
  { rows, ending }: { readonly rows: readonly OpeningApplicationRow[]; readonly ending: Ending | undefined },
): Promise<Names> {
  const ids = [...rows.map((row) => row.ownerId), ending?.begunBy ?? null].filter((one) => one !== null);
  return namesOf(await listMembersById(trx, workspaceId, [...new Set(ids)]));
}

function presentEnding(ending: Ending | undefined, members: Names): AnswersAnswer['ending'] {
  if (ending === undefined) return null;
  return {
    how: ending.how,
    begunBy: namedOf(members, ending.begunBy),
    begunAt: toIso(ending.begunAt),
    finishedAt: ending.finishedAt === null ? null : toIso(ending.finishedAt),
  };
}
