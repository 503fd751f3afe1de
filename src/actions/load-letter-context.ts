import type { DraftPerson } from '../delivery/templates/draft-input.ts';
import type { TemplateText } from '../delivery/templates/originals.ts';
import type { DraftKind } from '../domain/draft/draft-kind.ts';
import { letterLanguage } from '../domain/draft/letter-language.ts';
import type { History } from '../domain/history/history.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { assess } from '../domain/standing/assess.ts';
import type { Standing } from '../domain/standing/standing.ts';
import type { Language } from '../domain/wording/language.ts';
import { DAY, type Instant, type PlainDate } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { type BenchPlace, findBenchPlace } from '../storage/queries/bench.ts';
import { type LetterPerson, listLetterPeople } from '../storage/queries/letter-people.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { getOpening } from '../storage/queries/openings.ts';
import { listTemplates } from '../storage/queries/templates.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { ActionDeps } from './deps.ts';
import { loadHistory, type OneApplication } from './load-history.ts';

/** Everything that a letter, a call or a talk about one application is worded from. */
export interface LetterContext {
  readonly history: History;
  readonly standing: Standing;
  readonly policy: Policy;
  readonly now: Instant;
  readonly language: Language;
  readonly candidate: DraftPerson & { readonly phone: string | null };
  readonly recruiter: (DraftPerson & { readonly phone: string | null }) | null;
  readonly senderName: string | null;
  readonly company: string;
  readonly opening: string;
  readonly openingId: string;
  readonly personId: string;
  /** The last day until which they agreed to be kept in touch with; `null` where they did not, or it is over. */
  readonly benchUntil: PlainDate | null;
  readonly members: ReadonlyMap<string, string>;
  /** The workspace's own wording in a language. */
  readonly wordingIn: (language: Language) => (kind: DraftKind) => TemplateText | null;
}

export interface LetterAsked extends OneApplication {
  readonly senderId?: string | undefined;
}

/** Reads all of it in the transaction that is under way. */
export async function loadLetterContext(
  trx: Trx,
  asked: LetterAsked,
  { clock, policies }: Pick<ActionDeps, 'clock' | 'policies'>,
): Promise<LetterContext> {
  const { workspaceId } = asked;
  const now = clock.now();
  const application = await getApplication(trx, workspaceId, asked.applicationId);
  const { history, policy } = await loadHistory(trx, asked, policies);
  const opening = await getOpening(trx, workspaceId, application.openingId);
  const { personId, agencyPersonId } = application;
  const people = await listLetterPeople(trx, workspaceId, [personId, agencyPersonId ?? personId]);
  const candidate = people.get(personId) ?? nobody();
  const recruiter = agencyPersonId === null ? null : (people.get(agencyPersonId) ?? null);
  const senderId = asked.senderId ?? history.circumstances.ladder.owner;
  const members = await namesAround(trx, workspaceId, { history, senderId });
  const workspace = await findWorkspace(trx, workspaceId);
  const isThroughAgency =
    history.circumstances.channel === 'agency' && !history.circumstances.mayWriteDirectly;
  const reader = isThroughAgency && recruiter !== null ? recruiter : candidate;
  return {
    history,
    standing: assess(history, policy, now),
    policy,
    now,
    language: languageOf(reader, workspace?.country ?? null),
    candidate,
    recruiter,
    senderName: senderId === null ? null : (members.get(senderId) ?? null),
    company: workspace?.name ?? '',
    opening: opening.title,
    openingId: opening.openingId,
    personId,
    benchUntil: benchUntilOf(await findBenchPlace(trx, workspaceId, personId), now),
    members,
    wordingIn: await ownWording(trx, workspaceId),
  };
}

/** A consent holds through its last day, wherever that is. */
export function benchUntilOf(place: BenchPlace | undefined, now: Instant): PlainDate | null {
  if (place?.state !== 'agreed' || place.until === null) return null;
  return Date.parse(place.until) + DAY > now ? place.until : null;
}

/** Whoever's country nobody knows is taken to live where the team does. */
function languageOf(reader: LetterPerson, teamCountry: string | null): Language {
  return letterLanguage(reader.language, reader.country ?? teamCountry, reader.region);
}

async function namesAround(
  trx: Trx,
  workspaceId: string,
  { history, senderId }: { readonly history: History; readonly senderId: string | null },
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set<string>(senderId === null ? [] : [senderId]);
  for (const { interviewers } of history.interviews.values()) for (const id of interviewers) ids.add(id);
  const known = [...ids].filter((id) => UUID.test(id));
  const rows = await listMembersById(trx, workspaceId, known);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** An import may name interviewers who never became members; their ids are no ids of ours. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function ownWording(trx: Trx, workspaceId: string): Promise<LetterContext['wordingIn']> {
  const rows = await listTemplates(trx, workspaceId);
  const texts = new Map<string, TemplateText>();
  for (const { kind, language, subject, body } of rows)
    if (subject !== null && body !== null) texts.set(`${language}/${kind}`, { subject, body });
  return (language) => (kind) => texts.get(`${language}/${kind}`) ?? null;
}

function nobody(): never {
  throw new Error('An application belongs to a person');
}
