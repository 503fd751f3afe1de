import { zoneOf } from '../domain/calendar/calendars.ts';
import type { RecordableFact } from '../domain/decision/request.ts';
import type { Deadline } from '../domain/fact/fact.ts';
import type { History } from '../domain/history/history.ts';
import type { ProposalKind } from '../domain/kept-mail/kept-mail.ts';
import { plainDateOf } from '../lib/day-number.ts';
import type { PlainDate } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { getKeptMail } from '../storage/queries/kept-mails.ts';
import {
  getProposal,
  type ProposalRecord,
  settleProposal as saveSettled,
} from '../storage/queries/proposals.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { recordRequestWithin } from './record-request.ts';

export interface SettleProposal extends Acting {
  readonly proposalId: string;
  readonly holds: boolean;
  /** What a member reads in the sentence, when it is another thing. */
  readonly kind?: ProposalKind | undefined;
  readonly deadline?: Deadline | undefined;
}

/** A member says that a date named in a mail holds, or that it does not. Said twice, the first time counts. */
export async function settleProposal(deps: MessageDeps, input: SettleProposal): Promise<void> {
  const { workspaceId, memberId, proposalId, holds } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const seen = await getProposal(trx, workspaceId, proposalId);
    const { application_id: applicationId } = seen;
    const mail = await getKeptMail(trx, workspaceId, seen.kept_mail_id);
    const settled = { by: memberId, at: deps.clock.now() };
    if (seen.state !== 'open') return;
    if (!holds) await saveSettled(trx, seen, { ...settled, state: 'dismissed', factId: null });
    else {
      const accepting = { input, sentAt: mail.sent_at, now: settled.at };
      const request = (history: History) =>
        ({ kind: 'record', fact: factOf(seen, accepting, history) }) as const;
      await recordRequestWithin(trx, { workspaceId, applicationId, request, authorId: memberId }, deps);
      const proposal = await getProposal(trx, workspaceId, proposalId, { isLocked: true });
      if (proposal.state === 'open')
        await saveSettled(trx, seen, { ...settled, state: 'accepted', factId: factIdOf(seen) });
    }
    await notifyOfChange(trx, workspaceId, [applicationId]);
  });
}

interface Accepting {
  readonly input: SettleProposal;
  readonly sentAt: number;
  readonly now: number;
}

/** It was said when the mail was written, and is known from now on. */
function factOf(
  proposal: ProposalRecord,
  { input, sentAt, now }: Accepting,
  { circumstances }: History,
): RecordableFact {
  const { by_party: by } = proposal;
  const kind = input.kind ?? proposal.kind;
  const deadline = input.deadline ?? proposal.deadline;
  const actor = { kind: 'member', id: input.memberId } as const;
  const envelope = { id: factIdOf(proposal), at: Math.min(sentAt, now), recordedAt: now, actor };
  const [them, place] =
    circumstances.channel === 'agency'
      ? (['agency', circumstances.agency ?? circumstances.team] as const)
      : (['candidate', circumstances.candidate] as const);
  switch (kind) {
    case 'promise':
      return { type: 'PromiseMade', ...envelope, by, to: by === 'team' ? them : 'team', deadline };
    case 'competingOffer':
      return { type: 'CompetingOfferShared', ...envelope, deadline };
    case 'wish':
      return { type: 'WishStated', ...envelope, hearBy: dayOf(deadline, place.timeZone) };
    case 'ask':
      return {
        type: 'AnswerAsked',
        ...envelope,
        about: 'reply',
        owedBy: by === 'agency' ? 'agency' : 'candidate',
        deadline,
      };
    default:
      return kind satisfies never;
  }
}

function factIdOf({ proposal_id: id }: ProposalRecord): string {
  return `named:${id}`;
}

function dayOf(deadline: Deadline, timeZone: string): PlainDate {
  return 'on' in deadline ? deadline.on : plainDateOf(zoneOf(timeZone).dayOf(deadline.at));
}
