import { z } from 'zod';
import { approveMessage } from '../../actions/approve-message.ts';
import { editMessage } from '../../actions/edit-message.ts';
import { mailSource, showMail } from '../../actions/mail-source.ts';
import { redraftMessage } from '../../actions/redraft-message.ts';
import { settleMessage } from '../../actions/settle-message.ts';
import { startMessage } from '../../actions/start-message.ts';
import { cancelMessage, takeBackApproval, takeBackMany } from '../../actions/stop-messages.ts';
import type { CaughtRow, Message } from '../../contract/messages.ts';
import { AppError } from '../../domain/app-error.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { type CaughtRecord, getCaught, listCaught } from '../../storage/queries/caught-messages.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { getMessage } from '../../storage/queries/messages.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { deadlineIn } from '../present/deadline-in.ts';
import { readMailNow, readMessage, readMessagesOf, readOutbox } from '../read-messages.ts';
import { repeatKey } from '../recorder.ts';
import { whoActs } from '../who-acts.ts';

type Messages =
  | 'startMessage'
  | 'listMessages'
  | 'getMessage'
  | 'getMessageSource'
  | 'editMessage'
  | 'redraftMessage'
  | 'approveMessage'
  | 'takeBackApproval'
  | 'cancelMessage'
  | 'settleMessage'
  | 'getOutbox'
  | 'cancelMessages'
  | 'listCaughtMessages'
  | 'getCaughtMessage';

/** The parts of a call by which an answer is worded. */
interface Asked {
  readonly caller: Caller;
  readonly c: Ctx;
}

/** Words out: from the draft to the proof. */
export function messageRoutes(deps: ServerDeps): HandlersOf<Messages> {
  const asking = ({ caller, c }: Asked) => ({ ...whoActs(caller), language: askedLanguage(c) });
  const read = (asked: Asked, messageId: string): Promise<Message> =>
    readMessage(deps, { ...asking(asked), messageId });
  return {
    startMessage: async ({ caller, params, body, c }) => {
      const { promise, ...rest } = body;
      const messageId = repeatKey(c) ?? deps.newId();
      const given = { ...rest, promise: promise === null ? null : deadlineIn(promise) };
      const started = { ...whoActs(caller), ...given, applicationId: params.applicationId, messageId };
      const message = await startMessage(deps, started);
      return await read({ caller, c }, message.message_id);
    },
    listMessages: async ({ caller, params, c }) => ({
      messages: await readMessagesOf(deps, {
        ...asking({ caller, c }),
        applicationId: params.applicationId,
      }),
    }),
    getMessage: async ({ caller, params, c }) => await read({ caller, c }, params.messageId),
    getMessageSource: async ({ caller, params, c }) => ({
      source: await mailSource(
        await readMailNow(deps, { ...asking({ caller, c }), messageId: params.messageId }),
      ),
    }),
    editMessage: async ({ caller, params, body, c }) => {
      const { promise, ...rest } = body;
      const given = { ...rest, promise: promise === null ? null : deadlineIn(promise) };
      await editMessage(deps, { ...whoActs(caller), ...given, messageId: params.messageId });
      return await read({ caller, c }, params.messageId);
    },
    redraftMessage: async ({ caller, params, body, c }) => {
      await redraftMessage(deps, { ...whoActs(caller), ...body, messageId: params.messageId });
      return await read({ caller, c }, params.messageId);
    },
    approveMessage: async ({ caller, params, body, c }) => {
      await refuseInterviewers(deps, caller, params.messageId);
      await approveMessage(deps, { ...whoActs(caller), ...body, messageId: params.messageId });
      return await read({ caller, c }, params.messageId);
    },
    takeBackApproval: async ({ caller, params, c }) => {
      await takeBackApproval(deps, { ...whoActs(caller), messageId: params.messageId });
      return await read({ caller, c }, params.messageId);
    },
    cancelMessage: async ({ caller, params, c }) => {
      await cancelMessage(deps, { ...whoActs(caller), messageId: params.messageId });
      return await read({ caller, c }, params.messageId);
    },
    settleMessage: async ({ caller, params, body, c }) => {
      await settleMessage(deps, { ...whoActs(caller), ...body, messageId: params.messageId });
      return await read({ caller, c }, params.messageId);
    },
    getOutbox: async ({ caller, c }) => await readOutbox(deps, asking({ caller, c })),
    cancelMessages: async ({ caller, body, c }) => {
      await takeBackMany(deps, { ...whoActs(caller), messageIds: body.messageIds ?? null });
      return await readOutbox(deps, asking({ caller, c }));
    },
    listCaughtMessages: async ({ caller, query }) => await listCatch(deps, caller.workspace.id, query),
    getCaughtMessage: async ({ caller, params }) => {
      const { id: workspaceId } = caller.workspace;
      const row = await inWorkspace(deps.database, workspaceId, (trx) =>
        getCaught(trx, workspaceId, params.caughtId),
      );
      const source = row.source ?? '';
      const { text, html, headers } = await showMail(source);
      return { ...caughtRow(row), text, html, source, headers: [...headers] };
    },
  };
}

/** Whoever only interviews may thank, never tell an outcome. */
async function refuseInterviewers(deps: ServerDeps, caller: Caller, messageId: string): Promise<void> {
  if (caller.role !== 'interviewer') return;
  const { id: workspaceId } = caller.workspace;
  const message = await inWorkspace(deps.database, workspaceId, (trx) =>
    getMessage(trx, workspaceId, messageId),
  );
  if (message.outcome === null) return;
  throw new AppError(
    'role_insufficient',
    'Cannot send this mail: it tells an outcome, which a recruiter or the hiring manager does. Your draft is kept for them',
  );
}

/** Where a page of the catcher ended. */
const caughtPlace = z.object({ at: z.number(), id: z.uuid() });

interface CaughtAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

async function listCatch(deps: ServerDeps, workspaceId: string, { cursor, limit }: CaughtAsked) {
  const before = readCursor(caughtPlace, cursor) ?? null;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const rows = await listCaught(trx, workspaceId, { before, most: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      caught: shown.map(caughtRow),
      nextCursor: writeCursor(last ? { at: last.caught_at, id: last.caught_message_id } : null),
      isCatching: (await readMailSettings(trx, workspaceId)).host === null,
    };
  });
}

function caughtRow(row: Omit<CaughtRecord, 'source'>): CaughtRow {
  return {
    id: row.caught_message_id,
    messageId: row.message_id,
    applicationId: row.application_id,
    caughtAt: toIso(row.caught_at),
    from: row.from_address ?? '',
    to: row.to_address ?? '',
    subject: row.subject ?? '',
  };
}
