/** Takes in texts and numbers one after the other; the same ones in the same order give the same digest. */
export interface Digest {
  readonly add: (value: string | number | boolean | null | undefined) => void;
  readonly end: () => string;
}

/**
 * A digest that tells whether something has changed, not whether somebody meddled with it: 64 bits in two halves, each
 * multiplied by a prime of its own for every letter (cyrb53), and mixed in the end as in MurmurHash 3.
 */
export function createDigest(): Digest {
  // Numbers in an array of integers stay what they are; as variables of a closure each would be an object.
  const halves = new Int32Array([0x9747_b28c, 0x85eb_ca6b]);
  function addText(text: string): void {
    let [a = 0, b = 0] = halves;
    for (let index = 0; index < text.length; index += 1) {
      const letter = text.charCodeAt(index);
      a = Math.imul(a ^ letter, 0x9e37_79b1);
      b = Math.imul(b ^ letter, 0x5f35_6495);
    }
    halves[0] = a;
    halves[1] = b;
    addWord(~text.length);
  }
  function addWord(word: number): void {
    halves[0] = turned(Math.imul((halves[0] ?? 0) ^ word, 0x9e37_79b1));
    halves[1] = turned(Math.imul((halves[1] ?? 0) ^ word, 0x5f35_6495));
  }
  return {
    add: (value) => {
      if (typeof value === 'string') addText(value);
      else if (typeof value === 'number') {
        addWord(value | 0);
        addWord(Math.floor(value / 2 ** 32));
      } else addWord(value === true ? 0x7472 : value === false ? 0x6661 : 0x6e75);
    },
    end: () => hex(finished(halves[0] ?? 0)) + hex(finished(halves[1] ?? 0)),
  };
}

/** High bits come down, where the next multiplication can carry them on. */
function turned(word: number): number {
  return (word << 15) | (word >>> 17);
}

function finished(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2_ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
