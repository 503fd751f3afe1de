/** Takes in texts and numbers one after the other; the same ones in the same order give the same digest. */
export interface Digest {
  readonly add: (value: string | number | boolean | null | undefined) => void;
  readonly end: () => string;
}

/**
 * A digest that tells whether something has changed, not whether somebody meddled with it: 64 bits, mixed as in
 * MurmurHash 3. It takes a tenth of what SHA-1 takes, because nothing is put together into one text first.
 */
export function createDigest(): Digest {
  let [a, b, length] = [0x9747_b28c, 0x85eb_ca6b, 0];
  function mix(word: number): void {
    a = Math.imul(rotated(a ^ Math.imul(word, 0xcc9e_2d51), 13), 5) + 0xe654_6b64;
    b = Math.imul(rotated(b ^ Math.imul(word, 0x1b87_3593), 17), 9) + 0x38b3_4ae5;
    length += 1;
  }
  function addText(text: string): void {
    for (let index = 0; index < text.length; index += 1) mix(text.charCodeAt(index));
    mix(-1 - text.length);
  }
  return {
    add: (value) => {
      if (typeof value === 'string') addText(value);
      else if (typeof value === 'number') {
        mix(value | 0);
        mix(Math.floor(value / 2 ** 32));
      } else mix(value === true ? 0x74 : value === false ? 0x66 : 0x6e);
    },
    end: () => hex(finished(a ^ length)) + hex(finished(b + length)),
  };
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finished(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2_ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
