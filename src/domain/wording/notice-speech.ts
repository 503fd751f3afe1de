/** How one language tells members of their work, in mails and posts. */
export interface NoticeSpeech {
  readonly hello: (name: string | null) => string;
  /** The first line of a digest; what matters first follows. */
  readonly digestLead: string;
  /** What stands between the first thing and the others. */
  readonly afterwards: string;
  /** "and 4 more". */
  readonly more: (count: number) => string;
  readonly today: string;
  /** Subject and first line where several words are nudged about at once. */
  readonly nudges: (count: number) => string;
  /** The same where nobody waits for any of them: courtesies alone. */
  readonly courtesies: string;
  /** "Robin Vale holds it." */
  readonly heldBy: (name: string) => string;
  /** The interview with somebody has ended. */
  readonly debriefSubject: (candidate: string) => string;
  readonly debriefLead: string;
  /** Somebody who said yes is theirs to see through the first weeks. */
  readonly onboardingSubject: (person: string, opening: string) => string;
  readonly onboardingLead: string;
  /** Beside the address of the calendar file. */
  readonly onboardingFirstDay: string;
  readonly testLead: string;
  /** In the app, after a test that worked. */
  readonly tested: string;
  /** Where to change what comes; an address follows. */
  readonly settings: string;
}
