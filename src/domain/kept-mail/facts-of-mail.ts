import type { Instant } from '../../lib/instant.ts';
import { findArrival } from '../duties/arrivals.ts';
import type { Actor, MessageReceived, MessageSent, Says } from '../fact/fact.ts';
import type { Ask, Task } from '../history/history.ts';
import type { Party } from '../party.ts';
import type { View } from '../standing/view.ts';
import type { MailWay } from './kept-mail.ts';
import type { MailMeaning } from './mail-meaning.ts';

/** A mail whose application is known. */
export interface MailToRecord {
  readonly keptMailId: string;
  /** Rises each time that somebody says otherwise what it is: each time is a fact of its own. */
  readonly number: number;
  readonly way: MailWay;
  /** Who wrote it, or to whom one of us wrote. */
  readonly party: Party;
  readonly meaning: MailMeaning;
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** The member who wrote it, or who said what it is. */
  readonly memberId: string | null;
  /** What a member says that it said; else it is worked out from its meaning. */
  readonly says?: readonly Says[] | undefined;
}

/**
 * The fact that a mail is, or `null` for one that is none. What was written with another program counts as a word to that
 * person and as nothing more: what it told them, a member says. R14: in doubt, a mail needs an answer.
 */
export function factOfMail(mail: MailToRecord, view: View): MessageReceived | MessageSent | null {
  const isSeekers = view.history.circumstances.workspace === 'seeker';
  if (mail.meaning.is === 'nothing') return null;
  if (isSeekers) return factForSeeker(mail, view);
  if (mail.way === 'out')
    return { type: 'MessageSent', ...envelopeOf(mail), from: 'team', to: mail.party, says: mail.says ?? [] };
  return { ...receivedBase(mail), from: mail.party, to: 'team', ...contentOf(mail, view) };
}

/** In a seeker's workspace the company is the team, and whoever reads the mailbox is the candidate. */
function factForSeeker(mail: MailToRecord, view: View): MessageReceived | MessageSent | null {
  if (mail.way === 'out')
    return { ...receivedBase(mail), from: 'candidate', to: 'team', ...contentOf(mail, view) };
  const from = mail.party === 'agency' ? 'agency' : 'team';
  // The person of the workspace is the job seeker, who did not write what came in.
  const envelope = { ...envelopeOf(mail), ...(mail.memberId === null && { actor: BY_ITSELF }) };
  const received = { type: 'MessageReceived', ...envelope, from, to: 'candidate' } as const;
  // What a machine says in their place is no word of theirs, and may say until when they are away.
  if (mail.meaning.is !== 'words') return { ...received, ...contentOf(mail, view) };
  if (from === 'agency') return { ...received, says: mail.says ?? [] };
  return { type: 'MessageSent', ...envelope, from, to: 'candidate', says: mail.says ?? [] };
}

const BY_ITSELF: Actor = { kind: 'system' };

function receivedBase(mail: MailToRecord) {
  return { type: 'MessageReceived', ...envelopeOf(mail) } as const;
}

function envelopeOf({ keptMailId, number, way, at, recordedAt, memberId }: MailToRecord) {
  const actor: Actor =
    memberId !== null ? { kind: 'member', id: memberId } : { kind: way === 'in' ? 'person' : 'system' };
  return { id: `mail:${keptMailId}:${number}`, at, recordedAt, actor, messageId: keptMailId };
}

type Content = Pick<MessageReceived, 'says' | 'automatic' | 'fulfils'>;

function contentOf({ meaning, party, at, says }: MailToRecord, view: View): Content {
  if (says !== undefined) return { says };
  switch (meaning.is) {
    case 'absence':
      return { says: [], automatic: meaning.awayUntil === null ? {} : { awayUntil: meaning.awayUntil } };
    case 'automatic':
      return { says: [], automatic: {} };
    case 'nothing':
      return { says: [] };
    case 'words':
      return wordsOf(meaning, openAsks(view, { party, at }));
    default:
      return meaning satisfies never;
  }
}

/** What their words do. Whoever was asked for something and answers, answers what was asked. */
function wordsOf(
  { says, hasFiles }: Extract<MailMeaning, { readonly is: 'words' }>,
  asked: readonly (Ask | Task)[],
): Content {
  const task = asked.find((one) => !('about' in one));
  if (task && hasFiles && says !== 'asks') return { says: ['task'], fulfils: task.factId };
  switch (says) {
    case 'thanks':
      return { says: ['thanks'] };
    case 'asks':
      return { says: ['question'] };
    case 'nothing':
      return { says: ['other'] };
    case 'answers': {
      const ask = asked.find((one) => 'about' in one);
      return { says: ['answer'], ...(ask && { fulfils: ask.factId }) };
    }
    default:
      return says satisfies never;
  }
}

/** What the team asked of them that nothing has brought yet, the earliest first. */
function openAsks(
  view: View,
  { party, at }: { readonly party: Party; readonly at: Instant },
): (Ask | Task)[] {
  const { asks, tasks } = view.history;
  return [...asks, ...tasks]
    .filter((one) => one.owedBy === party && one.at <= at && findArrival(view, one) === null)
    .sort((a, b) => a.at - b.at);
}
