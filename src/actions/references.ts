import { AppError } from '../domain/app-error.ts';
import type { RefereeRelation } from '../domain/fact/fact.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { saveOutsideLinks } from '../storage/queries/outside-links.ts';
import {
  listReferees,
  type RefereeRow,
  saveNewReference,
  saveReferenceAnswers,
} from '../storage/queries/references.ts';
import type { Acting } from './acting.ts';
import { insertPerson } from './add-person.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { recordRequestWithin } from './record-request.ts';
import { newToken, tokenHash } from './status-token.ts';

interface ByMember extends Acting {
  readonly applicationId: string;
  readonly at?: Instant | undefined;
}

export interface AskForReferees extends ByMember {
  readonly count: number;
}

/** The candidate is to name so many referees; where they came through an agency, the agency passes it on. */
export async function askForReferees(deps: ActionDeps, input: AskForReferees): Promise<void> {
  await inWorkspace(deps.database, input.workspaceId, async (trx) => {
    const { channel } = await getApplication(trx, input.workspaceId, input.applicationId);
    const owedBy = channel === 'agency' ? 'agency' : 'candidate';
    await record(trx, input, deps, { type: 'RefereesAsked', count: input.count, owedBy });
  });
}

export interface NameReferee extends ByMember {
  /** The same for a repeated request, so that it names one referee. */
  readonly referenceId: string;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly relation: RefereeRelation;
  readonly wasWarned: boolean;
  readonly isThroughAgency: boolean;
}

/** A referee whom the candidate named; or, where the agency asks somebody itself, one whose answer it owes. */
export async function nameReferee(deps: ActionDeps, input: NameReferee): Promise<void> {
  const { workspaceId, applicationId, referenceId, relation } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    const known = await listReferees(trx, workspaceId, [applicationId]);
    if (known.some((one) => one.referenceId === referenceId)) return;
    const personId = await refereeOf(trx, input, deps);
    await saveNewReference(trx, {
      workspace_id: workspaceId,
      application_id: applicationId,
      reference_id: referenceId,
      person_id: personId,
      relation,
      named_at: input.at ?? deps.clock.now(),
      named_by: input.memberId,
    });
    if (input.isThroughAgency)
      return await record(trx, input, deps, { type: 'ReferenceAsked', referenceId, owedBy: 'agency' });
    await record(trx, input, deps, { type: 'RefereeNamed', referenceId, relation });
    if (input.wasWarned) await record(trx, input, deps, { type: 'RefereeWarned', referenceId });
  });
}

async function refereeOf(trx: Trx, input: NameReferee, deps: ActionDeps): Promise<string> {
  const { workspaceId, applicationId, name, address, phone } = input;
  if (input.isThroughAgency) {
    const { agencyPersonId } = await getApplication(trx, workspaceId, applicationId);
    if (agencyPersonId !== null) return agencyPersonId;
    throw new AppError('input_invalid', 'Cannot leave this to an agency: nobody came through one here');
  }
  if (name === undefined) throw new AppError('input_invalid', 'Cannot name a referee without a name');
  const person = { kind: 'referee', name, address, phone } as const;
  return (await insertPerson(deps, trx, { workspaceId, person })).id;
}

export interface OneReference extends OneApplication {
  readonly referenceId: string;
}

/** The candidate has told the referee, says a member. */
export async function warnReferee(
  deps: ActionDeps,
  input: ByMember & { readonly referenceId: string },
): Promise<void> {
  await inWorkspace(deps.database, input.workspaceId, async (trx) => {
    await getReferee(trx, input);
    await record(trx, input, deps, { type: 'RefereeWarned', referenceId: input.referenceId });
  });
}

export interface RecordReference extends OneReference {
  readonly answer: 'given' | 'declined';
  readonly answers: readonly { readonly question: string; readonly text: string }[];
  /** The member who heard it; `null` where the referee, or the agency, wrote it themselves. */
  readonly memberId: string | null;
  readonly at?: Instant | undefined;
}

/** A referee's answer: the fact says that there is one, what they said lies apart and is read by those who decide. */
export async function recordReference(deps: ActionDeps, input: RecordReference): Promise<void> {
  await inWorkspace(deps.database, input.workspaceId, (trx) => recordReferenceWithin(trx, input, deps));
}

/** The same inside a transaction that is under way. */
export async function recordReferenceWithin(
  trx: Trx,
  input: RecordReference,
  deps: ActionDeps,
): Promise<void> {
  const { workspaceId, applicationId, referenceId, answer, memberId } = input;
  await getReferee(trx, input);
  const now = deps.clock.now();
  // On the telephone a referee is asked and answers in one breath.
  if (memberId !== null && answer === 'given')
    await record(trx, { ...input, memberId }, deps, { type: 'ReferenceAsked', referenceId });
  await record(trx, { ...input, memberId }, deps, { type: 'ReferenceReceived', referenceId, answer });
  await saveReferenceAnswers(
    trx,
    input.answers.map(({ question, text }) => ({
      workspace_id: workspaceId,
      application_id: applicationId,
      reference_id: referenceId,
      question,
      text,
      given_at: input.at ?? now,
      written_by: memberId,
      erased_at: null,
    })),
  );
}

/** A link to the form that is given in another way than by mail; the ones in mails go on to hold. */
export async function makeReferenceLink(
  deps: ActionDeps,
  input: ByMember & { readonly referenceId: string },
): Promise<{ token: string }> {
  const { workspaceId, applicationId, referenceId, memberId } = input;
  const token = newToken(workspaceId);
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { personId } = await getReferee(trx, input);
    await saveOutsideLinks(trx, [
      {
        workspaceId,
        tokenHash: tokenHash(token),
        personId,
        reference: { applicationId, referenceId },
        createdAt: deps.clock.now(),
        createdBy: memberId,
      },
    ]);
  });
  return { token };
}

/** The referee behind a reference of this application. */
export async function getReferee(
  trx: Trx,
  { workspaceId, applicationId, referenceId }: OneReference,
): Promise<RefereeRow> {
  await getApplication(trx, workspaceId, applicationId);
  const referees = await listReferees(trx, workspaceId, [applicationId]);
  const found = referees.find((one) => one.referenceId === referenceId);
  if (found) return found;
  throw new AppError('reference_not_found', `There is no reference "${referenceId}" here`);
}

type Body =
  | { readonly type: 'RefereesAsked'; readonly count: number; readonly owedBy: 'candidate' | 'agency' }
  | { readonly type: 'RefereeNamed'; readonly referenceId: string; readonly relation: RefereeRelation }
  | { readonly type: 'RefereeWarned'; readonly referenceId: string }
  | { readonly type: 'ReferenceAsked'; readonly referenceId: string; readonly owedBy?: 'agency' }
  | {
      readonly type: 'ReferenceReceived';
      readonly referenceId: string;
      readonly answer: 'given' | 'declined';
    };

interface Recording {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly memberId: string | null;
  readonly at?: Instant | undefined;
}

/** One fact for each kind and reference, so that the same request told twice records one. */
async function record(trx: Trx, input: Recording, deps: ActionDeps, body: Body): Promise<void> {
  const { workspaceId, applicationId, memberId } = input;
  const now = deps.clock.now();
  const id = 'referenceId' in body ? `${body.type}:${body.referenceId}` : deps.newId();
  const actor =
    memberId === null ? ({ kind: 'person' } as const) : ({ kind: 'member', id: memberId } as const);
  const fact = { ...body, id, at: input.at ?? now, recordedAt: now, actor };
  const request = { kind: 'record', fact } as const;
  await recordRequestWithin(trx, { workspaceId, applicationId, request, authorId: memberId }, deps);
}
