import type { ColumnType, Generated } from 'kysely';
import type { Instant, PlainDate } from '../lib/instant.ts';

type Json<T> = ColumnType<T, string, string>;

/** The tables of closing well: how openings end, what was said from the record, and the bench. */
export interface ClosingTables {
  opening_ending: OpeningEndingTable;
  opening_profile: OpeningProfileTable;
  words_from: WordsFromTable;
  bench_place: BenchPlaceTable;
  bench_consent: BenchConsentTable;
  bench_proposal: BenchProposalTable;
}

export type EndingHow = 'filled' | 'cancelled';

export interface OpeningEndingTable {
  workspace_id: string;
  opening_id: string;
  how: EndingHow;
  /** The fact that stands in the history of everyone left. */
  fact_id: string;
  begun_by: string | null;
  begun_at: Instant;
  finished_by: string | null;
  finished_at: Instant | null;
}

export type OpeningLevel = 'entry' | 'experienced' | 'senior' | 'lead' | 'head';

export interface OpeningProfileTable {
  workspace_id: string;
  opening_id: string;
  level: OpeningLevel | null;
  skills: Generated<string[]>;
}

export interface WordsFromTable {
  workspace_id: string;
  message_id: string;
  fact_id: string;
  sentences: number;
  taken_by: string | null;
  taken_at: Instant;
}

/** `left`: they went by themselves; `ended`: the consent came to its last day. */
export type BenchState = 'asked' | 'agreed' | 'left' | 'ended';

export interface BenchPlaceTable {
  workspace_id: string;
  person_id: string;
  application_id: string;
  opening_id: string;
  state: BenchState;
  asked_at: Instant | null;
  asked_by: string | null;
  agreed_at: Instant | null;
  until_day: PlainDate | null;
  renewal_asked_at: Instant | null;
  ended_at: Instant | null;
  looking_for: string | null;
  met_at: Instant | null;
  times_met: Generated<number>;
  touched_at: Instant | null;
  touch_due_on: PlainDate | null;
  /** The letter that was written ahead, and the mail in draft; none where it could not be written. */
  prepared_kind: 'benchTouch' | 'benchRenewal' | null;
  prepared_id: string | null;
}

export interface BenchConsentTable {
  workspace_id: string;
  person_id: string;
  number: number;
  what: 'asked' | 'agreed' | 'renewed' | 'left' | 'ended';
  how: 'statusPage' | 'mail' | 'told' | 'system';
  purpose: string;
  at: Instant;
  until_day: PlainDate | null;
  member_id: string | null;
}

/** Why somebody comes to mind for an opening: each is a fact about openings or about their own wish. */
export interface BenchReasons {
  /** The opening in which they were close. */
  readonly openingId: string;
  readonly isSameTitle: boolean;
  readonly isTitleAlike: boolean;
  readonly skills: readonly string[];
  readonly isSameLevel: boolean;
  readonly isSamePlace: boolean;
  readonly isLookedFor: boolean;
}

export interface BenchProposalTable {
  workspace_id: string;
  opening_id: string;
  person_id: string;
  place: number;
  reasons: Json<BenchReasons>;
  proposed_at: Instant;
  state: 'proposed' | 'written' | 'applied' | 'putAside';
  settled_by: string | null;
  settled_at: Instant | null;
  application_id: string | null;
  /** Whether the note was written ahead, and the mail in draft. */
  is_prepared: Generated<boolean>;
  prepared_id: Generated<string | null>;
}
