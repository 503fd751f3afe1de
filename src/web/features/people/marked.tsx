/** A text in which the words that were looked for stand out. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return partsOf(text, words).map(({ part, isFound, at }) =>
    isFound ? (
      <mark key={at} className="found">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

interface Part {
  readonly part: string;
  readonly isFound: boolean;
  readonly at: number;
}

function partsOf(text: string, words: readonly string[]): Part[] {
  const lower = text.toLowerCase();
  // Some letters change their length in lower case, and what stands where would no longer be known.
  const wanted = lower.length === text.length ? words.filter((word) => word !== '') : [];
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const next = nextOf(lower, wanted, at);
    if (next.at > at) parts.push({ part: text.slice(at, next.at), isFound: false, at });
    if (next.length > 0)
      parts.push({ part: text.slice(next.at, next.at + next.length), isFound: true, at: next.at });
    at = next.at + Math.max(1, next.length);
  }
  return parts;
}

/** The first word from here on, the longest of those that begin together; the end of the text when there is none. */
function nextOf(text: string, words: readonly string[], from: number): { at: number; length: number } {
  let found = { at: text.length, length: 0 };
  for (const word of words) {
    const at = text.indexOf(word, from);
    if (at < 0) continue;
    if (at < found.at || (at === found.at && word.length > found.length)) found = { at, length: word.length };
  }
  return found;
}
