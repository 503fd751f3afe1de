const LONGEST = 600;
const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
  ['&nbsp;', ' '],
  ['&#39;', "'"],
]);

/**
 * A line as rules look at it: no invisible characters, one kind of blank and of digit, no stars that stand for bold, entities
 * and quoted-printable rests resolved, and only its beginning where it is very long.
 */
export function bareOf(raw: string): string {
  if (raw === '') return '';
  const cut = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
  // Most lines are plain: then blanks at the ends are all that there is to do.
  if (/^[\w ,.;:!?'"()<>@/-]*$/.test(cut)) return cut.trim();
  return cut
    .replace(
      /[\u00ad\u061c\u115f\u1427\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0f/g,
      '',
    )
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/&(?:lt|gt|quot|amp|nbsp|#39);/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(/(?:=[0-9A-F]{2})+/g, decodedOf)
    .replace(/\*{1,2}(?=\S)|(?<=\S)\*{1,2}/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .trim();
}

/** Some programs quote a mail before it is decoded. */
function decodedOf(codes: string): string {
  const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => Number.parseInt(code, 16));
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.replace(/[\u200e\u200f\ufffd]/g, '');
}
