import type { MeetingCounts } from '../../contract/application-page.ts';
import { t } from './language/phrase.ts';

/** What each side missed, moved and called off, one sentence each; nothing where all went as planned. */
export function sayMeetings({ missed, moved, calledOff }: MeetingCounts): readonly string[] {
  return [
    missed.ours > 0 && t('Your team missed {{count}} interviews', { count: missed.ours }),
    missed.theirs > 0 && t('They missed {{count}} interviews', { count: missed.theirs }),
    moved.ours > 0 && t('Your team moved {{count}} interviews', { count: moved.ours }),
    moved.theirs > 0 && t('They moved {{count}} interviews', { count: moved.theirs }),
    calledOff.ours > 0 && t('Your team called {{count}} interviews off', { count: calledOff.ours }),
    calledOff.theirs > 0 && t('They called {{count}} interviews off', { count: calledOff.theirs }),
  ].filter((one) => one !== false);
}
