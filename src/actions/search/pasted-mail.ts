import { AppError } from '../../domain/app-error.ts';
import { zoneOf } from '../../domain/calendar/calendars.ts';
import { wallTime } from '../../domain/calendar/wall-time.ts';
import { likelyApplications } from '../../domain/kept-mail/likely-applications.ts';
import type { PastedSays } from '../../intake/mail/pasted/pasted-says.ts';
import { type PastedMail, readPasted } from '../../intake/mail/pasted/read-pasted.ts';
import { plainDateOf } from '../../lib/day-number.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { getApplication } from '../../storage/queries/applications.ts';
import { insertNote } from '../../storage/queries/notes.ts';
import { listCompanyPeople, listSought } from '../../storage/queries/sought-jobs.ts';
import { lockStandings } from '../../storage/queries/standings.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistory } from '../load-history.ts';
import { recordFacts } from '../save-standing.ts';
import { addPersonTo, addSoughtWithin } from './add-sought.ts';
import { factsOfCompanyWord } from './company-word.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

export interface PastedRead extends PastedMail {
  /** Applications that it may belong to, the likeliest first. */
  readonly applications: readonly { readonly id: string; readonly company: string; readonly title: string }[];
}

/** Reads a pasted mail and says whose it may be. Nothing is kept. */
export async function readPastedMail(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  { workspaceId, text }: { readonly workspaceId: string; readonly text: string },
): Promise<PastedRead> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const { timeZone } = await getSeekerWorkspace(trx, workspaceId);
    const mail = await readPasted(text, { now: clock.now(), zone: timeZone });
    if (mail === null)
      throw new AppError('input_invalid', 'Cannot read this as a mail', { text: 'holds no mail' });
    return { ...mail, applications: await likelyFor(trx, workspaceId, mail) };
  });
}

async function likelyFor(
  trx: Trx,
  workspaceId: string,
  mail: PastedMail,
): Promise<PastedRead['applications']> {
  const people = await listCompanyPeople(trx, workspaceId);
  const addressesAt = Map.groupBy(people, (one) => one.application_id);
  const all = (await listSought(trx, workspaceId)).map(({ applicationId: id, company, title, phase }) => ({
    id,
    company,
    title,
    isOver: phase === 'closed',
    addresses: (addressesAt.get(id) ?? []).flatMap((one) => one.address ?? []),
  }));
  const likely = likelyApplications({ ...mail, from: mail.from?.address ?? null }, all);
  return likely.map(({ id, company, title }) => ({ id, company: company ?? title, title }));
}

export interface KeepPasted extends Acting {
  readonly applicationId?: string | undefined;
  readonly company?: string | undefined;
  readonly title?: string | undefined;
  readonly person?: { readonly name: string; readonly address?: string | undefined } | undefined;
  readonly sentOn: PlainDate;
  readonly sentAt?: Instant | undefined;
  readonly says: PastedSays;
  readonly promise?: PlainDate | undefined;
  /** The last day of an absence that an automatic reply names. */
  readonly awayUntil?: PlainDate | undefined;
  readonly subject: string;
  readonly text: string;
  /** The same for a repeated request. */
  readonly wordId: string;
}

/**
 * A pasted mail, confirmed: a word of the company in an application that is there, or in one that it begins; what a program
 * wrote is kept as that, and answers nothing. Its text is kept beside the fact. Refused: a mail of tomorrow, a promise before the mail, a new application without company and job.
 */
export async function keepPastedMail(deps: ActionDeps, input: KeepPasted): Promise<{ readonly id: string }> {
  const { workspaceId, memberId, wordId } = input;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { timeZone } = await getSeekerWorkspace(trx, workspaceId);
    const now = deps.clock.now();
    const at = momentOf(input, timeZone, now);
    const id = input.applicationId ?? (await begin(trx, input, { deps, at }));
    await getApplication(trx, workspaceId, id);
    await lockStandings(trx, workspaceId, [id]);
    const { history } = await loadHistory(trx, { workspaceId, applicationId: id }, deps.policies);
    if (history.facts.some((fact) => fact.id === wordId)) return { id };
    const facts = factsOfCompanyWord({ ...input, tells: input.says, by: 'mail' }, { at, now });
    await recordFacts(trx, { workspaceId, applicationId: id, facts }, { policies: deps.policies, now });
    await insertNote(trx, {
      workspaceId,
      id: deps.newId(),
      applicationId: id,
      factId: wordId,
      kind: 'note',
      authorId: memberId,
      text: [input.subject, input.text].filter(Boolean).join('\n\n'),
      writtenAt: now,
    });
    if (input.applicationId !== undefined && input.person !== undefined)
      await introduce(trx, { workspaceId, applicationId: id, person: input.person }, deps);
    return { id };
  });
}

function momentOf({ sentOn, sentAt, promise }: KeepPasted, timeZone: string, now: Instant): Instant {
  const today = plainDateIn(timeZone, now);
  if (sentOn > today)
    throw new AppError('input_invalid', 'Cannot keep a mail of a day to come', { sentOn: 'is after today' });
  if (promise !== undefined && promise < sentOn)
    throw new AppError('input_invalid', 'Cannot keep a promise for a day before the mail', {
      promise: 'is before the mail was written',
    });
  if (sentAt !== undefined && sentAt <= now && plainDateIn(timeZone, sentAt) === sentOn) return sentAt;
  return Math.min(wallTime(sentOn, '12:00', timeZone) ?? now, now);
}

function plainDateIn(timeZone: string, at: Instant): PlainDate {
  return plainDateOf(zoneOf(timeZone).dayOf(at));
}

interface Beginning {
  readonly deps: ActionDeps;
  readonly at: Instant;
}

async function begin(trx: Trx, input: KeepPasted, { deps, at }: Beginning): Promise<string> {
  const { workspaceId, memberId, company, title, person } = input;
  if (company === undefined || title === undefined)
    throw new AppError('input_invalid', 'Cannot begin an application without a company and a job', {
      ...(company === undefined && { company: 'is missing' }),
      ...(title === undefined && { title: 'is missing' }),
    });
  const job = {
    company,
    title,
    channel: 'direct',
    appliedAt: at - 1,
    person,
    externalId: input.wordId,
  } as const;
  return (await addSoughtWithin(trx, { workspaceId, memberId, job }, deps)).id;
}

/** Somebody whose address is known there already is not written down again. */
async function introduce(
  trx: Trx,
  adding: Parameters<typeof addPersonTo>[1],
  deps: ActionDeps,
): Promise<void> {
  const { workspaceId, applicationId, person } = adding;
  const known = await listCompanyPeople(trx, workspaceId, applicationId);
  const isKnown = known.some(
    (one) => one.name === person.name || (one.address !== null && one.address === person.address),
  );
  if (!isKnown) await addPersonTo(trx, adding, deps);
}
