/** How one thing was measured on one set: cases by group, with those that went wrong. */
export interface Measure {
  readonly name: string;
  /** What must be reached, such as `>= 97 %`; empty where nothing was set. */
  readonly target: string;
  readonly cases: number;
  readonly right: number;
  /** The best npm library on the same cases; `null` where there is none to compare with. */
  readonly peer: { readonly name: string; readonly right: number } | null;
  readonly groups: readonly Group[];
  readonly failures: readonly Failure[];
}

export interface Group {
  readonly by: 'source' | 'language';
  readonly name: string;
  readonly cases: number;
  readonly right: number;
}

export interface Failure {
  readonly id: string;
  readonly why: string;
}

/** One case judged. */
export interface Judged {
  readonly id: string;
  readonly source: string | null;
  readonly language: string | null;
  /** `null`: right. Else what was wrong, in a few words. */
  readonly wrong: string | null;
  /** Whether the library beside ours was right; missing where there is none. */
  readonly isPeerRight?: boolean;
}

/** Counts what was judged, as a whole and by source and language. */
export function measure(name: string, target: string, judged: readonly Judged[], peerName?: string): Measure {
  const right = judged.filter(({ wrong }) => wrong === null).length;
  return {
    name,
    target,
    cases: judged.length,
    right,
    peer:
      peerName === undefined
        ? null
        : { name: peerName, right: judged.filter(({ isPeerRight }) => isPeerRight === true).length },
    groups: [...groupsOf(judged, 'source'), ...groupsOf(judged, 'language')],
    failures: judged.flatMap(({ id, wrong }) => (wrong === null ? [] : [{ id, why: wrong }])),
  };
}

function groupsOf(judged: readonly Judged[], by: Group['by']): Group[] {
  const groups = Map.groupBy(
    judged.filter((one) => one[by] !== null),
    (one) => one[by] ?? '',
  );
  return [...groups]
    .map(([name, ones]) => ({
      by,
      name,
      cases: ones.length,
      right: ones.filter(({ wrong }) => wrong === null).length,
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
