/** Why a company's status page was not read. Only an ended link is never asked again. */
export const FOLLOW_FAULTS = [
  /** The link was revoked, or never was. */
  'ended',
  /** Something answers, and it is no status page. */
  'notAPage',
  /** A form of the document that this version does not know yet. */
  'newer',
  /** The address leads into a private network, or the page sends one there. */
  'notPublic',
  'notEncrypted',
  'tooLarge',
  /** No answer, or none for now. */
  'unreachable',
] as const;

export type FollowFault = (typeof FOLLOW_FAULTS)[number];

/** What is stored as the reason why it was not read last; `null` for what this version does not know. */
export function followFaultIn(stored: string | null): FollowFault | null {
  return FOLLOW_FAULTS.find((fault) => fault === stored) ?? null;
}
