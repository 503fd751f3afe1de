/**
 * A text in small letters without accents, character by character, so that a place in it is the same place in the text. Dotless
 * letters become dotted; scripts that put marks above letters for another reason stay as they are.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  // What is left of capitals behind this are those of pairs, which stay two characters.
  return text.replace(EACH_BEYOND_ASCII, foldOf).toLowerCase();
}

/** Each run of blanks and line breaks as one blank; single blanks, which are most of them, are not touched. */
export function onOneLine(text: string): string {
  return text.replace(/[^\S ]\s*|\s{2,}/g, ' ');
}

const BEYOND_ASCII = /[^\0-\x7f]/;
const EACH_BEYOND_ASCII = /[^\0-\x7f]/g;

const KEPT = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ð', 'd'],
  ['ß', 's'],
  ['’', "'"],
  ['‘', "'"],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u3000', ' '],
  ['–', '-'],
  ['—', '-'],
  ['：', ':'],
  ['、', ','],
  ['，', ','],
]);

function foldOf(character: string): string {
  const code = character.charCodeAt(0);
  const kept = KEPT.get(character);
  if (kept !== undefined) return kept;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 48);
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6f0 + 48);
  const hasAccents = code < 0x530 || (code >= 0x1e00 && code < 0x2000);
  const lower = character.toLowerCase();
  return (hasAccents ? lower.normalize('NFD')[0] : lower[0]) ?? character;
}
