/**
 * Whether a text names somebody by first and last name, whatever the accents, capitals and order: "Park, Ada" is Ada Park. A
 * single name is too little where two people may share it. Linear in the length of the text.
 */
export function namesPerson(text: string, name: string): boolean {
  const parts = plain(name).split(' ').filter(Boolean);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || first === last) return false;
  const words = plain(text).split(' ').filter(Boolean);
  return words.some(
    (word, index) =>
      isPair(words, index, { first, last }) ||
      (word === last && isPair(words, index, { first: last, last: first })),
  );
}

/** Both names close to each other: a middle name may stand between them. */
function isPair(
  words: readonly string[],
  index: number,
  { first, last }: { first: string; last: string },
): boolean {
  return words[index] === first && words.slice(index + 1, index + 1 + NEAR).includes(last);
}

const NEAR = 3;

/** Whether two names are one, whatever the accents, capitals and marks between the words. */
export function isSameName(a: string, b: string): boolean {
  return plain(a).trim() === plain(b).trim();
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
