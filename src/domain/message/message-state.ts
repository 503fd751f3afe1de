/**
 * The life of one mail. `approved` leaves at once, `held` waits in the hold window, for a morning or for the next try.
 * `in_doubt` is a mail of which nobody knows whether the server took it: it never leaves again by itself. `accepted` becomes
 * `delivered` when no bounce came in the window (R10).
 */
export type MessageState =
  | 'draft'
  | 'approved'
  | 'held'
  | 'sending'
  | 'in_doubt'
  | 'accepted'
  | 'delivered'
  | 'bounced'
  | 'failed'
  | 'cancelled';

/** Said yes to, and not known to have gone nowhere: a second mail with the same words would be one too many. */
export const ON_ITS_WAY = [
  'approved',
  'held',
  'sending',
  'in_doubt',
] as const satisfies readonly MessageState[];

/** Waits to leave, and can still be stopped. */
export const STOPPABLE = ['approved', 'held'] as const satisfies readonly MessageState[];

/** A person may still change the words. */
export const EDITABLE = ['draft', 'failed'] as const satisfies readonly MessageState[];
