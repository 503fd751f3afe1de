import type { KnownTime } from './known-time.ts';

/** What a message changes at one time of an appointment. */
export type Change =
  | { readonly is: 'scheduled'; readonly time: KnownTime }
  /** Its start or its end is another: whoever comes must know. */
  | { readonly is: 'moved'; readonly time: KnownTime; readonly was: KnownTime }
  /** Its words are others, and it takes place as it did. */
  | { readonly is: 'revised'; readonly time: KnownTime; readonly was: KnownTime }
  | { readonly is: 'cancelled'; readonly time: KnownTime; readonly was: KnownTime }
  | { readonly is: 'answered'; readonly time: KnownTime; readonly was: KnownTime; readonly by: string }
  | { readonly is: 'proposed'; readonly time: KnownTime; readonly was: KnownTime; readonly by: string | null }
  | { readonly is: 'proposalDeclined'; readonly time: KnownTime; readonly was: KnownTime };

export interface Applied {
  readonly changes: readonly Change[];
  /** Why a message, or a part of it, changes nothing. */
  readonly ignored: readonly Ignored[];
}

export type Ignored =
  /** Something newer is known already. */
  | 'outdated'
  /** An answer, or the end, of something that nobody ever told us about. */
  | 'unknown'
  /** Nothing in it is new. */
  | 'same'
  /** It asks for something that is not ours to give: the whole appointment again. */
  | 'notForUs';
