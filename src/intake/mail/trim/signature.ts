import type { Line } from './lines.ts';
import { isSignOff } from './words/sign-offs.ts';

/** A signature has no more lines than this; more is a text of its own. */
const LONGEST = 24;
const LONGEST_UNMARKED = 14;

/**
 * Which of the person's lines are a signature: below `-- ` (RFC 3676 4.3), below a ruler, below "Kind regards" and the name, or a
 * block with a telephone number and the like at the end. The greeting and the name themselves are the person's words.
 */
export function signatureIn(
  lines: readonly Line[],
  own: readonly number[],
  safe: ReadonlySet<number>,
): number[] {
  return (
    belowDashes(lines, own, safe) ??
    belowRuler(lines, own, safe) ??
    belowSignOff(lines, own, safe) ??
    contactBlock(lines, own, safe) ??
    []
  );
}

function belowDashes(
  lines: readonly Line[],
  own: readonly number[],
  safe: ReadonlySet<number>,
): number[] | null {
  const from = own.findIndex((at, index) => {
    if (own.length - index > LONGEST + 1 || safe.has(at)) return false;
    return /^(?:--|—|–|——|- -)$/.test(lines[at]?.bare ?? '');
  });
  if (from < 0) return null;
  const below = own.slice(from);
  const isLong = below.slice(1).filter((at) => isSentence(lines[at]?.bare ?? '')).length > 4;
  return isLong ? null : below;
}

function belowRuler(
  lines: readonly Line[],
  own: readonly number[],
  safe: ReadonlySet<number>,
): number[] | null {
  const first = Math.max(0, own.length - LONGEST_UNMARKED);
  for (let index = first; index < own.length; index += 1) {
    const at = own[index] as number;
    const bare = (lines[at]?.bare ?? '').replace(/\s/g, '');
    if (safe.has(at) || !/^(?:[_=*~#+]{2,}|[-—–─━]{3,}|\*{3,}|•{3,})$/.test(bare)) continue;
    const below = own.slice(index + 1);
    if (below.length > 0 && below.every((one) => isSignatureLine(lines[one]?.bare ?? '')))
      return own.slice(index);
  }
  return null;
}

/** After "Kind regards" comes the name, which stays, and then the title, the company, the telephone. */
function belowSignOff(
  lines: readonly Line[],
  own: readonly number[],
  safe: ReadonlySet<number>,
): number[] | null {
  const first = Math.max(0, own.length - LONGEST_UNMARKED - 2);
  for (let index = first; index < own.length; index += 1) {
    const at = own[index] as number;
    if (safe.has(at) || !isSignOff(lines[at]?.bare ?? '')) continue;
    const below = own.slice(index + 1);
    if (!below.every((one) => isSignatureLine(lines[one]?.bare ?? '') || isSignOff(lines[one]?.bare ?? '')))
      continue;
    const names = below.findIndex((one) => !isSignOff(lines[one]?.bare ?? ''));
    if (names < 0) return [];
    const isName = isNameLike(lines[below[names] as number]?.bare ?? '');
    return below.slice(isName ? names + 1 : names);
  }
  return null;
}

/** A name on a line of its own, and under it how to reach its bearer. */
function contactBlock(
  lines: readonly Line[],
  own: readonly number[],
  safe: ReadonlySet<number>,
): number[] | null {
  let from = own.length;
  while (from > 0 && own.length - from < LONGEST_UNMARKED) {
    const at = own[from - 1] as number;
    if (safe.has(at) || !isSignatureLine(lines[at]?.bare ?? '')) break;
    from -= 1;
  }
  for (let index = from; index < own.length - 1; index += 1) {
    const at = own[index] as number;
    if (index === 0 || (own[index - 1] as number) === at - 1) continue;
    const below = own.slice(index + 1).map((one) => lines[one]?.bare ?? '');
    const contacts = below.filter(isContact).length;
    if (isNameLike(lines[at]?.bare ?? '') && contacts > 0 && (contacts > 1 || below.length > 1))
      return own.slice(index);
  }
  return null;
}

/** Short, and no sentence of a text. */
function isSignatureLine(bare: string): boolean {
  return (
    bare.length <= 110 &&
    !isSentence(bare) &&
    !/^(?:\d{1,2}[.)]|[-*•])\s+\S/.test(bare) &&
    !/[?]$/.test(bare) &&
    !/^(?:p\.?\s?s\.?|n\.?b\.?)\b/i.test(bare)
  );
}

function isSentence(bare: string): boolean {
  const words = bare.split(/\s+/);
  if (isContact(bare) && words.length < 14) return false;
  if (/[。！？]$/.test(bare)) return bare.length > 12;
  if (/[.!…]["”’)]?$/.test(bare)) return words.length >= 5;
  return words.length >= 13;
}

function isContact(bare: string): boolean {
  return /(?:https?:\/\/|www\.)\S|[^\s@]+@[^\s@]+\.\p{L}{2,}|(?:\+|\b0)[\d\s()./-]{7,}\d|\(\d{3}\)\s*\d{3}|\b\d{3}[.-]\d{3}[.-]\d{4}\b|^(?:t|m|f|p|e|w|tel|phone|mobile?|mob|fax|cell|office|direct|telefon|handy|tél|portable|móvil|teléfono|cellulare|telefone|telefoon|puh|gsm|тел|моб|電話|电话|전화)\s?\.?\s?[:.]/iu.test(
    bare,
  );
}

/** Two to four words that begin with a capital, or few characters of a script without capitals. */
function isNameLike(bare: string): boolean {
  const text = bare.replace(/[,.!)(/|~-]+/g, ' ').trim();
  if (text.length === 0 || text.length > 40 || /\d|@|https?:/.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 5) return false;
  const hasCase = text.toLowerCase() !== text.toUpperCase();
  return (
    !hasCase ||
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lo}]/u.test(word) ||
        /^(?:von|van|de|der|den|di|da|del|la|le|bin|al|y|e|du|dos|zu|ter|ten|el)$/i.test(word),
    ) ||
    words.length === 1
  );
}
