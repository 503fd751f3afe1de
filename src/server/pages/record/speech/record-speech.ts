/** What the public record says in one language. */
export interface RecordSpeech {
  readonly title: (team: string) => string;
  readonly headline: (percent: number) => string;
  readonly lead: (figures: {
    readonly people: number;
    readonly days: number;
    readonly ninety: number;
  }) => string;
  readonly seen: (figures: { readonly seen: number; readonly recorded: number }) => string;
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
    readonly people: number;
  }) => string;
  readonly badgeTooFew: string;
}
