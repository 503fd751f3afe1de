import { DAY, type Instant } from '../../lib/instant.ts';
import type { Party } from '../party.ts';
import type { Doubt, MailWay, MatchedBy } from './kept-mail.ts';
import type { KnownAround, KnownMail, KnownPerson } from './known-around.ts';
import { namesPerson } from './names-person.ts';

/** What a mail says of itself, by which it is matched. Addresses in lower case, Message-IDs in angle brackets. */
export interface MailToMatch {
  /** What it answers, the nearest first: In-Reply-To, then References from the last to the first. */
  readonly answers: readonly string[];
  /** What stands after the plus of the addresses that it came to. */
  readonly marks: readonly string[];
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly to: readonly string[];
  readonly isFromSent: boolean;
  /** The server that took it says that it does not come from whom it names. */
  readonly isForged: boolean;
  /** Whom a mail that a member passed on came from. */
  readonly forwardedFrom: string | null;
  /** Subject and words, to find which of its candidates an agency writes about. */
  readonly text: string;
  readonly sentAt: Instant;
}

export type Match =
  | {
      readonly is: 'known';
      readonly applicationId: string;
      readonly by: MatchedBy;
      readonly way: MailWay;
      /** Who wrote it, or to whom one of us wrote. */
      readonly party: Party;
      /** The mail of ours that it answers. */
      readonly messageId: string | null;
    }
  | {
      readonly is: 'unsure';
      readonly why: Doubt;
      readonly way: MailWay;
      readonly party: Party;
      readonly suspects: readonly string[];
    }
  /** It concerns nobody whom we know: it is left alone, and nothing of it is kept. */
  | { readonly is: 'nobodys' };

/** A late answer still belongs to an application that ended this long before. */
const STILL_HEARD_FOR = 180 * DAY;

/**
 * Whose a mail is: by what it answers, then by the address that it came to, then by who wrote it. Never by the subject, and
 * never by a guess: where it could be two, a member is asked.
 */
export function matchMail(mail: MailToMatch, known: KnownAround): Match {
  if (isOurs(mail, known)) return matchOwn(mail, known);
  const thread = findThread(mail, known);
  if (thread === 'several') return unsureOf('severalThreads', 'in', 'candidate', threadsOf(mail, known));
  const person = thread === null ? null : personInThread(mail, thread, known);
  if (mail.isForged && (thread !== null || sendersOf(mail, known).length > 0))
    return unsureOf('notAuthentic', 'in', thread?.party ?? 'candidate', [
      ...(thread === null ? [] : [thread.applicationId]),
      ...sendersOf(mail, known).flatMap((one) => hearing(one, mail.sentAt)),
    ]);
  if (thread === null) return matchSender(mail, known);
  if (person === null) return unsureOf('otherAddress', 'in', thread.party, [thread.applicationId]);
  const { applicationId, messageId } = thread;
  return { is: 'known', applicationId, messageId, by: thread.by, way: 'in', party: person };
}

interface Thread extends KnownMail {
  readonly by: 'thread' | 'mark';
}

function findThread(mail: MailToMatch, known: KnownAround): Thread | null | 'several' {
  for (const id of mail.answers) {
    const found = known.threads.get(id);
    if (found) return { ...found, by: 'thread' };
  }
  const marked = mail.marks.flatMap((mark) => known.marks.get(mark) ?? []);
  const ids = new Set(marked.map((one) => one.applicationId));
  if (ids.size > 1) return 'several';
  const [only] = marked;
  return only ? { ...only, by: 'mark' } : null;
}

function threadsOf(mail: MailToMatch, known: KnownAround): string[] {
  return mail.marks.flatMap((mark) => known.marks.get(mark)?.applicationId ?? []);
}

/**
 * Who speaks in a thread: whoever is around the application by their address; else the one whom the mail was written to, where
 * the address that only they were given is answered or they sign with their name. Others may have been sent a copy.
 */
function personInThread(mail: MailToMatch, thread: Thread, known: KnownAround): Party | null {
  const around = sendersOf(mail, known).find((one) =>
    one.applications.some(({ applicationId }) => applicationId === thread.applicationId),
  );
  if (around) return partyOf(around);
  if (mail.marks.some((mark) => known.marks.get(mark)?.applicationId === thread.applicationId))
    return thread.party;
  return mail.from !== null && namesPerson(mail.from.name, thread.name) ? thread.party : null;
}

function sendersOf({ from }: MailToMatch, known: KnownAround): readonly KnownPerson[] {
  return from === null ? [] : (known.people.get(from.address) ?? []);
}

function partyOf({ kind }: KnownPerson): Party {
  if (kind === 'agencyRecruiter') return 'agency';
  if (kind === 'atCompany') return 'team';
  return kind === 'referee' ? 'referee' : 'candidate';
}

function matchSender(mail: MailToMatch, known: KnownAround): Match {
  const senders = sendersOf(mail, known);
  const [sender] = senders;
  if (sender === undefined) return matchForwarded(mail, known);
  return matchPeople(mail, senders, { by: 'sender', way: 'in' });
}

/** A member passed on what somebody wrote to them alone; the member answers for where it came from. */
function matchForwarded(mail: MailToMatch, known: KnownAround): Match {
  const isByMember = mail.from !== null && known.members.has(mail.from.address);
  if (!isByMember || mail.forwardedFrom === null) return NOBODYS;
  const people = known.people.get(mail.forwardedFrom) ?? [];
  if (people.length === 0) return NOBODYS;
  if (mail.isForged)
    return unsureOf(
      'notAuthentic',
      'in',
      'candidate',
      people.flatMap((one) => hearing(one, mail.sentAt)),
    );
  return matchPeople(mail, people, { by: 'forwarded', way: 'in' });
}

interface ByWhom {
  readonly by: MatchedBy;
  readonly way: MailWay;
}

function matchPeople(mail: MailToMatch, people: readonly KnownPerson[], { by, way }: ByWhom): Match {
  const [person] = people;
  if (person === undefined) return NOBODYS;
  const party = partyOf(person);
  const ids = [...new Set(people.flatMap((one) => hearing(one, mail.sentAt)))];
  if (party === 'referee') return unsureOf('fromReferee', way, party, ids);
  if (party === 'agency') return matchAgency(mail, people, { by, way });
  const [only] = ids;
  if (only !== undefined && ids.length === 1)
    return { is: 'known', applicationId: only, by, way, party, messageId: null };
  return unsureOf(only === undefined ? 'noApplication' : 'severalApplications', way, party, ids);
}

/** An agency has many candidates: one application, or the one whose candidate is named. */
function matchAgency(mail: MailToMatch, people: readonly KnownPerson[], { by, way }: ByWhom): Match {
  const all = people.flatMap((one) => one.applications).filter((one) => isHeard(one, mail.sentAt));
  const named = all.filter(
    ({ candidate, candidateAddress }) =>
      namesPerson(mail.text, candidate) ||
      (candidateAddress !== null && mail.text.toLowerCase().includes(candidateAddress.toLowerCase())),
  );
  const [only] = named;
  if (only && named.length === 1)
    return {
      is: 'known',
      applicationId: only.applicationId,
      by: by === 'sender' ? 'relayed' : by,
      way,
      party: 'agency',
      messageId: null,
    };
  const suspects = (named.length > 0 ? named : all).map((one) => one.applicationId);
  return unsureOf(all.length === 0 ? 'noApplication' : 'agencyNamesNobody', way, 'agency', suspects);
}

/** Whether one of us wrote it: it lies among the sent mails, or a member wrote it to somebody outside and us in copy. */
function isOurs({ from, to, isFromSent }: MailToMatch, known: KnownAround): boolean {
  if (isFromSent) return true;
  if (from === null || !(known.members.has(from.address) || known.own.has(from.address))) return false;
  return to.some((address) => known.people.has(address));
}

/** By whom it was written to; what it answers tells two applications of one person apart. */
function matchOwn(mail: MailToMatch, known: KnownAround): Match {
  const isByUs =
    mail.from === null || known.members.has(mail.from.address) || known.own.has(mail.from.address);
  // Forged mail is not found among the sent ones; anybody can write a member's address into one that comes in.
  if (mail.isForged && !mail.isFromSent) return NOBODYS;
  if (!isByUs && !mail.isFromSent) return NOBODYS;
  const receivers = mail.to.flatMap((address) => known.people.get(address) ?? []);
  if (receivers.length === 0) return NOBODYS;
  const thread = findThread(mail, known);
  if (thread !== null && thread !== 'several') {
    const around = receivers.find((one) =>
      one.applications.some(({ applicationId }) => applicationId === thread.applicationId),
    );
    const { applicationId, messageId } = thread;
    if (around)
      return { is: 'known', applicationId, messageId, by: 'thread', way: 'out', party: partyOf(around) };
  }
  return matchPeople(mail, receivers, { by: 'receiver', way: 'out' });
}

/** The applications in which a word of this person can still matter: open ones; only where there is none, those that ended lately. */
function hearing({ applications }: KnownPerson, at: Instant): string[] {
  const open = applications.filter((one) => one.isOpen);
  const heard = open.length > 0 ? open : applications.filter((one) => isHeard(one, at));
  return heard.map((one) => one.applicationId);
}

function isHeard(
  { isOpen, lastAt }: { readonly isOpen: boolean; readonly lastAt: Instant },
  at: Instant,
): boolean {
  return isOpen || at - lastAt < STILL_HEARD_FOR;
}

function unsureOf(why: Doubt, way: MailWay, party: Party, suspects: readonly string[]): Match {
  return { is: 'unsure', why, way, party, suspects: [...new Set(suspects)] };
}

const NOBODYS: Match = { is: 'nobodys' };
