import { hashPassword } from 'better-auth/crypto';
import { addMember } from '../../actions/add-member.ts';
import { endpoints } from '../../contract/endpoints.ts';
import type { Role } from '../../contract/vocabulary.ts';
import { toIso } from '../../lib/instant.ts';
import type { Browser, TestServer } from './test-server.ts';

const HOUR = 3_600_000;
export const PASSWORD = 'a long enough one';

/** A hiring team in Toronto, founded by Mia Stone, who is its admin and signed in. */
export async function foundTeam(server: TestServer): Promise<Browser> {
  const mia = server.browser();
  const workspace = {
    name: 'Northwind',
    kind: 'team',
    country: 'CA',
    region: 'ON',
    timeZone: 'America/Toronto',
  } as const;
  const body = { name: 'Mia Stone', address: 'mia@northwind.example', password: PASSWORD, workspace };
  const { status } = await mia.call(endpoints.setUp, { body });
  if (status !== 201) throw new Error(`The first visit answered ${status}`);
  return mia;
}

/** Somebody else of the team, signed in. */
export async function joinTeam(
  server: TestServer,
  mia: Browser,
  { name, role }: { readonly name: string; readonly role: Role },
): Promise<{ readonly id: string; readonly browser: Browser }> {
  const { body: session } = await mia.call(endpoints.getSession);
  const address = `${name.split(' ')[0]?.toLowerCase()}@northwind.example`;
  const { id } = await addMember(server.deps, {
    workspaceId: session.workspace.id,
    memberId: session.member.id,
    name,
    address,
    role,
    passwordHash: await hashPassword(PASSWORD),
  });
  const browser = server.browser();
  await browser.call(endpoints.signIn, { body: { address, password: PASSWORD }, headers: fromElsewhere() });
  return { id, browser };
}

/** Signing in is limited for each place that it comes from, and a test is many people. */
export function fromElsewhere(): { readonly 'x-forwarded-for': string } {
  places += 1;
  return { 'x-forwarded-for': `10.0.${Math.floor(places / 250)}.${(places % 250) + 1}` };
}

let places = 0;

/** A candidate whose interview ended so many hours ago; answers the application. */
export async function addInterviewed(
  server: TestServer,
  browser: Browser,
  {
    openingId,
    name,
    hoursAgo,
    interviewers = [],
  }: {
    readonly openingId: string;
    readonly name: string;
    readonly hoursAgo: number;
    readonly interviewers?: string[];
  },
): Promise<string> {
  const endsAt = server.clock.now() - hoursAgo * HOUR;
  const { body } = await browser.call(endpoints.addApplication, {
    body: { openingId, person: { name }, receivedAt: toIso(endsAt - 72 * HOUR) },
  });
  const interview = { stage: 'First', startsAt: toIso(endsAt - HOUR), endsAt: toIso(endsAt) };
  const recorded = await browser.call(endpoints.recordInterview, {
    params: { applicationId: body.id },
    body: { ...interview, interviewers, wasHeld: true },
  });
  if (recorded.status !== 201) throw new Error(`The interview answered ${recorded.status}`);
  return body.id;
}
