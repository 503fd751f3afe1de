/** Who can owe or be owed a word. */
export type Party = 'team' | 'candidate' | 'agency' | 'referee' | 'checker';

/** The parties between whom the turn passes (R15). */
export type TurnParty = 'team' | 'candidate' | 'agency' | 'nobody';

/** Where a party lives and works: its days off, its weekend and its clock come from here. */
export interface Place {
  /** ISO 3166-1 alpha-2, such as `CA`. */
  readonly country: string;
  /** The part after the hyphen of ISO 3166-2, such as `ON`. */
  readonly region?: string;
  /** An IANA name, such as `America/Toronto`. */
  readonly timeZone: string;
}
