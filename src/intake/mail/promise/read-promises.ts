import { baseOf, type WrittenAt } from '../absence/read-absence.ts';
import { findDates } from '../dates/find-dates.ts';
import { fold } from '../dates/fold.ts';
import type { FoundDate } from '../dates/found-date.ts';
import type { NamedDate } from '../mail.ts';
import {
  APPOINTMENT,
  ASKED,
  BINDS,
  BOUND_BEHIND,
  EARLIEST,
  HOLDS_OFFER,
  isTakenBack,
  NEGATED,
  NOTHING_BEHIND,
  REPORTED,
  TELLS,
} from './around.ts';
import { namedTime } from './named-time.ts';
import type { Language, Phrase } from './phrases/phrase.ts';
import { phrasesFor } from './phrases/phrases.ts';
import { sentencesIn } from './sentences.ts';

const LONGEST = 12_000;
const MOST = 20;
/**
 * The days that a mail names for a word: what the writer promises, what the reader is asked for, offers that end. Each with its
 * sentence, for a person to accept; past days, appointments and questions are left out.
 */
export function readPromises(words: string, written: WrittenAt): NamedDate[] {
  const text = words.normalize('NFC').slice(0, LONGEST);
  const folded = fold(text).replace(/\n(?!\s*\n|\s*[-*•]\s)/g, ' ');
  const base = baseOf(written);
  const dates = findDates(folded, base).filter(({ day }) => day >= base.today);
  if (dates.length === 0) return [];
  const found: NamedDate[] = [];
  for (const { from, to } of sentencesIn(folded)) {
    const inside = dates.filter(
      (date) =>
        date.from >= from && date.to <= to && !isFromAnEvent(date, folded.slice(date.to, date.to + 40)),
    );
    if (inside.length === 0) continue;
    const sentence = text.slice(from, to).replace(/\s+/g, ' ').trim();
    const moved = inside.map((date) => ({ ...date, from: date.from - from, to: date.to - from }));
    found.push(...ofSentence({ folded: folded.slice(from, to), sentence, dates: moved }, written));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

interface InSentence {
  readonly folded: string;
  readonly sentence: string;
  /** Where they stand in the sentence. */
  readonly dates: readonly FoundDate[];
}

interface Said {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
}

function ofSentence({ folded, sentence, dates }: InSentence, written: WrittenAt): NamedDate[] {
  if (REPORTED.test(folded)) return [];
  const isQuestion = /(?:[?؟？]|[かか吗嗎呢]。?)\s*["')]*\s*$/.test(folded);
  const said = phrasesIn(folded, (phrase) => !isQuestion || isRequest(phrase, folded));
  const taken = new Set<FoundDate>();
  return said.flatMap((one, index) => {
    const date = dateOf(one, {
      dates: dates.filter((date) => !taken.has(date)),
      next: said[index + 1],
      folded,
    });
    if (date === null || isAppointment(folded)) return [];
    taken.add(date);
    if (isNegated(folded, one) || isTakenBack(one.phrase.language, folded, one.from)) return [];
    // A date is no time of day, though "23.11." could be one; "Thursday noon" may be one word.
    const own = date.how === 'weekday' ? folded.slice(date.from, date.to) : '|';
    const around = `${folded.slice(Math.max(0, date.from - 45), date.from)} ${own} ${folded.slice(date.to, date.to + 45)}`;
    const isEarliest = EARLIEST.test(folded.slice(Math.max(0, date.from - 30), date.from));
    return [
      {
        what: one.phrase.what,
        who: whoIsBound(one, folded),
        by: namedTime({ day: date.day, around, sentence, isEarliest }, written),
        quote: sentence,
      },
    ];
  });
}

/** "We cannot say by Friday"; in German the no may stand far behind: "Bis Freitag können wir Ihnen leider nichts versprechen". */
function isNegated(folded: string, { from, to }: Said): boolean {
  const near = folded
    .slice(Math.max(0, from - 30), to + 12)
    .split(/[,;] (?:but|aber|mais|pero) /)
    .at(-1);
  return NEGATED.test(near ?? '') || NOTHING_BEHIND.test(folded.slice(to, to + 60));
}

function whoIsBound({ phrase }: Said, folded: string): NamedDate['who'] {
  return phrase.what === 'deadline' && HOLDS_OFFER.test(folded) && !ASKED.test(folded)
    ? 'writer'
    : phrase.who;
}

/** Things are asked for, not news: "Could you send the form back by Friday?" */
const DELIVERS =
  /\b(?:could|can|would|will) you (?:\p{L}{1,30} ){0,2}?(?:send|return|fill|sign|complete|upload|submit|provide|forward|get (?:the|it|your|this))|\b(?:konnten|konnen|wurden) sie [^?]{0,80}?(?:zusenden|schicken|senden|unterschreiben|ausfullen|einreichen|hochladen)|\b(?:pourriez|pouvez)-vous (?:nous |me )?(?:envoyer|retourner|renvoyer|transmettre|completer|remplir|signer)|\bpod(?:ria|rias|rian|riais)\p{L}* (?:\p{L}{1,30} )?(?:enviar|mandar|devolver|firmar|completar|rellenar)/u;

/** "Could you please confirm by Friday?" asks for it; "Will I hear by Friday?" only wonders. */
function isRequest(phrase: Phrase, folded: string): boolean {
  return (
    phrase.what === 'deadline' &&
    (/\b(?:please|kindly|bitte|s'il vous plait|merci de|por favor)\b/.test(folded) || DELIVERS.test(folded))
  );
}

/** One a place: where the words of a promise and of a request overlap, the one that begins first holds. */
function phrasesIn(folded: string, isMeant: (phrase: Phrase) => boolean): Said[] {
  const all = phrasesFor(folded)
    .filter(isMeant)
    .flatMap((phrase) =>
      [...folded.matchAll(phrase.words)].map(
        (match): Said => ({ phrase, from: match.index, to: match.index + match[0].length }),
      ),
    );
  all.sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: Said[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (
      last === undefined ||
      (one.from >= last.to && one.phrase.who !== last.phrase.who) ||
      one.from > last.to + 25
    )
      kept.push(one);
  }
  return kept;
}

/** The first bound date behind the words, before the next ones begin; else the last one in front of them. */
function dateOf(
  { phrase, from, to }: Said,
  { dates, next, folded }: { dates: readonly FoundDate[]; next: Said | undefined; folded: string },
): FoundDate | null {
  const isBound = (date: FoundDate) =>
    date.how === 'relative' ||
    (date.how === 'weekday' && standsAlone(folded, date, phrase.language)) ||
    BOUND_BEHIND.test(folded.slice(date.to, date.to + 40)) ||
    BINDS.test(folded.slice(Math.max(0, date.from - 40), date.from));
  const behind = dates.filter(
    (date) =>
      date.from >= from && (next === undefined || date.from < next.from || date.from < to) && isBound(date),
  );
  // "We see others until Thursday and tell you on Monday": the day behind the verb is the one of the verb.
  const behindVerb = behind.find((date) => date.from >= to);
  const first = behind[0];
  if (behindVerb !== undefined && first !== undefined && JOINS.test(folded.slice(first.to, to)))
    return behindVerb;
  if (behind.length > 0) return lastOfRange(behind, folded);
  const inFront = dates.filter((date) => date.to <= from && isBound(date));
  return inFront.at(-1) ?? dates.find((date) => date.from >= to && date.from - to < 12) ?? null;
}

const JOINS = /\b(?:and|und|et|y|e|en|och|og)\b/;
/** "Within two days of receiving it" is counted from a day that nobody has named. */
const FROM_AN_EVENT =
  /^\s(?:of|after|from|following|upon|nach|ab|apres|suivant|tras|despues de|desde|dopo|apos|na)(?![\p{L}])(?! (?:today|now|heute|jetzt|hoy|ahora|oggi|hoje|vandaag|ce jour|nu)\b)/u;

/** Days of the week that need no word before them: the first word of a sentence, and everywhere in these languages. */
function standsAlone(folded: string, date: FoundDate, language: Language): boolean {
  const before = folded.slice(Math.max(0, date.from - 12), date.from);
  if (/^[\s,;-]*$/.test(before) && date.from <= 12) return true;
  return (
    WITHOUT_A_WORD.has(language) && !/\b(?:de|du|del|della|di|van|dernier|vorige|scorso)\s$/.test(before)
  );
}

const WITHOUT_A_WORD: ReadonlySet<Language> = new Set<Language>(['fr', 'it', 'nl']);

function isFromAnEvent({ how }: FoundDate, behind: string): boolean {
  return how === 'relative' && FROM_AN_EVENT.test(behind);
}

/** "Between Monday and Wednesday" is Wednesday. */
function lastOfRange(dates: readonly FoundDate[], folded: string): FoundDate | null {
  const [first, second] = dates;
  if (first === undefined) return null;
  const isRange =
    second !== undefined &&
    /^\s*(?:and|or|to|-|und|oder|bis|et|ou|y|o|a)\s*(?:\p{L}+\s)?$/u.test(
      folded.slice(first.to, second.from),
    );
  return isRange && second !== undefined ? second : first;
}

function isAppointment(folded: string): boolean {
  return APPOINTMENT.test(folded) && !TELLS.test(folded);
}
