import { AppError } from '../domain/app-error.ts';
import type { Ladder } from '../domain/circumstances.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { saveNewOpenings } from '../storage/queries/openings.ts';
import type { Acting } from './acting.ts';
import type { StatedPlace } from './add-person.ts';
import type { ActionDeps } from './deps.ts';

export interface NewOpening {
  readonly title: string;
  readonly place?: StatedPlace | undefined;
  readonly ladder?: Ladder | undefined;
  readonly isPubliclyPosted: boolean;
  readonly employerSize: number | null;
  readonly isFollowUpPartOfJob: boolean;
}

export interface MakeOpening extends Acting {
  readonly opening: NewOpening;
}

const NOBODY: Ladder = { owner: null, lead: null, manager: null, headOfHiring: null, complianceOwner: null };

/** A new opening; whoever makes it owns it where nobody else is named. */
export async function makeOpening(deps: ActionDeps, input: MakeOpening): Promise<{ id: string }> {
  const { workspaceId, memberId, opening } = input;
  const id = deps.newId();
  const ladder = { ...NOBODY, ...opening.ladder };
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await refuseStrangers(trx, workspaceId, ladder);
    await saveNewOpenings(trx, [
      {
        workspace_id: workspaceId,
        opening_id: id,
        external_id: null,
        title: opening.title,
        state: 'open',
        owner_id: ladder.owner ?? memberId,
        lead_id: ladder.lead,
        manager_id: ladder.manager,
        head_of_hiring_id: ladder.headOfHiring,
        compliance_owner_id: ladder.complianceOwner,
        country: opening.place?.country ?? null,
        region: opening.place?.region ?? null,
        time_zone: opening.place?.timeZone ?? null,
        employer_size: opening.employerSize,
        frozen_until: null,
        is_publicly_posted: opening.isPubliclyPosted,
        is_follow_up_part_of_job: opening.isFollowUpPartOfJob,
        created_at: deps.clock.now(),
      },
    ]);
  });
  return { id };
}

async function refuseStrangers(trx: Trx, workspaceId: string, ladder: Ladder): Promise<void> {
  const named = Object.entries(ladder).filter((rung): rung is [string, string] => rung[1] !== null);
  const known = await listMembersById(
    trx,
    workspaceId,
    named.map(([, id]) => id),
  );
  const strangers = named.filter(([, id]) => !known.some((member) => member.id === id));
  if (strangers.length === 0) return;
  const fields = Object.fromEntries(
    strangers.map(([rung]) => [`ladder.${rung}`, 'is no member of this workspace']),
  );
  throw new AppError(
    'member_not_found',
    'Cannot make the opening: somebody on its ladder is no member here',
    fields,
  );
}
