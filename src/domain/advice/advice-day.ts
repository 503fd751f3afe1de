import type { Instant } from '../../lib/instant.ts';
import type { AdviceKind } from './advice-kind.ts';

const DEADLINES: ReadonlySet<AdviceKind> = new Set<AdviceKind>(['answer', 'thank', 'askFeedback']);

/** The instant whose day is named with an advice: "by Thursday" ends when Thursday is over, which is Friday at 00:00. */
export function adviceDay(kind: AdviceKind, at: Instant): Instant {
  return DEADLINES.has(kind) ? at - 1 : at;
}
