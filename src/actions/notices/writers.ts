import type { WriteNotice } from './notice.ts';
import { writeDebriefNotice } from './write-debrief-notice.ts';
import { writeDigest } from './write-digest.ts';
import { writeNudges } from './write-nudges.ts';
import { writeOnboardingNotice } from './write-onboarding-notice.ts';
import { writePile } from './write-pile.ts';
import { writeMonthly, writeWeekly } from './write-report-letters.ts';
import { writeReview } from './write-review.ts';

/** Who words a notice, by its kind. */
export const NOTICE_WRITERS: Readonly<Record<string, WriteNotice>> = {
  digest: writeDigest,
  nudge: writeNudges,
  debrief: writeDebriefNotice,
  weekly: writeWeekly,
  monthly: writeMonthly,
  pile: writePile,
  review: writeReview,
  onboarding: writeOnboardingNotice,
};
