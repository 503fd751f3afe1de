import { AppError } from '../../domain/app-error.ts';
import type { BenchReasons, OpeningLevel } from '../../storage/closing-tables.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findBenchPlace } from '../../storage/queries/bench.ts';
import {
  type Alike,
  listAlike,
  type NewProposal,
  saveProfile,
  saveProposals,
  settleProposalRow,
} from '../../storage/queries/bench-proposals.ts';
import { getOpening, saveOpening } from '../../storage/queries/openings.ts';
import type { Acting } from '../acting.ts';
import { addApplication } from '../add-application.ts';
import type { ActionDeps } from '../deps.ts';

/** More than these nobody writes to for one opening. */
const MOST_PROPOSALS = 20;
const SAME = 0.95;
const ALIKE = 0.4;

type ProposeDeps = Pick<ActionDeps, 'database' | 'clock'>;

export interface OneOpening {
  readonly workspaceId: string;
  readonly openingId: string;
}

/** Looks through the bench for an opening, anew each time; who was settled stays settled. */
export async function proposeFromBench(deps: ProposeDeps, one: OneOpening): Promise<void> {
  await inWorkspace(deps.database, one.workspaceId, (trx) => proposeFromBenchWithin(trx, one, deps));
}

/** The same inside a transaction that is under way. */
export async function proposeFromBenchWithin(
  trx: Trx,
  { workspaceId, openingId }: OneOpening,
  { clock }: Pick<ProposeDeps, 'clock'>,
): Promise<void> {
  const found = await listAlike(trx, { openingId, most: MOST_PROPOSALS });
  const at = clock.now();
  await saveProposals(trx, workspaceId, { openingId, rows: found.map(proposal), at });
  await saveOpening(trx, { workspaceId, openingId }, { bench_searched_at: at });
}

function proposal(one: Alike, index: number): NewProposal {
  const reasons: BenchReasons = {
    openingId: one.openingId,
    isSameTitle: one.likeness >= SAME,
    isTitleAlike: one.likeness >= ALIKE && one.likeness < SAME,
    skills: one.sharedSkills,
    isSameLevel: one.isSameLevel,
    isSamePlace: one.isSamePlace,
    isLookedFor: one.isLookedFor,
  };
  return { person_id: one.personId, place: index + 1, reasons };
}

export interface SetProfile extends OneOpening {
  readonly level: OpeningLevel | null;
  readonly skills: readonly string[];
}

/** What the opening asks for; the bench is looked through again by it. */
export async function setProfile(deps: ProposeDeps, { level, skills, ...one }: SetProfile): Promise<void> {
  await inWorkspace(deps.database, one.workspaceId, async (trx) => {
    await getOpening(trx, one.workspaceId, one.openingId);
    await saveProfile(trx, one.workspaceId, { openingId: one.openingId, level, skills: plainSkills(skills) });
    await proposeFromBenchWithin(trx, one, deps);
  });
}

/** The same skill is written in one way. */
function plainSkills(skills: readonly string[]): string[] {
  return [...new Set(skills.map((one) => one.trim().toLowerCase()).filter((one) => one !== ''))];
}

export interface SettleProposal extends Acting, OneOpening {
  readonly personId: string;
  readonly is: 'written' | 'putAside' | 'applied';
}

/** What became of a proposal. Where they would like to, they are in process for the new opening from now on. */
export async function settleProposal(
  deps: ActionDeps,
  { workspaceId, memberId, openingId, personId, is }: SettleProposal,
): Promise<{ readonly applicationId: string | null }> {
  await refuseNoConsent(deps, { workspaceId, personId });
  const one = { workspaceId, openingId, personId };
  const applied =
    is === 'applied'
      ? await addApplication(deps, {
          workspaceId,
          memberId,
          openingId,
          personId,
          channel: 'direct',
          mayWriteDirectly: true,
        })
      : null;
  const settled = { state: is, settled_by: memberId, settled_at: deps.clock.now() };
  const wasThere = await inWorkspace(deps.database, workspaceId, (trx) =>
    settleProposalRow(trx, one, { ...settled, ...(applied && { application_id: applied.id }) }),
  );
  if (!wasThere) throw new AppError('person_not_found', 'Nobody of the kind was proposed for this opening');
  return { applicationId: applied?.id ?? null };
}

/** Whoever left the bench meanwhile is written to no more. */
async function refuseNoConsent(
  { database }: ProposeDeps,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<void> {
  const place = await inWorkspace(database, workspaceId, (trx) => findBenchPlace(trx, workspaceId, personId));
  if (place?.state !== 'agreed')
    throw new AppError('person_not_found', 'They are not on the bench, or not any more');
}
