/** What the public record says in one language; counts of people and answers come as that language writes them. */
export interface RecordSpeech {
  readonly title: (team: string) => string;
  readonly headline: (percent: number) => string;
  readonly lead: (figures: {
    readonly people: string;
    readonly days: number;
    readonly ninety: number;
  }) => string;
  readonly seen: (figures: { readonly seen: string; readonly recorded: string }) => string;
  readonly tooFew: (least: number) => string;
  readonly period: (from: string, until: string) => string;
  readonly counted: (day: string) => string;
  readonly howTitle: string;
  readonly how: readonly string[];
  readonly signed: string;
  readonly ended: string;
  readonly badgeName: string;
  readonly badge: (figures: {
    readonly percent: number;
    readonly days: number;
    readonly people: string;
  }) => string;
  readonly badgeTooFew: string;
}
