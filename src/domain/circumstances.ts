import type { Place } from './party.ts';

/** Who is who around one application, and where they live: what the rules need to know besides the facts. */
export interface Circumstances {
  readonly workspace: 'team' | 'seeker';
  readonly channel: 'direct' | 'agency' | 'referral';
  readonly team: Place;
  readonly candidate: Place;
  readonly agency?: Place;
  /** Through an agency, whether the team may also write straight to the candidate (R17). */
  readonly mayWriteDirectly: boolean;
  readonly ladder: Ladder;
  readonly opening: OpeningTraits;
}

/** The members who hold the duties and to whom a late one is passed up. */
export interface Ladder {
  readonly owner: string | null;
  readonly lead: string | null;
  readonly manager: string | null;
  readonly headOfHiring: string | null;
  readonly complianceOwner: string | null;
}

export interface OpeningTraits {
  /** Whether the opening was advertised to the public: a switch of the legal clocks (R6). */
  readonly isPubliclyPosted: boolean;
  /** Head count of the employer, where known: a switch of the legal clocks. */
  readonly employerSize: number | null;
  /** Whether following up is part of the job (R27). */
  readonly isFollowUpPartOfJob: boolean;
}
