import { v7 } from 'uuid';
import type { Trx } from '../database.ts';
import type { StoredRow } from '../in-bulk.ts';
import { saveNewApplications } from '../queries/applications.ts';
import { saveNewOpenings } from '../queries/openings.ts';
import { saveNewPeople } from '../queries/people.ts';

const MADE_AT = Date.UTC(2026, 0, 5, 9);

export interface TestWorkspace {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly openingId: string;
}

/** A hiring team in Toronto with one member and one opening; its transaction is `inWorkspace` of the same id. */
export async function saveTestWorkspace(
  trx: Trx,
  workspaceId: string,
  change: Partial<StoredRow<'workspace'>> = {},
): Promise<TestWorkspace> {
  const [memberId, openingId] = [v7(), v7()];
  const workspace = { ...WORKSPACE, workspace_id: workspaceId, ...change };
  await trx.insertInto('workspace').values(workspace).execute();
  const member = { ...MEMBER, workspace_id: workspaceId, member_id: memberId };
  await trx.insertInto('member').values(member).execute();
  const opening = { ...OPENING, workspace_id: workspaceId, opening_id: openingId, owner_id: memberId };
  await saveNewOpenings(trx, [opening]);
  return { workspaceId, memberId, openingId };
}

export interface TestApplication {
  readonly applicationId: string;
  readonly personId: string;
}

/** A candidate with an application for the opening. */
export async function saveTestApplication(
  trx: Trx,
  { workspaceId, openingId }: Pick<TestWorkspace, 'workspaceId' | 'openingId'>,
  change: Partial<Pick<StoredRow<'person'>, 'name' | 'address'> & StoredRow<'application'>> = {},
): Promise<TestApplication> {
  const [applicationId, personId] = [v7(), v7()];
  const { name = 'Ada Park', address = 'ada@example.com', ...application } = change;
  await saveNewPeople(trx, [{ ...PERSON, workspace_id: workspaceId, person_id: personId, name, address }]);
  await saveNewApplications(trx, workspaceId, [
    {
      ...APPLICATION,
      workspace_id: workspaceId,
      application_id: applicationId,
      person_id: personId,
      opening_id: openingId,
      ...application,
    },
  ]);
  return { applicationId, personId };
}

const NOWHERE = { country: null, region: null, time_zone: null } as const;

const WORKSPACE = {
  kind: 'team',
  name: 'Northwind Hiring',
  country: 'CA',
  region: 'ON',
  time_zone: 'America/Toronto',
  employer_size: 80,
  head_of_hiring_id: null,
  compliance_owner_id: null,
  created_at: MADE_AT,
} as const;

const MEMBER = {
  user_id: null,
  external_id: null,
  name: 'Robin Vale',
  address: 'robin@example.com',
  role: 'recruiter',
  time_zone: null,
  created_at: MADE_AT,
  left_at: null,
  language: null,
  heir_id: null,
} as const;

const OPENING = {
  ...NOWHERE,
  external_id: null,
  title: 'Nurse',
  state: 'open',
  lead_id: null,
  manager_id: null,
  head_of_hiring_id: null,
  compliance_owner_id: null,
  employer_size: null,
  frozen_until: null,
  is_publicly_posted: true,
  is_follow_up_part_of_job: false,
  created_at: MADE_AT,
} as const;

const PERSON = {
  ...NOWHERE,
  kind: 'candidate',
  external_id: null,
  phone: null,
  agency_name: null,
  created_at: MADE_AT,
  erased_at: null,
} as const;

const APPLICATION = {
  external_id: null,
  channel: 'direct',
  agency_person_id: null,
  may_write_directly: true,
  owner_id: null,
  created_at: MADE_AT,
} as const;
