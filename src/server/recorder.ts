import { z } from 'zod';
import type { Recording } from '../actions/record-request.ts';
import { recordRequest } from '../actions/record-request.ts';
import type { ApplicationPage } from '../contract/application-page.ts';
import { AppError } from '../domain/app-error.ts';
import type { RecordableFact } from '../domain/decision/request.ts';
import type { Fact } from '../domain/fact/fact.ts';
import { askedLanguage } from './asked-language.ts';
import type { Caller } from './auth/caller.ts';
import type { ServerDeps } from './deps.ts';
import type { Ctx } from './env.ts';
import { instantIn } from './present/deadline-in.ts';
import { readApplicationPage } from './read-application-page.ts';

/** The parts of a call that every record needs. */
export interface RecordCall {
  readonly caller: Caller;
  readonly params: { readonly applicationId: string };
  readonly body: { readonly at?: string | undefined; readonly note?: string | undefined };
  readonly c: Ctx;
  /** Ids that the body names as members. */
  readonly members?: readonly string[];
}

/** What every fact that a member records has in common. */
export type Envelope = Pick<Fact, 'id' | 'at' | 'recordedAt' | 'actor'>;

/** Records what a request says and answers with the page as it stands then. */
export function createRecorder(deps: ServerDeps) {
  return {
    /** A fact that needs no more than to be possible. */
    fact: (call: RecordCall, factOf: (envelope: Envelope) => RecordableFact) =>
      record(deps, call, (envelope) => ({ kind: 'record', fact: factOf(envelope) })),
    /** A request with rules of its own. */
    request: (call: RecordCall, requestOf: (envelope: Envelope) => Recording['request']) =>
      record(deps, call, requestOf),
  };
}

async function record(
  deps: ServerDeps,
  { caller, params, body, c, members = [] }: RecordCall,
  requestOf: (envelope: Envelope) => Recording['request'],
): Promise<ApplicationPage> {
  const now = deps.clock.now();
  const envelope: Envelope = {
    id: repeatKey(c) ?? deps.newId(),
    at: body.at === undefined ? now : instantIn(body.at),
    recordedAt: now,
    actor: { kind: 'member', id: caller.memberId },
  };
  const recording: Recording = {
    workspaceId: caller.workspace.id,
    applicationId: params.applicationId,
    request: requestOf(envelope),
    note: body.note,
    authorId: caller.memberId,
    members,
  };
  await recordRequest(deps, recording);
  return await readApplicationPage(deps, {
    workspaceId: recording.workspaceId,
    applicationId: params.applicationId,
    language: askedLanguage(c),
  });
}

/** The id that a caller gives, so that the same request sent twice is recorded once. */
export function repeatKey(c: Ctx): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined || z.uuid().safeParse(key).success) return key?.toLowerCase();
  throw new AppError('input_invalid', 'Cannot read the request: the Idempotency-Key must be a UUID', {
    'idempotency-key': 'must be a UUID',
  });
}
