import type { Circumstances } from '../domain/circumstances.ts';
import type { NudgeReceiver, Obligation, PlannedNudge } from '../domain/obligation/obligation.ts';
import type { Instant } from '../lib/instant.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import type { KeptNudge } from '../storage/queries/nudges.ts';
import { type Assessed, memberOrNull } from './save-standing-rows.ts';

/**
 * The nudges to write for an application: of each open duty the latest step that is due is planned, once; steps that
 * nobody was there to send are skipped, and so is what was planned for a duty that is over or no longer due. What would
 * have been said before Heardback knew of the application is left out, or the first import would be a storm of nudges.
 */
export function nudgeRows(assessed: Assessed, kept: readonly KeptNudge[]): StoredRow<'nudge'>[] {
  const open = assessed.standing.obligations.filter((owed) => owed.state.is === 'open');
  const rows = open.flatMap((owed) => newRows(assessed, { owed, kept: ofDuty(kept, owed.key) }));
  const current = new Set(open.flatMap((owed) => currentStep(owed, ofDuty(kept, owed.key)) ?? []));
  for (const nudge of kept) {
    if (nudge.state === 'planned' && !current.has(nudge)) rows.push(skippedRow(assessed, nudge));
  }
  return rows;
}

interface Duty {
  readonly owed: Obligation;
  readonly kept: readonly KeptNudge[];
}

function ofDuty(kept: readonly KeptNudge[], key: string): readonly KeptNudge[] {
  return kept.length === 0 ? kept : kept.filter((nudge) => nudge.obligationKey === key);
}

function newRows(assessed: Assessed, { owed, kept }: Duty): StoredRow<'nudge'>[] {
  const latest = latestDue(owed);
  const isNews = !assessed.isHistory || kept.length > 0;
  return owed.nudges
    .filter((nudge) => nudge.isDue && nudge.at >= assessed.knownSince)
    .filter((nudge) => !kept.some((known) => isSame(known, nudge, owed.dueAt)))
    .map((nudge) =>
      nudgeRow(assessed, { owed, nudge, state: nudge === latest && isNews ? 'planned' : 'skipped' }),
    );
}

function latestDue(owed: Obligation): PlannedNudge | undefined {
  return owed.nudges.findLast((nudge) => nudge.isDue);
}

/** The kept nudge that is still the one to deliver, if it was not delivered yet. */
function currentStep(owed: Obligation, kept: readonly KeptNudge[]): KeptNudge | undefined {
  const latest = latestDue(owed);
  return latest && kept.find((known) => isSame(known, latest, owed.dueAt));
}

/**
 * A step of a duty is nudged once. It is another one only when the duty was renewed for a later date and its moment
 * comes after all that the kept one was about; a date that moved a little is no reason to nudge again.
 */
function isSame(known: KeptNudge, nudge: PlannedNudge, dueAt: Instant): boolean {
  if (known.step !== nudge.step) return false;
  return dueAt <= known.dueAt || nudge.at <= Math.max(known.at, known.dueAt);
}

interface NewNudge {
  readonly owed: Obligation;
  readonly nudge: PlannedNudge;
  readonly state: 'planned' | 'skipped';
}

function nudgeRow(assessed: Assessed, { owed, nudge, state }: NewNudge): StoredRow<'nudge'> {
  return {
    workspace_id: assessed.workspaceId,
    application_id: assessed.applicationId,
    obligation_key: owed.key,
    step: nudge.step,
    due_at: owed.dueAt,
    receiver: nudge.to,
    receiver_id: receiverOf(nudge.to, owed, assessed.history.circumstances),
    at: nudge.at,
    state,
    recorded_at: assessed.now,
    settled_at: state === 'skipped' ? assessed.now : null,
  };
}

function skippedRow({ workspaceId, applicationId, now }: Assessed, nudge: KeptNudge): StoredRow<'nudge'> {
  return {
    workspace_id: workspaceId,
    application_id: applicationId,
    obligation_key: nudge.obligationKey,
    step: nudge.step,
    due_at: nudge.dueAt,
    receiver: nudge.receiver,
    receiver_id: nudge.receiverId,
    at: nudge.at,
    state: 'skipped',
    recorded_at: now,
    settled_at: now,
  };
}

/** A job seeker is told of their own words alone: what the company's ladder would say to the company is not theirs to hear. */
function receiverOf(to: NudgeReceiver, owed: Obligation, circumstances: Circumstances): string | null {
  if (circumstances.workspace !== 'seeker') return receiverId(to, owed, circumstances);
  return owed.owedBy === 'candidate' ? circumstances.ladder.owner : null;
}

/** The member behind a step of the ladder; nobody in particular for the whole team and for the other side. */
function receiverId(to: NudgeReceiver, owed: Obligation, { ladder }: Circumstances): string | null {
  switch (to) {
    case 'owner':
    case 'interviewer':
      return memberOrNull(owed.ownerId) ?? ladder.owner;
    case 'lead':
    case 'manager':
    case 'headOfHiring':
    case 'complianceOwner':
      return ladder[to];
    case 'team':
    case 'candidate':
    case 'agency':
    case 'referee':
      return null;
    default:
      return to satisfies never;
  }
}
