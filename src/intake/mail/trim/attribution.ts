import type { Line } from './lines.ts';
import { saysWrote } from './words/wrote.ts';

/** Programs wrap the line at 72 characters, and long names and addresses make up to five lines of it. */
const MOST_LINES = 5;
const LONGEST = 500;
const ADDRESS = /[^\s<>@"]{1,100}@[^\s<>@"]{1,100}|<\s*(?:mailto:|https?:)?[^<>]{0,100}>/;
const DATE =
  /\b\d{1,2}[:.h]\d{2}\b|\b(?:19|20|25)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d{1,2}\s*[月년]|[年월]\s*\d/u;
/** A word of four letters or more before a full stop, then a capital: two sentences, so no line of a program. */
const SENTENCES = /\p{Ll}{4,}[.!?]\s+\p{Lu}\p{Ll}/u;
const ENDS = /[:：︰]\s*$|[:：]\s*["“]?\s*$/;
const OLD_GMAIL = /^\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d \S.{0,80}$/;
/** Words with which programs begin the line; ordinary sentences begin with them too, so a date must follow soon. */
const LEADS =
  /^(?:-{2,}\s*)?(?:on|at|le|el|il giorno|in data|il|em|no dia|a|op|den|am|dne|dňa|w dniu|dnia|la data de|la|pe|în data|în|in|på|på|στις|την|vào|vào lúc|pada|dana|na|u|ngày|ekkor|þann|je|ar|më|di|ad|der|em|tarihinde|בתאריך|ב|في|بتاريخ|در|在|於|于|am|o|du|d'an\/ar|dia|i|kl\.?|v)(?![\p{L}])/iu;
const DATE_FIRST = /^(?:[\p{L}]{2,14}\.?,?\s+(?:den\s+|de\s+)?)?\d{1,4}(?:[\s.,/年년:-]|st|nd|rd|th|º|-го)/u;
const WEEKDAY_FIRST =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so|пн|вт|ср|чт|пт|сб|вс|нд|ma|ti|ke|to|pe|la|su|man|tir|ons|tor|fre|lør|søn|[\p{L}]{4,14})\.?,?\s+(?:\p{L}{1,12}\.?\s+)?\d{1,2}/iu;

/**
 * How many lines from here on are a program's "On Monday, Ada wrote:", 0 when there are none. The line may be wrapped anywhere; it
 * names a day or an address, and ends with a colon or with "wrote".
 */
export function attributionAt(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined || first.isBlank || !mayBegin(first.bare)) return 0;
  if (GOES_ON.test(first.bare) && DATE.test(first.bare)) return 1;
  let joined = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || line.isBlank) return 0;
    const isInAddress = joined.split('<').length > joined.split('>').length;
    if (line.depth > 0 !== first.depth > 0 && !isInAddress) return 0;
    joined = count === 1 ? line.bare : `${joined} ${isInAddress ? line.bare : unquoted(line)}`;
    if (joined.length > LONGEST) return 0;
    if (mayEnd(line.bare) && isAttribution(joined, lines, at + count)) return count;
    // A sentence that ends is no part of a name or a date.
    if (/\p{Ll}{4,}[.!?]$/u.test(line.bare)) return 0;
  }
  return 0;
}

function unquoted({ bare, depth }: Line): string {
  return depth === 0 ? bare : bare.replace(/^[>\s]+/, '');
}

/** Yahoo's telephones go on in the same line: "On Mon, 16 Nov 2026 at 9:12, Ada<ada@example.com> wrote:   Dear Jo," */
const GOES_ON =
  /^(?:on|am|le|el|il|em|op|den|på|w dniu)\s[^<>]{4,80}<[^<>\s@]{1,100}@[^<>\s]{1,100}>\s\p{L}{3,14}:\s{2,}\S/iu;

/** Most lines end otherwise, and are not looked at any closer. */
function mayEnd(bare: string): boolean {
  return /[:：︰>"”]\s*$/.test(bare) || OLD_GMAIL.test(bare) || saysWrote(bare.slice(-40));
}

function mayBegin(bare: string): boolean {
  if (bare.length > LONGEST) return false;
  return (
    DATE_FIRST.test(bare) ||
    WEEKDAY_FIRST.test(bare) ||
    (LEADS.test(bare) && /\d/.test(bare)) ||
    hasName(bare)
  );
}

/** `Ada Park <ada@example.com> schrieb am`, `"Ada" via List <list@...>`, `Ada Park wrote:` */
function hasName(bare: string): boolean {
  return (
    ADDRESS.test(bare) ||
    saysWrote(bare) ||
    /^(?:<?"|“)/.test(bare) ||
    /^[\p{Lu}][^.!?;]{1,60}<\s*$/u.test(bare) ||
    LEADS.test(bare)
  );
}

function isAttribution(text: string, lines: readonly Line[], next: number): boolean {
  if (SENTENCES.test(text)) return false;
  const hasAddress = ADDRESS.test(text);
  const hasDate = DATE.test(text);
  if (saysWrote(text)) {
    if (!endsLikeOne(text)) return false;
    if ((hasDate && /\d/.test(text)) || hasAddress) return isShaped(text, hasDate, hasAddress);
    return isShort(text) && isQuotedNext(lines, next);
  }
  return isBareAttribution(text, hasAddress, hasDate);
}

/** Text may tell of an article where somebody "wrote:"; a program's line begins with its date, its lead word or a name. */
function isShaped(text: string, hasDate: boolean, hasAddress: boolean): boolean {
  if (/https?:\/\/\S*wrote/i.test(text) && !hasDate) return false;
  if (hasAddress || DATE_FIRST.test(text) || WEEKDAY_FIRST.test(text)) return true;
  return LEADS.test(text) || (hasDate && text.length < 160);
}

function endsLikeOne(text: string): boolean {
  if (ENDS.test(text)) return true;
  const tail = text.slice(-40).replace(/[-—\s.]+$/, '');
  return saysWrote(tail) && !/[.!?]$/.test(text) && /(?:\p{L}|\))$/u.test(tail) && endsWithWrote(tail);
}

function endsWithWrote(tail: string): boolean {
  const words = tail.split(/\s+/).slice(-3).join(' ');
  return saysWrote(words);
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= 8 && ENDS.test(text);
}

function isQuotedNext(lines: readonly Line[], next: number): boolean {
  const following = lines.slice(next, next + 3).find(({ isBlank }) => !isBlank);
  return following !== undefined && following.depth > 0;
}

/** Gmail in Russian or Japanese, Yandex, old Gmail and mail.ru name a date and an address, and say nothing of writing. */
function isBareAttribution(text: string, hasAddress: boolean, hasDate: boolean): boolean {
  if (!hasDate || text.length > 300) return false;
  if (OLD_GMAIL.test(text)) return true;
  if (!hasAddress) return false;
  // Whatever the language: an address, a year, a time, and a colon at the end.
  if (
    /<[^<>\s]+@[^<>\s]+>/.test(text) &&
    /\b20\d\d\b/.test(text) &&
    /\d[:.]\d{2}/.test(text) &&
    /[:：]\s*$/.test(text)
  )
    return true;
  const startsWithDate =
    DATE_FIRST.test(text) || WEEKDAY_FIRST.test(text) || LEADS.test(text) || /^\d/.test(text);
  return (
    startsWithDate &&
    /<[^<>]*>\s*[:：]?\s*$|@[^\s<>]+>?\s*[:：]$/.test(text) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text)
  );
}
