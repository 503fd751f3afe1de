import type { Courtesy } from '../obligation/courtesy.ts';
import type { DueFrom, ObligationKind } from '../obligation/obligation.ts';
import type { Party } from '../party.ts';
import type { Closure, Phase, WarningKind } from '../standing/standing.ts';

/** Somebody in a sentence: the reader ("you"), somebody by name, or a party that has no name here; a job seeker's company. */
export type Someone = 'reader' | 'company' | Exclude<Party, 'candidate'> | { readonly name: string };

/** Who owes whom what; nobody is owed what the team owes its own file. */
export interface Owing {
  readonly debtor: Someone;
  readonly creditor: Someone | null;
  readonly kind: ObligationKind;
}

/** When a word is due. Days come as they are written for the reader. */
export interface DueWords {
  readonly from: DueFrom;
  readonly day: string;
  readonly isLate: boolean;
  /** The last day that the law allows, where a law counts. */
  readonly lawDay: string | null;
}

/** The day that a courtesy hangs on, and whether it is over; `null` where no day is told. */
export type CourtesyDay = { readonly day: string; readonly isOver: boolean } | null;

/** How one language speaks of a standing. Whole sentences without a full stop, so that each keeps its own grammar. */
export interface StandingSpeech {
  /** What is owed, short, as the object of "owes". */
  readonly wordsOwed: Readonly<Record<ObligationKind, string>>;
  /** "You owe Ada Park an answer". */
  readonly owes: (owing: Owing) => string;
  /** "You owe Ada Park an answer since 3 March; it was promised for 6 March". */
  readonly standing: (owing: Owing, since: string, due: DueWords) => string;
  /** "A follow-up has been in order since 11 March": what is kind, and owed to nobody. */
  readonly courtesies: Readonly<Record<Courtesy, (when: CourtesyDay) => string>>;
  /** When nobody owes anything. */
  readonly resting: Readonly<Record<Phase, string>>;
  readonly closed: (how: Closure['how'], candidate: Someone, day: string) => string;
  readonly warnings: Readonly<Record<WarningKind, string>>;
}
