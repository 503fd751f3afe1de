import type { OwnDraftKind } from '../own-draft-kind.ts';

/** What the letters are filled with; days come as text in the letter's language. */
export interface OwnSlots {
  readonly own: string;
  /** To whom, by name; `null` where nobody is known by name. */
  readonly receiver: string | null;
  readonly company: string;
  readonly opening: string;
  /** The day of the last interview. */
  readonly metOn: string | null;
  /** The day on which one applied; `null` where it is not known. */
  readonly appliedOn: string | null;
  /** The day that they named for their next word. */
  readonly promisedFor: string | null;
  /** One's own other offer: until when, with the zone. */
  readonly otherOfferUntil: string | null;
  /** Until when their own offer stands. */
  readonly offerUntil: string | null;
  /** The day until which hiring was to stand still, once it has come. */
  readonly frozenUntil: string | null;
  /** When the one who decides is back. */
  readonly backOn: string | null;
  /** One concrete moment of the talk. */
  readonly moment: string | null;
  /** From when one could start. */
  readonly startOn: string | null;
  /** A day that one asks for. */
  readonly wishedDay: string | null;
}

export type Known = (value: string | null, blank: Blank) => string;

export type Blank = 'moment' | 'day' | 'otherDeadline' | 'startDay' | 'backOn' | 'news' | 'why' | 'referee';

export interface OwnLetter {
  readonly subject: string;
  /** Paragraphs between greeting and name. */
  readonly lines: readonly string[];
}

export interface OwnLetters {
  readonly greeting: (receiver: string | null) => string;
  readonly close: string;
  readonly blanks: Readonly<Record<Blank, string>>;
  readonly letters: Readonly<Record<OwnDraftKind, (slots: OwnSlots, known: Known) => OwnLetter>>;
}
