import type { Instant } from '../../lib/instant.ts';
import type { Finding, FindingKind } from '../gate/finding.ts';

/** The names and dates that a finding speaks of. */
export interface GateWording {
  /** Whom the mail is for: the candidate, by name. */
  readonly candidate: string;
  /** Whom it goes to: the candidate or the agency's recruiter, by name. */
  readonly receiver: string;
  readonly day: (instant: Instant) => string;
  readonly moment: (instant: Instant) => string;
}

/** What stands in the way, as a whole sentence, and what can be done about it. */
export type SentenceAndWayOut = readonly [sentence: string, wayOut: string];

/** How one language tells each finding of the gate. */
export type GateSpeech = {
  readonly [Kind in FindingKind]: (
    finding: Extract<Finding, { kind: Kind }>,
    wording: GateWording,
  ) => SentenceAndWayOut;
};
