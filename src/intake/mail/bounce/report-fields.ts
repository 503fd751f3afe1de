/** One block of fields of a report (RFC 3464 2.1): for the whole mail, or for one receiver. Names are lower case. */
export type Fields = ReadonlyMap<string, string>;

const MOST_BLOCKS = 500;
const MOST_CHARACTERS = 512 * 1024;

/** The blocks of a message/delivery-status, message/feedback-report or message/disposition-notification part. */
export function blocksOf(text: string): Fields[] {
  const blocks: Map<string, string>[] = [];
  let block = new Map<string, string>();
  let last = '';
  for (const line of text.slice(0, MOST_CHARACTERS).split(/\r\n|\n|\r/)) {
    if (line.trim() === '') {
      if (block.size > 0) blocks.push(block);
      if (blocks.length >= MOST_BLOCKS) break;
      block = new Map();
      last = '';
      continue;
    }
    const [, name, value = ''] = /^([A-Za-z][\w-]{1,60})\s{0,3}:[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !/^[ \t]/.test(line)) {
      last = name.toLowerCase();
      // Some programs write the fields of several receivers without a blank line between them.
      if (last === 'final-recipient' && block.has(last) && block.has('action')) {
        blocks.push(block);
        block = new Map();
      }
      if (!block.has(last)) block.set(last, value.trim());
    } else if (last !== '' && (block.get(last)?.length ?? 0) < 4000) {
      block.set(last, `${block.get(last)} ${line.trim()}`.trim());
    }
  }
  if (block.size > 0) blocks.push(block);
  return blocks;
}

/** `rfc822; ada@example.com` as an address, lower case; `null` where it holds none. */
export function addressIn(value: string | undefined): string | null {
  if (value === undefined) return null;
  const text = value.replace(
    /^\s*(?:rfc-?822|utf-8|unknown|local|x\.400|x-local\S*|internet|smtp|addr)\s*;/i,
    '',
  );
  const [, bracketed] = /<\s*(?:mailto:)?([^<>\s]{1,320})\s*>/.exec(text) ?? [];
  const [, plain] = /([^\s<>"();,]{1,200}@[^\s<>"();,]{1,255})/.exec(text) ?? [];
  const [, quoted] = /("[^"]{1,100}"@[^\s<>"();,]{1,255})/.exec(text) ?? [];
  const found = quoted ?? (bracketed?.includes('@') ? bracketed : (plain ?? null));
  return found === null
    ? null
    : found
        .replace(/^mailto:/i, '')
        .replace(/[.:]+$/, '')
        .toLowerCase();
}
