/** Bytes that readers must survive: seeds, cut and glued and flipped. The same seed of luck gives the same inputs. */
export function* mutations(
  seeds: readonly Uint8Array[],
  { inputs, seed }: { inputs: number; seed: number },
): Generator<Uint8Array> {
  const luck = createLuck(seed);
  for (let count = 0; count < inputs; count += 1) {
    let bytes = pick(seeds, luck);
    for (let times = 1 + luck(4); times > 0; times -= 1) bytes = mutated(bytes, { seeds, luck });
    yield bytes.length > LONGEST ? bytes.subarray(0, LONGEST) : bytes;
  }
}

type Luck = (below: number) => number;

const LONGEST = 64 * 1024;
/** What means something to a reader of mails or calendars. */
const PIECES = [
  '\r\n\r\n',
  '\n',
  '--',
  '>',
  '> > > ',
  'Content-Type: multipart/mixed; boundary=""\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'From: ',
  'On Mon, Jan 1, 2024 at 1:00 PM A <a@b.c> wrote:\n',
  '-----Original Message-----\n',
  '=?utf-8?B?',
  '?=',
  '=',
  '<',
  '</div>',
  '<blockquote>',
  '<div class="gmail_quote">',
  'Final-Recipient: rfc822; ',
  'Status: 5.1.1\n',
  'Action: failed\n',
  'BEGIN:VEVENT\r\n',
  'END:VCALENDAR\r\n',
  'RRULE:FREQ=DAILY;BYMONTHDAY=-1,-2\r\n',
  'DTSTART;TZID=',
  '\u0000',
  '\ufffd',
  '30.11.2026',
  'by Friday ',
  '@',
  '&lt;',
  'ÄÖ',
].map((piece) => new TextEncoder().encode(piece));

function mutated(
  bytes: Uint8Array,
  { seeds, luck }: { seeds: readonly Uint8Array[]; luck: Luck },
): Uint8Array {
  const at = luck(bytes.length + 1);
  const end = Math.min(bytes.length, at + luck(200));
  switch (luck(7)) {
    case 0:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 1:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 2:
      return joined(bytes.subarray(0, at), pick(PIECES, luck), bytes.subarray(at));
    case 3:
      return joined(
        bytes.subarray(0, at),
        ...new Array(1 + luck(60)).fill(bytes.subarray(at, end)),
        bytes.subarray(end),
      );
    case 4: {
      const other = pick(seeds, luck);
      return joined(bytes.subarray(0, at), other.subarray(luck(other.length + 1)));
    }
    case 5:
      return bytes.map((byte) => (luck(100) === 0 ? byte ^ (1 << luck(8)) : byte));
    default:
      return joined(
        bytes.subarray(0, at),
        ...new Array(1 + luck(400)).fill(pick(PIECES, luck)),
        bytes.subarray(at),
      );
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(
    Math.min(
      LONGEST * 2,
      parts.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    const fits = part.subarray(0, whole.length - at);
    whole.set(fits, at);
    at += fits.length;
  }
  return whole;
}

function pick<T>(from: readonly T[], luck: Luck): T {
  return from[luck(from.length)] as T;
}

/** mulberry32: small, fast, and good enough to shake readers. */
function createLuck(seed: number): Luck {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return below <= 0 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
