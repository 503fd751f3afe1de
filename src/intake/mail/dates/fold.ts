/**
 * A text in small letters without accents, character by character, so that a place in it is the same place in the text. Dotless
 * letters become dotted; scripts that put marks above letters for another reason stay as they are.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) folded += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[at];
    else folded += foldOf(text[at] as string, code);
  }
  return folded;
}

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

function foldOf(character: string, code: number): string {
  const kept = KEPT.get(character);
  if (kept !== undefined) return kept;
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 48);
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6f0 + 48);
  const hasAccents = code < 0x530 || (code >= 0x1e00 && code < 0x2000);
  const lower = character.toLowerCase();
  return (hasAccents ? lower.normalize('NFD')[0] : lower[0]) ?? character;
}
