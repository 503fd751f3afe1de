import { AppError } from '../domain/app-error.ts';
import { DAY, type Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { insertNote, TEAM_NOTE } from '../storage/queries/notes.ts';
import { readNoticeSettings } from '../storage/queries/notice-settings.ts';
import { insertNotices } from '../storage/queries/notices.ts';
import { replaceOnboardingSteps, saveStepDone } from '../storage/queries/onboarding-steps.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { newNotice } from './notices/notice.ts';
import { recordRequestWithin } from './record-request.ts';

interface OfApplication extends Acting {
  readonly applicationId: string;
}

export interface HandOverToOnboarding extends OfApplication {
  readonly ownerId: string;
  readonly steps: readonly string[];
  readonly at?: Instant | undefined;
}

/** Somebody sees them through their first weeks, with a list of what must be ready; again changes who, or the list. */
export async function handOverToOnboarding(deps: ActionDeps, input: HandOverToOnboarding): Promise<void> {
  const { workspaceId, applicationId, memberId, ownerId } = input;
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const request = {
      kind: 'record',
      fact: {
        type: 'OnboardingHandedOver',
        id: deps.newId(),
        at: input.at ?? now,
        recordedAt: now,
        actor: { kind: 'member', id: memberId },
        toMemberId: ownerId,
      },
    } as const;
    const recording = { workspaceId, applicationId, request, authorId: memberId, members: [ownerId] };
    await recordRequestWithin(trx, recording, deps);
    await replaceOnboardingSteps(trx, { workspaceId, applicationId }, [...new Set(input.steps)]);
    if (ownerId !== memberId) await tellOwner(trx, input, deps);
  });
}

/** Whoever is handed somebody hears of it by mail, and where their own posts go, with what must be ready. */
async function tellOwner(
  trx: Trx,
  { workspaceId, applicationId, ownerId }: HandOverToOnboarding,
  { clock, newId }: ActionDeps,
): Promise<void> {
  const now = clock.now();
  const { hook_kind: hook } = await readNoticeSettings(trx, workspaceId, ownerId);
  const channels = hook === null ? (['mail'] as const) : (['mail', hook] as const);
  const about = { workspaceId, memberId: ownerId, kind: 'onboarding', applicationId, now };
  const notices = channels.map((channel) =>
    newNotice({ ...about, noticeId: newId(), channel, cause: applicationId, expiresAt: now + WEEK }),
  );
  await insertNotices(trx, notices);
}

const WEEK = 7 * DAY;

export interface MarkOnboardingStep extends OfApplication {
  readonly position: number;
  readonly isDone: boolean;
}

export async function markOnboardingStep(deps: ActionDeps, input: MarkOnboardingStep): Promise<void> {
  const { workspaceId, applicationId, memberId, position, isDone } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    const done = isDone ? { doneAt: deps.clock.now(), doneBy: memberId } : { doneAt: null, doneBy: null };
    const isThere = await saveStepDone(trx, { workspaceId, applicationId }, { position, ...done });
    if (!isThere) throw new AppError('page_not_found', 'There is no such step of the onboarding here');
    await notifyOfChange(trx, workspaceId, [applicationId]);
  });
}

export interface AddTeamNote extends OfApplication {
  /** The same for a repeated request, so that it writes one note. */
  readonly noteId: string;
  readonly text: string;
}

/** A line from a member for somebody who said yes. */
export async function addTeamNote(deps: ActionDeps, input: AddTeamNote): Promise<void> {
  const { workspaceId, applicationId, memberId, noteId, text } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    await insertNote(trx, {
      id: noteId,
      workspaceId,
      applicationId,
      factId: null,
      kind: TEAM_NOTE,
      text,
      authorId: memberId,
      writtenAt: deps.clock.now(),
    });
    await notifyOfChange(trx, workspaceId, [applicationId]);
  });
}
