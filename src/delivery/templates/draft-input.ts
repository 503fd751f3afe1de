import type { DraftKind } from '../../domain/draft/draft-kind.ts';
import type { Deadline } from '../../domain/fact/fact.ts';
import type { History, SpokenWord } from '../../domain/history/history.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { Standing } from '../../domain/standing/standing.ts';
import type { Language } from '../../domain/wording/language.ts';
import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { TemplateText } from './originals.ts';

/** Somebody who is written to or about. */
export interface DraftPerson {
  readonly name: string;
  /** ISO 3166-1 alpha-2; decides how they are greeted and how dates are written. */
  readonly country: string | null;
  readonly timeZone: string | null;
}

export interface DraftInput {
  readonly kind: DraftKind;
  readonly language: Language;
  readonly history: History;
  readonly standing: Standing;
  readonly now: Instant;
  readonly candidate: DraftPerson;
  readonly recruiter: DraftPerson | null;
  /** The referee whom the duty is about, where it is about one. */
  readonly referee?: DraftPerson | null | undefined;
  /** What members wrote to be told with the celebration, each with who wrote it. */
  readonly teamNotes?: readonly { readonly text: string; readonly by: string | null }[] | undefined;
  readonly senderName: string | null;
  readonly company: string;
  readonly opening: string;
  /** The names of members by id. */
  readonly members: ReadonlyMap<string, string>;
  /** The duty that it is written for. */
  readonly duty: Obligation | null;
  readonly promise: Deadline | null;
  /** The line of one's own, where the writer has written it. */
  readonly personalLine?: string | undefined;
  readonly holdingCause?: SpokenWord['holdingCause'] | undefined;
  /** What the writer filled in: new times, the next step. */
  readonly filled?:
    | Readonly<Partial<Record<'new_times' | 'next_step' | 'new_opening', string | undefined>>>
    | undefined;
  /** Until when they agreed to be kept in touch with. */
  readonly benchUntil?: PlainDate | null | undefined;
  /** The workspace's own wording by kind, where it has one; the original otherwise. */
  readonly wordingOf?: ((kind: DraftKind) => TemplateText | null) | undefined;
}
