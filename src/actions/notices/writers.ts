import type { WriteNotice } from './notice.ts';
import { writeDebriefNotice } from './write-debrief-notice.ts';
import { writeDigest } from './write-digest.ts';
import { writeNudges } from './write-nudges.ts';

/** Who words a notice, by its kind. */
export const NOTICE_WRITERS: Readonly<Record<string, WriteNotice>> = {
  digest: writeDigest,
  nudge: writeNudges,
  debrief: writeDebriefNotice,
};
