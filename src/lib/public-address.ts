/**
 * Whether an IP address belongs to somebody on the public internet: not to this machine, its network, or a range with a
 * special use (IANA special-purpose registries, RFC 6890). Where people name an address that we shall call, this keeps
 * them from reaching what only we can see. Anything that is no IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const text = address.split('%')[0] ?? '';
  const four = readFour(text);
  if (four !== null) return isPublicFour(four);
  const six = readSix(text);
  return six !== null && isPublicSix(six);
}

/** `10.0.0.0/8` and its like: the first address and the length of what is fixed. */
type Range = readonly [start: string, bits: number];

const SPECIAL_FOUR: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

function isPublicFour(number: number): boolean {
  return !SPECIAL_FOUR.some(([start, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(number / size) === Math.floor((readFour(start) ?? 0) / size);
  });
}

/** Only 2000::/3 is given out; inside it some ranges are for documentation, tunnels and tests. */
function isPublicSix(groups: readonly number[]): boolean {
  const [first = 0, second = 0] = groups;
  const embedded = embeddedFour(groups);
  if (embedded !== null) return isPublicFour(embedded);
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false;
  return !(first === 0x3fff && second < 0x1000);
}

/** An IPv4 address inside: mapped, translated (RFC 6052), or 6to4 (RFC 3056). */
function embeddedFour(groups: readonly number[]): number | null {
  const [first = 0, second = 0, third = 0] = groups;
  const last = (groups[6] ?? 0) * 65_536 + (groups[7] ?? 0);
  const leading = groups.slice(0, 5);
  if (leading.every((group) => group === 0) && groups[5] === 0xffff) return last;
  if (first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) return last;
  return first === 0x2002 ? second * 65_536 + third : null;
}

/** Four decimal numbers as one; `null` for any other way of writing, which others might read differently. */
function readFour(text: string): number | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const numbers = parts.map(Number);
  return numbers.every((number) => number < 256)
    ? numbers.reduce((sum, number) => sum * 256 + number, 0)
    : null;
}

/** Eight groups; `null` for what is no IPv6 address. */
function readSix(text: string): number[] | null {
  const [before = '', after, ...more] = text.split('::');
  if (more.length > 0 || !text.includes(':')) return null;
  const head = groupsOf(before);
  const tail = after === undefined ? [] : groupsOf(after);
  if (head === null || tail === null) return null;
  const left = 8 - head.length - tail.length;
  if (after === undefined ? left !== 0 : left < 1) return null;
  return [...head, ...Array.from({ length: left }, () => 0), ...tail];
}

function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  for (const part of text.split(':')) {
    const four = readFour(part);
    if (four !== null) groups.push(Math.floor(four / 65_536), four % 65_536);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}
