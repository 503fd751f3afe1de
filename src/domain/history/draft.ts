import type { Instant } from '../../lib/instant.ts';
import type { Circumstances } from '../circumstances.ts';
import type { Fact } from '../fact/fact.ts';
import type { History, Interview, Mark, SpokenWord } from './history.ts';
import type { Recorded } from './hold.ts';

/** A history while it is being folded: it may still be written to, and nobody but the fold ever holds one. */
export type Draft = {
  -readonly [Key in keyof History]: Key extends 'interviews'
    ? Map<string, DraftInterview>
    : Key extends 'words'
      ? DraftWord[]
      : History[Key] extends readonly (infer Item)[]
        ? Item[]
        : History[Key];
};

export type DraftInterview = { -readonly [Key in keyof Interview]: Interview[Key] };

export type DraftWord = { -readonly [Key in keyof SpokenWord]: SpokenWord[Key] };

/** Few applications have any offer, reference, arrangement or message that needs no answer: all others share what is empty. */
const NO_ENTRIES: ReadonlyMap<string, never> = new Map<string, never>();
const NO_IDS: ReadonlySet<string> = new Set();

export function emptyDraft(circumstances: Circumstances, { holding, takenBack }: Recorded): Draft {
  return {
    circumstances,
    facts: holding as Fact[],
    takenBack: takenBack as Fact[],
    interviews: new Map(),
    words: [],
    promises: [],
    decisions: [],
    tasks: [],
    asks: [],
    offers: NO_ENTRIES,
    freezes: [],
    absences: [],
    blocks: [],
    references: NO_ENTRIES,
    refereesAsked: null,
    checks: NO_ENTRIES,
    search: null,
    competingOffers: [],
    wishes: [],
    interest: null,
    notNeeded: NO_IDS,
    openingEnded: null,
    isOpeningFilled: false,
    firstChoiceLost: null,
    firstChoiceAccepted: null,
    withdrawn: null,
    signals: [],
    silenceReports: [],
    waived: null,
    closed: null,
    reopened: null,
    erased: null,
    firstDay: null,
    onboarding: null,
    handOvers: NO_ENTRIES,
    snoozes: NO_ENTRIES,
  };
}

export function markOf(fact: Fact): Mark {
  return { factId: fact.id, at: fact.at };
}

/** R10, R24: what has to be mended is owed from when somebody could know of it. */
export function knownAtOf({ at, recordedAt }: Fact): Instant {
  return Math.max(at, recordedAt);
}

/** The map with one entry more, or another in its place; the map itself is left as it was. */
export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  return new Map(map).set(key, value);
}
