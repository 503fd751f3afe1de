import { v5 } from 'uuid';
import type { Fact } from '../domain/fact/fact.ts';
import type { ImportedApplication } from '../intake/ats/imported.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { insertInBulk, type StoredRow } from '../storage/in-bulk.ts';
import { saveFacts } from '../storage/queries/facts.ts';
import {
  type KnownApplication,
  listFactIds,
  listKnownApplications,
  wakeAfterFacts,
} from '../storage/queries/import-lookups.ts';
import { saveNewOpenings } from '../storage/queries/openings.ts';
import { saveNewPeople } from '../storage/queries/people.ts';
import { lockStandings, saveNewStandings } from '../storage/queries/standings.ts';
import { type MemberBook, saveNewMembers } from './import-members.ts';
import type { OpeningBook } from './import-openings.ts';
import { agencyRecruiter, findPeople } from './import-people.ts';

export interface BatchContext {
  readonly workspaceId: string;
  readonly now: Instant;
  readonly members: MemberBook;
  readonly openings: OpeningBook;
}

/** What a batch brings that is not there yet. */
export interface PlannedBatch {
  readonly members: readonly StoredRow<'member'>[];
  readonly people: readonly StoredRow<'person'>[];
  readonly openings: readonly StoredRow<'opening'>[];
  readonly applications: readonly PlannedApplication[];
}

export interface PlannedApplication {
  readonly row: StoredRow<'application'>;
  readonly isNew: boolean;
  readonly facts: readonly Fact[];
}

/** Works out what a batch of applications would add, with a handful of queries whatever their number. Writes nothing. */
export async function planBatch(
  trx: Trx,
  applications: readonly ImportedApplication[],
  context: BatchContext,
): Promise<PlannedBatch> {
  const { workspaceId } = context;
  const named = applications.flatMap(({ person, agency }) =>
    agency === null ? person : [person, agencyRecruiter(agency)],
  );
  const { idOf, added } = await findPeople(trx, named, context);
  const draft = applications.map((application) => rowOf(application, { ...context, idOf }));
  const known = await listKnownApplications(trx, workspaceId, {
    personIds: [...new Set(draft.map(({ person_id }) => person_id))],
    externalIds: draft.flatMap(({ external_id }) => external_id ?? []),
  });
  const find = createFinder(known);
  const found = draft.map((row) => find(row));
  const factIds = await listFactIds(
    trx,
    workspaceId,
    found.flatMap((one) => one?.applicationId ?? []),
  );
  const planned = applications.map(({ facts }, index): PlannedApplication => {
    const [before, row] = [found[index], draft[index] as StoredRow<'application'>];
    const ids = before && factIds.get(before.applicationId);
    const told = facts.filter(({ id }) => !ids?.has(id)).map((fact) => withMembers(fact, context));
    return {
      row: before ? { ...row, application_id: before.applicationId } : row,
      isNew: !before,
      facts: told,
    };
  });
  return {
    members: context.members.takeNew(),
    people: added,
    openings: context.openings.takeNew(),
    applications: oncePerApplication(planned),
  };
}

/** Two rows of an export may turn out to be one application here; each fact is told once. */
function oncePerApplication(planned: readonly PlannedApplication[]): readonly PlannedApplication[] {
  const byId = Map.groupBy(planned, ({ row }) => row.application_id);
  if (byId.size === planned.length) return planned;
  return [...byId.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const facts = new Map(same.flatMap((one) => one.facts.map((fact): [string, Fact] => [fact.id, fact])));
    return [{ ...first, facts: [...facts.values()] }];
  });
}

interface RowContext extends BatchContext {
  readonly idOf: ReadonlyMap<string, string>;
}

function rowOf(application: ImportedApplication, context: RowContext): StoredRow<'application'> {
  const { workspaceId, members, openings, idOf, now } = context;
  const { key, person, owner, manager, channel, agency } = application;
  const ownerId = owner === null ? null : members.idOf(owner);
  const managerId = manager === null ? null : members.idOf(manager);
  const externalId = key.startsWith('application:') ? key.slice('application:'.length) : null;
  const personId = idOf.get(person.key) ?? v5(`person:${person.key}`, workspaceId);
  const openingId = openings.idOf(application, { ownerId, managerId });
  return {
    workspace_id: workspaceId,
    application_id: v5(externalId === null ? `application:${personId}:${openingId}` : key, workspaceId),
    person_id: personId,
    opening_id: openingId,
    external_id: externalId,
    channel,
    agency_person_id: agency === null ? null : (idOf.get(agencyRecruiter(agency).key) ?? null),
    may_write_directly: true,
    owner_id: ownerId,
    created_at: now,
  };
}

/** The application that is there already: by the other system's id, or the same person for the same opening. */
function createFinder(known: readonly KnownApplication[]) {
  const byExternalId = new Map(known.map((one) => [one.externalId, one]));
  const byPair = Map.groupBy(known, (one) => `${one.personId}:${one.openingId}`);
  return (row: StoredRow<'application'>): KnownApplication | undefined => {
    if (row.external_id !== null && byExternalId.has(row.external_id))
      return byExternalId.get(row.external_id);
    const pair = byPair.get(`${row.person_id}:${row.opening_id}`);
    return pair?.find((one) => row.external_id === null || one.externalId === null);
  };
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

/**
 * Writes what was planned: people, openings, applications and facts together. What follows from the facts is left to
 * the sweep, which the standings are woken for.
 */
export async function saveBatch(
  trx: Trx,
  planned: PlannedBatch,
  { workspaceId, now }: BatchContext,
): Promise<void> {
  await saveNewMembers(trx, planned.members);
  await saveNewOpenings(trx, planned.openings);
  await saveNewPeople(trx, planned.people);
  const fresh = planned.applications.filter(({ isNew }) => isNew);
  await insertInBulk(
    trx,
    'application',
    fresh.map(({ row }) => row),
  );
  await saveNewStandings(
    trx,
    workspaceId,
    fresh.map(({ row, facts }) => ({
      applicationId: row.application_id,
      openingId: row.opening_id,
      factCount: facts.length,
      wakeAt: now,
    })),
  );
  const changed = planned.applications.filter(({ isNew, facts }) => !isNew && facts.length > 0);
  const counts = await countsOf(trx, workspaceId, changed);
  const factsOf = ({ row, facts }: PlannedApplication) => ({
    applicationId: row.application_id,
    factCount: counts.get(row.application_id) ?? 0,
    facts,
  });
  await saveFacts(trx, workspaceId, [...fresh, ...changed].map(factsOf));
  const added = changed
    .map(factsOf)
    .map(({ applicationId, factCount, facts }) => ({ applicationId, factCount: factCount + facts.length }));
  await wakeAfterFacts(trx, { workspaceId, at: now }, added);
}

async function countsOf(
  trx: Trx,
  workspaceId: string,
  changed: readonly PlannedApplication[],
): Promise<ReadonlyMap<string, number>> {
  if (changed.length === 0) return new Map();
  const locked = await lockStandings(
    trx,
    workspaceId,
    changed.map(({ row }) => row.application_id),
  );
  return new Map(locked.map(({ applicationId, factCount }) => [applicationId, factCount]));
}
