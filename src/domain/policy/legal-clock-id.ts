/** The duties in law that the policy knows. */
export type LegalClockId = 'ontario' | 'israelProgress' | 'israelNo' | 'korea';
