import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { saveNewApplications } from '../../storage/queries/applications.ts';
import { findMember } from '../../storage/queries/members.ts';
import { saveNewOpenings } from '../../storage/queries/openings.ts';
import { insertCompanyPerson, saveSoughtJob } from '../../storage/queries/sought-jobs.ts';
import type { Acting } from '../acting.ts';
import { insertPerson, type StatedPlace } from '../add-person.ts';
import type { ActionDeps } from '../deps.ts';
import { refuseFuture } from '../refuse-future.ts';
import { recordFacts } from '../save-standing.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

export interface NewSought {
  readonly company: string;
  readonly title: string;
  readonly place?: StatedPlace | undefined;
  readonly channel: 'direct' | 'referral' | 'agency';
  readonly appliedAt?: Instant | undefined;
  readonly posting?: string | undefined;
  readonly startBy?: PlainDate | undefined;
  readonly pay?: string | undefined;
  readonly notes?: string | undefined;
  readonly person?: NewCompanyPerson | undefined;
  /** What another program calls it: the same again is the same. */
  readonly externalId?: string | undefined;
}

export interface NewCompanyPerson {
  readonly name: string;
  readonly part?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

/** A job that somebody applied for: the opening, the application of themselves, and what they keep of it. */
export async function addSought(
  deps: ActionDeps,
  { workspaceId, memberId, job }: Acting & { readonly job: NewSought },
): Promise<{ id: string }> {
  refuseFuture(job.appliedAt, deps.clock.now());
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getSeekerWorkspace(trx, workspaceId);
    return await addSoughtWithin(trx, { workspaceId, memberId, job }, deps);
  });
}

/** The same inside a transaction that is under way. */
export async function addSoughtWithin(
  trx: Trx,
  { workspaceId, memberId, job }: Acting & { readonly job: NewSought },
  deps: ActionDeps,
): Promise<{ id: string }> {
  const now = deps.clock.now();
  const [openingId, id] = [deps.newId(), deps.newId()];
  await saveNewOpenings(trx, [openingOf({ workspaceId, memberId, job }, { openingId, now })]);
  await saveNewApplications(trx, workspaceId, [
    {
      workspace_id: workspaceId,
      application_id: id,
      person_id: await ownPerson(trx, { workspaceId, memberId }, deps),
      opening_id: openingId,
      external_id: job.externalId ?? null,
      channel: job.channel,
      agency_person_id: null,
      may_write_directly: true,
      owner_id: memberId,
      created_at: now,
    },
  ]);
  await saveSoughtJob(trx, {
    workspace_id: workspaceId,
    application_id: id,
    company: job.company,
    posting: job.posting ?? null,
    start_by: job.startBy ?? null,
    pay: job.pay ?? null,
    notes: job.notes ?? null,
    made_at: now,
  });
  if (job.person !== undefined)
    await addPersonTo(trx, { workspaceId, applicationId: id, person: job.person }, deps);
  const received = {
    type: 'ApplicationReceived',
    id: deps.newId(),
    at: job.appliedAt ?? now,
    recordedAt: now,
    actor: { kind: 'member', id: memberId },
    channel: job.channel,
  } as const;
  await recordFacts(
    trx,
    { workspaceId, applicationId: id, facts: [received] },
    { policies: deps.policies, now },
  );
  return { id };
}

interface AddingPerson {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly person: NewCompanyPerson;
}

/** Somebody at the company, inside a transaction that is under way. */
export async function addPersonTo(
  trx: Trx,
  { workspaceId, applicationId, person }: AddingPerson,
  { newId, clock }: Pick<ActionDeps, 'newId' | 'clock'>,
): Promise<void> {
  await insertCompanyPerson(trx, {
    workspace_id: workspaceId,
    company_person_id: newId(),
    application_id: applicationId,
    name: person.name,
    part: person.part ?? null,
    address: person.address ?? null,
    phone: person.phone ?? null,
    made_at: clock.now(),
  });
}

function openingOf(
  { workspaceId, memberId, job }: Acting & { readonly job: NewSought },
  { openingId, now }: { readonly openingId: string; readonly now: Instant },
) {
  return {
    workspace_id: workspaceId,
    opening_id: openingId,
    external_id: null,
    title: job.title,
    state: 'open',
    owner_id: memberId,
    lead_id: null,
    manager_id: null,
    head_of_hiring_id: null,
    compliance_owner_id: null,
    country: job.place?.country ?? null,
    region: job.place?.region ?? null,
    time_zone: job.place?.timeZone ?? null,
    employer_size: null,
    frozen_until: null,
    is_publicly_posted: false,
    is_follow_up_part_of_job: false,
    created_at: now,
  } as const;
}

/** A job seeker is the person of every application of theirs: made once, with their own place. */
async function ownPerson(trx: Trx, { workspaceId, memberId }: Acting, deps: ActionDeps): Promise<string> {
  const known = await trx
    .selectFrom('person')
    .select('person_id as id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'candidate')
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const member = await findMember(trx, workspaceId, memberId);
  const workspace = await getSeekerWorkspace(trx, workspaceId);
  const { country, region, timeZone } = workspace;
  return (
    await insertPerson(deps, trx, {
      workspaceId,
      person: {
        name: member?.name ?? workspace.name,
        kind: 'candidate',
        address: member?.address ?? undefined,
        place: { country, timeZone, ...(region !== null && { region }) },
      },
    })
  ).id;
}
