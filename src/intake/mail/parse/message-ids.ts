/** Beyond this a header is no list of mails any more. */
const MOST_CHARACTERS = 64 * 1024;

/**
 * The Message-IDs of a header in their normal form, each once, in their order: with angle brackets and without the blanks that
 * folding leaves in them. Programs that forget the brackets are understood (RFC 5322 3.6.4 has them).
 */
export function messageIdsIn(value: string): string[] {
  const text = value.slice(0, MOST_CHARACTERS);
  const bracketed = [...text.matchAll(/<([^<>]{1,998})>/g)].map(([, id]) => (id ?? '').replace(/\s+/g, ''));
  const ids = bracketed.length > 0 ? bracketed : text.split(/[\s,]+/).filter((word) => word.includes('@'));
  return [...new Set(ids.filter((id) => id !== '').map((id) => `<${id.replace(/[<>]/g, '')}>`))];
}
