import type { TodayItem } from '../../contract/today.ts';
import { isLateAt } from '../../domain/obligation/courtesy.ts';
import { DEFAULT_TIMING } from '../../domain/policy/default-policy.ts';
import { LEGAL_CLOCKS } from '../../domain/policy/legal-clocks.ts';
import { foremostWord } from '../../domain/standing/foremost.ts';
import { dayIn } from '../../domain/wording/day-in.ts';
import type { Language } from '../../domain/wording/language.ts';
import { type Grounds, reasonOf } from '../../domain/wording/rule-words.ts';
import { obligationSentence, restingSentence } from '../../domain/wording/sentences.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import type { KeptObligation } from '../../storage/queries/obligations.ts';
import type { TodayRow } from '../../storage/queries/today.ts';
import type { MailOnItsWay } from '../../storage/queries/today-mails.ts';
import type { TodayList } from '../../storage/queries/today-places.ts';

export interface TodayReader {
  readonly language: Language;
  readonly list: TodayList;
  readonly workspace: { readonly kind: 'team' | 'seeker'; readonly timeZone: string };
  readonly now: Instant;
  /** Every open obligation of the applications on the page, by application. */
  readonly openOf: ReadonlyMap<string, readonly KeptObligation[]>;
  /** The mail of each application that is on its way. */
  readonly mailOf: ReadonlyMap<string, MailOnItsWay>;
}

/** One row of Today: who, what is owed, why, since when, and how late. */
export function todayItem(row: TodayRow, reader: TodayReader): TodayItem {
  const { now } = reader;
  const word = wordOf(row, reader);
  return {
    applicationId: row.applicationId,
    person: { id: row.personId, name: row.personName },
    opening: { id: row.openingId, name: row.openingTitle },
    owner: row.ownerId !== null && row.ownerName !== null ? { id: row.ownerId, name: row.ownerName } : null,
    phase: row.phase,
    turn: row.turn,
    urgency: row.urgency,
    kind: word?.kind ?? null,
    key: word?.key ?? null,
    snoozedUntil: word === undefined ? null : snoozeOf(word, now),
    mail: mailOf(reader.mailOf.get(row.applicationId)),
    owes: word === undefined ? restingSentence(reader.language) : owesSentence(word, row, reader),
    why: word === undefined ? '' : whySentence(reader.language, word),
    since: toIso(word?.becauseAt ?? row.since),
    promisedFor: row.promiseDueAt === null ? null : toIso(row.promiseDueAt),
    dueAt: word === undefined ? null : toIso(word.dueAt),
    dueFrom: word?.dueFrom ?? null,
    isLate: word !== undefined && isLateAt(word, now),
    isHardToReach: row.isHardToReach,
  };
}

/** The word that put the application on its list and in its place there. */
function wordOf(row: TodayRow, { list, workspace, openOf, now }: TodayReader): KeptObligation | undefined {
  const side = workspace.kind === 'team' ? 'team' : 'candidate';
  const open = openOf.get(row.applicationId) ?? [];
  const spoken = list === 'owed' ? open.filter((owed) => snoozeOf(owed, now) === null) : open;
  return foremostWord(spoken, { list, urgency: row.urgency }, side);
}

function mailOf(mail: MailOnItsWay | undefined): TodayItem['mail'] {
  if (mail === undefined) return null;
  return { id: mail.messageId, leavesAt: mail.leavesAt === null ? null : toIso(mail.leavesAt) };
}

function snoozeOf({ snoozedUntil }: KeptObligation, now: Instant): string | null {
  return snoozedUntil === null || snoozedUntil <= now ? null : toIso(snoozedUntil);
}

function owesSentence(word: KeptObligation, row: TodayRow, { language, workspace }: TodayReader): string {
  return obligationSentence(word, {
    language,
    candidate: row.personName,
    agency: null,
    reader: workspace.kind === 'team' ? 'team' : 'candidate',
    day: dayIn(language, workspace.timeZone),
  });
}

/** The rule behind a word and where it stands. */
export function whySentence(language: Language, word: Grounds): string {
  const { sentence, place } = reasonOf(language, DEFAULTS, word);
  return `${sentence} (${place})`;
}

/** What a rule says does not change with what a workspace sets differently; only its numbers do. */
const DEFAULTS = { timing: DEFAULT_TIMING, legal: LEGAL_CLOCKS };
