/** One file of an export. It is opened more than once: to look at it, to survey its dates and keys, to read it. */
export interface Source {
  /** As people know it: the file's name. */
  readonly name: string;
  /** Bytes in all, where known, for progress. */
  readonly size: number | null;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A source of bytes that are at hand already: an upload, a test. */
export function sourceOf(name: string, content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}
