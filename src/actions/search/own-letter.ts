import { compose } from '../../delivery/mail/compose.ts';
import { asHtml } from '../../delivery/templates/as-html.ts';
import { type DateReader, dayFor, deadlineFor } from '../../delivery/templates/dates.ts';
import { type OwnFinding, checkOwnWords as questionWords } from '../../domain/advice/check-own-words.ts';
import type { OwnSlots } from '../../domain/advice/letters/own-letters.ts';
import { type OwnDraft, ownDraft } from '../../domain/advice/own-draft.ts';
import { OWN_DRAFT_SAYS, type OwnDraftKind } from '../../domain/advice/own-draft-kind.ts';
import { AppError } from '../../domain/app-error.ts';
import { listMet } from '../../domain/draft/met.ts';
import { offerEnd } from '../../domain/duties/offers.ts';
import { createView } from '../../domain/standing/view.ts';
import type { Language } from '../../domain/wording/language.ts';
import { DAY } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { getApplication } from '../../storage/queries/applications.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { getOpening } from '../../storage/queries/openings.ts';
import { getPerson } from '../../storage/queries/people.ts';
import { type CompanyPerson, findSoughtJob, listCompanyPeople } from '../../storage/queries/sought-jobs.ts';
import type { Acting } from '../acting.ts';
import { serverOf } from '../claim-messages.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistory, type OneApplication } from '../load-history.ts';
import { mailIdOf } from '../mail-of-message.ts';
import type { MessageDeps } from '../message-deps.ts';
import { recordRequestWithin } from '../record-request.ts';
import { readOffersElsewhere } from './read-search.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

export interface OwnDraftAsked extends OneApplication {
  readonly kind: OwnDraftKind;
  readonly language: Language;
  /** To whom of those known at the company; the first of them when left out. */
  readonly personId?: string | undefined;
}

/** A letter of one's own about one application, and where it would go. */
export async function draftOwnLetter(
  deps: ActionDeps,
  asked: OwnDraftAsked,
): Promise<OwnDraft & { readonly personId: string | null; readonly to: string | null }> {
  return await inWorkspace(deps.database, asked.workspaceId, async (trx) => {
    const { slots, receiver } = await readSlots(trx, asked, deps);
    const draft = ownDraft(asked.kind, asked.language, slots);
    // Whoever knows one's work is seldom at the company.
    if (asked.kind === 'refereeRequest') return { ...draft, personId: null, to: null };
    return { ...draft, personId: receiver?.company_person_id ?? null, to: receiver?.address ?? null };
  });
}

export interface OwnWordsAsked extends OneApplication {
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly personId?: string | undefined;
  /** What it began as; a request to a referee names nobody of the company. */
  readonly kind?: OwnDraftKind | undefined;
}

/** What in a letter of one's own is worth another look. */
export async function checkOwnLetter(deps: ActionDeps, asked: OwnWordsAsked): Promise<readonly OwnFinding[]> {
  return await inWorkspace(deps.database, asked.workspaceId, async (trx) => {
    const { slots } = await readSlots(trx, asked, deps);
    const receiver = asked.kind === 'refereeRequest' ? null : slots.receiver;
    return questionWords({ ...asked, receiver, opening: slots.opening });
  });
}

async function readSlots(
  trx: Trx,
  asked: OneApplication & { readonly language: Language; readonly personId?: string | undefined },
  deps: Pick<ActionDeps, 'clock' | 'policies'>,
): Promise<{ readonly slots: OwnSlots; readonly receiver: CompanyPerson | undefined }> {
  const { workspaceId, applicationId, language } = asked;
  const application = await getApplication(trx, workspaceId, applicationId);
  await getSeekerWorkspace(trx, workspaceId);
  const now = deps.clock.now();
  const { history, policy } = await loadHistory(trx, asked, deps.policies);
  const opening = await getOpening(trx, workspaceId, application.openingId);
  const own = await getPerson(trx, workspaceId, application.personId);
  const job = await findSoughtJob(trx, workspaceId, applicationId);
  const receiver = receiverOf(await listCompanyPeople(trx, workspaceId, applicationId), asked.personId);
  const view = createView(history, policy, now);
  const { team, candidate } = history.circumstances;
  const reader: DateReader = { language, country: team.country, timeZone: team.timeZone };
  const promise = view.teamPromises.at(-1)?.promise.deadline;
  const other = history.competingOffers.at(-1);
  const elsewhere = other === undefined ? await readOffersElsewhere(trx, asked, deps) : [];
  const ending = elsewhere.length === 0 ? null : Math.min(...elsewhere.map(({ until }) => until));
  const offer = [...history.offers.values()].at(-1);
  const away = history.absences.findLast((one) => one.party === 'team');
  const met = listMet(history, now).at(-1);
  const applied = history.facts.find(({ type }) => type === 'ApplicationReceived');
  const frozenUntil = history.freezes.findLast(({ thawed }) => thawed === null)?.until ?? null;
  const isOver = frozenUntil !== null && view.team.endOfDate(frozenUntil) - DAY <= now;
  const slots: OwnSlots = {
    own: own.name,
    receiver: receiver?.name ?? null,
    company: job?.company ?? opening.title,
    opening: opening.title,
    metOn: met === undefined ? null : dayFor(reader, met.at),
    // A day that nobody named is that of the writing down.
    appliedOn: applied === undefined || applied.at === applied.recordedAt ? null : dayFor(reader, applied.at),
    frozenUntil: isOver ? deadlineFor(reader, { on: frozenUntil }, team.timeZone) : null,
    promisedFor: promise === undefined ? null : deadlineFor(reader, promise, team.timeZone),
    otherOfferUntil:
      other !== undefined
        ? deadlineFor(reader, other.deadline, candidate.timeZone)
        : ending === null
          ? null
          : dayFor(reader, ending - 1),
    offerUntil: offer === undefined ? null : dayFor(reader, offerEnd(view, offer) - 1),
    backOn: away === undefined ? null : deadlineFor(reader, { on: away.until }, team.timeZone),
    moment: null,
    startOn: job?.start_by ? deadlineFor(reader, { on: job.start_by }, candidate.timeZone) : null,
    wishedDay: null,
  };
  return { slots, receiver };
}

function receiverOf(
  people: readonly CompanyPerson[],
  personId: string | undefined,
): CompanyPerson | undefined {
  if (personId === undefined) return people[0];
  const receiver = people.find((one) => one.company_person_id === personId);
  if (receiver === undefined) throw new AppError('person_not_found', 'Nobody with this id is known there');
  return receiver;
}

export interface RecordOwnLetter extends Acting, OwnWordsAsked {
  readonly kind: OwnDraftKind;
  readonly sends: boolean;
  readonly to?: string | undefined;
  /** The same for a repeated request. */
  readonly wordId: string;
}

/**
 * Notes that a letter of one's own went out, with its text beside the fact; sends it first from one's own mailbox where that
 * is wanted. Refuses a letter with a blank, and one to nobody.
 */
export async function recordOwnLetter(deps: MessageDeps, input: RecordOwnLetter): Promise<void> {
  const { workspaceId, applicationId, wordId } = input;
  const blank = (await checkOwnLetter(deps, input)).find(({ rule }) => rule === 'blank');
  if (blank !== undefined)
    throw new AppError(
      'input_invalid',
      `Cannot keep this as sent: "${blank.quote}" is still to be filled in`,
      {
        text: 'has a blank in it',
      },
    );
  const isKnown = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { history } = await loadHistory(trx, { workspaceId, applicationId }, deps.policies);
    return history.facts.some(({ id }) => id === wordId);
  });
  if (isKnown) return;
  if (input.sends) await sendOwn(deps, input);
  const now = deps.clock.now();
  const withdraws = input.kind === 'withdrawal';
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const envelope = { at: now, recordedAt: now, actor: { kind: 'member', id: input.memberId } } as const;
    const fact = {
      type: 'MessageReceived',
      id: wordId,
      ...envelope,
      messageId: wordId,
      from: 'candidate',
      to: input.kind === 'refereeRequest' ? 'referee' : 'team',
      says: OWN_DRAFT_SAYS[input.kind],
    } as const;
    const common = { workspaceId, applicationId, authorId: input.memberId };
    const note = `${input.subject}\n\n${input.text}`;
    await recordRequestWithin(trx, { ...common, request: { kind: 'record', fact }, note }, deps);
    if (withdraws) {
      const withdrew = { type: 'CandidateWithdrew', id: `${wordId}:withdrew`, ...envelope } as const;
      await recordRequestWithin(trx, { ...common, request: { kind: 'record', fact: withdrew } }, deps);
    }
  });
}

/** From one's own mailbox, by the mail server of the settings: a letter between two people, not an automatic one. */
async function sendOwn(
  deps: MessageDeps,
  { workspaceId, applicationId, to, subject, text, language, wordId }: RecordOwnLetter,
) {
  const { settings, own, receiver } = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    const people = await listCompanyPeople(trx, workspaceId, applicationId);
    return {
      settings: await readMailSettings(trx, workspaceId),
      own: await getPerson(trx, workspaceId, personId),
      receiver: people.find((one) => one.address !== null && (to === undefined || one.address === to)),
    };
  });
  const server = serverOf(settings, deps);
  const [from, address] = [settings.from_address, to ?? receiver?.address ?? null];
  if (server === null || from === null)
    throw new AppError('message_stopped', 'Cannot send it from here: no mail server of yours is set');
  if (address === null)
    throw new AppError('input_invalid', 'Cannot send it: it has no address', { to: 'is missing' });
  const source = await compose({
    mailId: mailIdOf(wordId, from),
    date: deps.clock.now(),
    from: { name: settings.from_name ?? own.name, address: from },
    to: { name: receiver?.name ?? null, address },
    replyTo: null,
    subject,
    text,
    html: asHtml(text, { language, title: subject }),
    earlier: [],
    isAutomatic: false,
  });
  const outcome = await deps.mail.exchange.send(server, { from, to: address, source });
  if (outcome.is !== 'accepted')
    throw new AppError(
      'message_stopped',
      `Cannot tell that it was sent: the mail server said "${outcome.why}"`,
    );
}
