import { AppError } from '../domain/app-error.ts';
import { ON_ITS_WAY, STOPPABLE } from '../domain/message/message-state.ts';
import { momentIn } from '../domain/wording/day-in.ts';
import type { Language } from '../domain/wording/language.ts';
import {
  ANOTHER,
  CANNOT,
  FIRST,
  IN_DOUBT,
  LEAVING,
  LEFT,
  PAST,
  WAITS,
} from '../domain/wording/second-approval.ts';
import type { Trx } from '../storage/database.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listOnTheirWay, type MessageRecord } from '../storage/queries/messages.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';

/** Approved is what is a draft, or was stopped, or waits and shall wait for something else. */
export function refuseUnapprovable({ state }: MessageRecord): void {
  if (['draft', 'failed', 'approved', 'held'].includes(state)) return;
  const why = PAST[state] ?? LEFT;
  throw new AppError('message_not_open', (language) => `${CANNOT[language]} ${why[language]}`);
}

interface Approver {
  readonly memberId: string;
  /** Said of a draft: whoever else said yes to it meanwhile is named. */
  readonly asDraft?: boolean | undefined;
}

/** The same duty or the same outcome is not told twice, however many members press the button; the second is told who did. */
export async function refuseSecond(
  trx: Trx,
  message: MessageRecord,
  { memberId, asDraft = false }: Approver,
): Promise<void> {
  const first =
    (await findSame(trx, message)) ?? (asDraft && isOfAnother(message, memberId) ? message : null);
  if (first === null) return;
  const [by] = first.approved_by ? await listMembersById(trx, first.workspace_id, [first.approved_by]) : [];
  const workspace = await findWorkspace(trx, first.workspace_id);
  const timeZone = workspace?.timeZone ?? 'UTC';
  throw new AppError('message_on_its_way', (language) => {
    const moment = momentIn(language, timeZone);
    const who = by?.name ?? ANOTHER[language];
    return FIRST[language](who, moment(first.approved_at ?? 0), howFar(language, first, moment));
  });
}

async function findSame(trx: Trx, message: MessageRecord): Promise<MessageRecord | null> {
  const { workspace_id: workspaceId, application_id: applicationId } = message;
  const others = await listOnTheirWay(trx, workspaceId, applicationId);
  return (
    others.find((other) => other.message_id !== message.message_id && saysTheSame(other, message)) ?? null
  );
}

function isOfAnother({ state, approved_by: by }: MessageRecord, memberId: string): boolean {
  return (STOPPABLE as readonly string[]).includes(state) && by !== memberId;
}

function saysTheSame(a: MessageRecord, b: MessageRecord): boolean {
  if (!(ON_ITS_WAY as readonly string[]).includes(a.state) || a.word.to !== b.word.to) return false;
  if (a.obligation_key !== null && a.obligation_key === b.obligation_key) return true;
  return a.outcome !== null && b.outcome !== null;
}

function howFar(
  language: Language,
  { state, wake_at: wakeAt }: MessageRecord,
  moment: (at: number) => string,
): string {
  if (state === 'in_doubt') return IN_DOUBT[language];
  return state === 'held' && wakeAt !== null ? WAITS[language](moment(wakeAt)) : LEAVING[language];
}
