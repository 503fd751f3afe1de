/** Who holds the debts of whom for now: member to stand-in, with chains followed to their end. */
export type StandIns = ReadonlyMap<string, string>;

export const NOBODY_STANDS_IN: StandIns = new Map();

/**
 * Follows each chain (Ana's stand-in is Ben, Ben's is Cy) to whoever is there. Where a chain runs into itself everybody in
 * it keeps their own: better with the one who is away than with nobody.
 */
export function followStandIns(
  pairs: readonly { readonly memberId: string; readonly standInId: string }[],
): StandIns {
  if (pairs.length === 0) return NOBODY_STANDS_IN;
  const direct = new Map(pairs.map(({ memberId, standInId }) => [memberId, standInId]));
  const ends = [...direct.keys()].flatMap((memberId): [string, string][] => {
    const end = endOf(direct, memberId);
    return end === null ? [] : [[memberId, end]];
  });
  return new Map(ends);
}

function endOf(direct: ReadonlyMap<string, string>, memberId: string): string | null {
  const seen = new Set([memberId]);
  let end = direct.get(memberId) ?? null;
  while (end !== null && direct.has(end)) {
    if (seen.has(end)) return null;
    seen.add(end);
    end = direct.get(end) ?? null;
  }
  return end === memberId ? null : end;
}
