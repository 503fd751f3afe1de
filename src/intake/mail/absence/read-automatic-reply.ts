import { findDates } from '../dates/find-dates.ts';
import { fold, onOneLine } from '../dates/fold.ts';
import type { FoundDate } from '../dates/found-date.ts';
import { saysLeft, saysNobodyReads, saysReceived, subjectAcknowledges } from './words/acknowledgements.ts';
import { BACK, BACK_TO_YOU } from './words/return-words.ts';
import { saysAway, serviceSigns, soundsPersonal } from './words/sentences.ts';
import { subjectSays } from './words/subjects.ts';

export interface ReplySigns {
  readonly subject: string;
  /** Without earlier mails and signatures. */
  readonly words: string;
  /** What the header says; no field at all is the common case. */
  readonly machine: { readonly isReply: boolean; readonly isGenerated: boolean };
}

/** Automatic replies are short, and say what they are at once. */
const LONGEST = 4000;
const OPENING = 1200;

/**
 * Which automatic reply it is, `null` when a person wrote it or nothing answers for it. Header fields decide where they are; else
 * subject and first sentences together, for either alone also stands in what people write to each other.
 */
export function readAutomaticReply({
  subject,
  words,
  machine,
}: ReplySigns): 'out-of-office' | 'acknowledgement' | 'has-left' | null {
  const title = fold(subject.normalize('NFC')).trim();
  const text = onOneLine(fold(words.normalize('NFC').slice(0, LONGEST)));
  const opening = text.slice(0, OPENING);
  const named = subjectSays(title);
  if (isLeaving(opening, title, machine)) return 'has-left';
  if (named !== null || machine.isReply) return ofAutomatic(opening, title, named);
  if (isAbsence(opening, text, title)) return 'out-of-office';
  return isReceived(opening, title, machine) ? 'acknowledgement' : null;
}

/** It is automatic; what remains is which kind. */
function ofAutomatic(
  opening: string,
  title: string,
  named: 'ooo' | 'automatic' | null,
): 'out-of-office' | 'acknowledgement' {
  if (named === 'ooo' || saysAway(opening)) return 'out-of-office';
  if (saysReceived(opening) || subjectAcknowledges(title)) return 'acknowledgement';
  return named === 'automatic' ? 'out-of-office' : 'acknowledgement';
}

function isAbsence(opening: string, text: string, title: string): boolean {
  if (text.length > 1500 || soundsPersonal(text)) return false;
  if (isReturn(title) && text.length < 200 && !text.includes('?')) return true;
  // The dearest question comes last, for most mails are a person's.
  if (!saysAway(opening)) return text.length < 400 && namesReturn(opening) && serviceSigns(text) >= 1;
  const signs = serviceSigns(text);
  if (signs >= 2) return true;
  const isAnswer = /^\s*(?:re|aw|sv|vs|antw|odp|ynt|r|回复|답장)\s?[:：]/u.test(title);
  if (signs === 1) return text.length < 600;
  return text.length < 200 && (!isAnswer || namesEnd(text));
}

/**
 * "Back on Monday" as the whole subject of a mail that answers nothing: whoever sends it, a program or a person, is away until then.
 * The same words under "Re:" may be a person's answer, and stay one.
 */
function isReturn(title: string): boolean {
  const back = title.length > LONGEST_RETURN ? null : RETURN_FIRST.exec(title);
  if (back === null || BACK_TO_YOU.test(title)) return false;
  const [date, ...others] = datesIn(title);
  if (date === undefined || others.length > 0) return false;
  return BETWEEN.test(title.slice(back[0].length, date.from)) && /^[\s.!)]*$/.test(title.slice(date.to));
}

/** The day on which such a subject says that they are back; folded here. */
export function subjectNamesReturn(subject: string): boolean {
  return isReturn(fold(subject.normalize('NFC')).trim());
}

/** What may stand between "back" and the day. */
const BETWEEN =
  /^(?:[\s,]*(?:on|in|at|from|the|my|desk|office|ab|am|im|buro|wieder|da|erreichbar|le|du|au|bureau|el|la|en|oficina|a|partir|de|il|ufficio|dal|no|na|dia|op|kantoor|vanaf|den|pa|kontoret|fra|fran)(?![\p{L}]))*[\s,]*$/u;

const LONGEST_RETURN = 60;
const RETURN_FIRST =
  /^(?:i(?:'m| am|'ll be| will be) |we(?:'re| are|'ll be) |ich bin |wir sind |je suis |estoy |ik ben |jag ar |jeg er )?(?:back|returning|available again|wieder (?:da|erreichbar|im buro)|zuruck|de retour|retour|reprise|de vuelta|vuelvo|regreso|di nuovo|rientro|de volta|volto|regresso|terug|weer (?:bereikbaar|aanwezig)|tillbaka|ater|tilbage|tilbake)(?![\p{L}])/u;

/** A person who is only asked after an absence names no day. */
function namesEnd(text: string): boolean {
  return BACK.test(text) || datesIn(text).length > 0;
}

/** "Back at my desk on Monday": no word of an absence, but the day on which it ends. */
function namesReturn(text: string): boolean {
  return datesIn(text).some(({ from, to }) => {
    const around = `${text
      .slice(Math.max(0, from - 40), from)
      .split(/(?<!\d)[.!?]/)
      .at(-1)} ${text.slice(to, to + 20)}`;
    return BACK.test(around) && !BACK_TO_YOU.test(around);
  });
}

/** Whether there is a day is asked here, not which. */
function datesIn(text: string): FoundDate[] {
  return findDates(text, { today: 20_000 });
}

function isLeaving(opening: string, title: string, machine: ReplySigns['machine']): boolean {
  if (opening.length > 900 || !saysLeft(`${title}. ${opening}`)) return false;
  return (
    machine.isReply ||
    machine.isGenerated ||
    saysLeft(title) ||
    subjectSays(title) !== null ||
    (!/\?/.test(opening) && serviceSigns(opening) > 0)
  );
}

function isReceived(opening: string, title: string, machine: ReplySigns['machine']): boolean {
  if (!saysReceived(opening)) return false;
  if (machine.isGenerated || subjectAcknowledges(title)) return true;
  if (soundsPersonal(opening)) return false;
  return !/^\s*(?:re|aw|sv)\s?:/.test(title) || saysNobodyReads(opening);
}
