import type { Fact } from '../domain/fact/fact.ts';
import type { ImportedApplication } from '../intake/ats/imported.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import {
  circumstancesOf,
  type Frame,
  frameOf,
  getWorkspaceFrame,
  type StoredPlace,
} from '../storage/queries/circumstances.ts';
import {
  type KnownApplication,
  listFactIds,
  listKnownApplications,
} from '../storage/queries/import-lookups.ts';
import { importedId, type RowPlace } from './import-ids.ts';
import type { MemberBook } from './import-members.ts';
import type { OpeningBook } from './import-openings.ts';
import { agencyRecruiter, findPeople, type PeopleFound } from './import-people.ts';
import type { PoliciesOfWorkspace, PolicyShelf } from './policy-shelf.ts';
import type { NewApplication } from './save-new-applications.ts';

export interface BatchContext {
  readonly workspaceId: string;
  readonly now: Instant;
  readonly members: MemberBook;
  readonly openings: OpeningBook;
  readonly policies: PolicyShelf;
}

export interface Batch {
  /** Counts the batches of an import; see `importedId`. */
  readonly number: number;
  readonly applications: readonly ImportedApplication[];
}

/** What a batch brings that is not there yet. */
export interface PlannedBatch {
  readonly members: readonly StoredRow<'member'>[];
  readonly people: readonly StoredRow<'person'>[];
  readonly openings: readonly StoredRow<'opening'>[];
  readonly fresh: readonly NewApplication[];
  /** Facts that are new of applications that are not. */
  readonly added: ReadonlyMap<string, readonly Fact[]>;
  readonly policyOf: PoliciesOfWorkspace;
}

/** Works out what a batch of applications would add, with a handful of queries whatever their number. Writes nothing. */
export async function planBatch(
  trx: Trx,
  { applications, number }: Batch,
  context: BatchContext,
): Promise<PlannedBatch> {
  const { workspaceId, now, policies } = context;
  const named = applications.flatMap(({ person, agency }) =>
    agency === null ? person : [person, agencyRecruiter(agency)],
  );
  const people = await findPeople(trx, named, { workspaceId, now, batch: number });
  const drafts = applications.map((application, row) =>
    draftOf(application, { ...context, people, place: { batch: number, row } }),
  );
  const find = createFinder(await listKnown(trx, workspaceId, drafts));
  const told = drafts.map((draft) => ({ ...draft, before: find(draft.row) }));
  const factIds = await listFactIds(
    trx,
    workspaceId,
    told.flatMap(({ before }) => before?.applicationId ?? []),
  );
  const planned = told.map(({ before, ...draft }): Planned => {
    const ids = before && factIds.get(before.applicationId);
    const row = before ? { ...draft.row, application_id: before.applicationId } : draft.row;
    return { ...draft, row, isNew: !before, facts: newFacts(draft.facts, ids, context) };
  });
  const once = oncePerApplication(planned);
  const workspace = await getWorkspaceFrame(trx, workspaceId);
  const frames = new Map<string, Frame>();
  function frameFor(openingId: string): Frame {
    const frame = frames.get(openingId) ?? frameOf(workspace, context.openings.frameOf(openingId));
    frames.set(openingId, frame);
    return frame;
  }
  return {
    members: context.members.takeNew(),
    people: people.added,
    openings: context.openings.takeNew(),
    fresh: once
      .filter(({ isNew }) => isNew)
      .map((one) => newApplication(one, frameFor(one.row.opening_id), context)),
    added: new Map(once.filter(isAdding).map(({ row, facts }) => [row.application_id, facts])),
    policyOf: await policies.read(trx, workspaceId),
  };
}

interface Draft {
  readonly row: StoredRow<'application'>;
  readonly candidate: StoredPlace | null;
  readonly agency: StoredPlace | null;
  readonly facts: readonly Fact[];
}

interface Planned extends Draft {
  readonly isNew: boolean;
}

function isAdding({ isNew, facts }: Planned): boolean {
  return !isNew && facts.length > 0;
}

function newApplication({ row, facts, candidate, agency }: Planned, frame: Frame, context: BatchContext) {
  const circumstances = circumstancesOf({ row, candidate, agency }, frame, context.policies.sharePlace);
  const ids = { applicationId: row.application_id, openingId: row.opening_id };
  return { ...ids, row, facts, circumstances, knownSince: row.created_at };
}

/** Whoever is new has no application yet. */
async function listKnown(
  trx: Trx,
  workspaceId: string,
  drafts: readonly Draft[],
): Promise<KnownApplication[]> {
  const known = drafts.filter(({ candidate }) => candidate !== null);
  return await listKnownApplications(trx, workspaceId, {
    personIds: [...new Set(known.map(({ row }) => row.person_id))],
    externalIds: drafts.flatMap(({ row }) => row.external_id ?? []),
  });
}

/** Two rows of an export may turn out to be one application here; each fact is told once. */
function oncePerApplication(planned: readonly Planned[]): readonly Planned[] {
  const byId = Map.groupBy(planned, ({ row }) => row.application_id);
  if (byId.size === planned.length) return planned;
  return [...byId.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const facts = new Map(same.flatMap((one) => one.facts.map((fact): [string, Fact] => [fact.id, fact])));
    return [{ ...first, facts: [...facts.values()] }];
  });
}

interface DraftContext extends BatchContext {
  readonly people: PeopleFound;
  readonly place: RowPlace;
}

function draftOf(application: ImportedApplication, context: DraftContext): Draft {
  const { workspaceId, members, openings, people, now, place } = context;
  const { key, person, owner, manager, channel, facts } = application;
  const ownerId = owner === null ? null : members.idOf(owner);
  const managerId = manager === null ? null : members.idOf(manager);
  const externalId = key.startsWith('application:') ? key.slice('application:'.length) : null;
  const candidate = people.byKey.get(person.key);
  const agency =
    application.agency === null ? null : people.byKey.get(agencyRecruiter(application.agency).key);
  if (candidate === undefined || agency === undefined) throw new Error('Everybody of a batch was looked up');
  const openingId = openings.idOf(application, { ownerId, managerId });
  const name = externalId === null ? `application:${candidate.id}:${openingId}` : key;
  const row = {
    workspace_id: workspaceId,
    application_id: importedId(place, name, workspaceId),
    person_id: candidate.id,
    opening_id: openingId,
    external_id: externalId,
    channel,
    agency_person_id: agency?.id ?? null,
    may_write_directly: true,
    owner_id: ownerId,
    created_at: now,
  };
  return { row, candidate: candidate.place, agency: agency?.place ?? null, facts };
}

/** The application that is there already: by the other system's id, or the same person for the same opening. */
function createFinder(known: readonly KnownApplication[]) {
  const byExternalId = new Map(known.map((one) => [one.externalId, one]));
  const byPair = Map.groupBy(known, (one) => `${one.personId}:${one.openingId}`);
  return (row: StoredRow<'application'>): KnownApplication | undefined => {
    if (known.length === 0) return undefined;
    if (row.external_id !== null && byExternalId.has(row.external_id))
      return byExternalId.get(row.external_id);
    const pair = byPair.get(`${row.person_id}:${row.opening_id}`);
    return pair?.find((one) => row.external_id === null || one.externalId === null);
  };
}

function newFacts(
  facts: readonly Fact[],
  known: ReadonlySet<string> | undefined,
  context: BatchContext,
): readonly Fact[] {
  const unknown = known ? facts.filter(({ id }) => !known.has(id)) : facts;
  return unknown.map((fact) => withMembers(fact, context));
}

/** Facts carry ids, never names: the interviewers and deciders whom an export names become members. */
function withMembers(fact: Fact, { members, now }: BatchContext): Fact {
  const recorded = { ...fact, recordedAt: now };
  switch (recorded.type) {
    case 'InterviewScheduled':
    case 'InterviewHeld':
      return { ...recorded, interviewers: recorded.interviewers.map(members.idOf) };
    case 'ScorecardFiled':
      return { ...recorded, interviewerId: members.idOf(recorded.interviewerId) };
    case 'DecisionMade':
      return recorded.decidedBy === 'unknown'
        ? recorded
        : { ...recorded, decidedBy: members.idOf(recorded.decidedBy) };
    default:
      return recorded;
  }
}
