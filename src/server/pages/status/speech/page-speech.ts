import type { Outcome, Says } from '../../../../domain/fact/fact.ts';
import type { SpokenWord } from '../../../../domain/history/history.ts';
import type { ObligationKind } from '../../../../domain/obligation/obligation.ts';
import type { PromiseStanding } from '../../../../domain/standing/standing.ts';

/** By when, as the page writes it ("by the end of Friday 6 November 2026"), and whether that has passed. */
export interface ByWhen {
  readonly by: string;
  readonly isLate: boolean;
}

/** Everything that the candidate's page says in one language: plain, warm, formal, and never about anybody's sex. */
export interface PageSpeech {
  readonly headline: {
    readonly withdrew: string;
    readonly declinedOffer: string;
    readonly started: (team: string) => string;
    readonly acceptedOffer: string;
    readonly endedForYou: string;
    readonly ended: string;
    /** Nobody gets the job: it is no answer about them. */
    readonly cancelled: string;
    readonly offer: string;
    readonly paused: string;
    readonly interview: string;
    readonly teamIsLate: (team: string) => string;
    readonly teamOwes: (team: string) => string;
    readonly yours: string;
    readonly agency: string;
    readonly withTeam: string;
  };
  /** What happens next: whole sentences with their stops. */
  readonly next: {
    readonly nothing: string;
    readonly cancelled: (team: string) => string;
    readonly team: (team: string, what: string | null, when: ByWhen | null) => string;
    readonly candidate: (team: string, what: string | null, when: ByWhen | null) => string;
    readonly agency: (when: ByWhen | null) => string;
    readonly meeting: string;
    readonly nobody: string;
  };
  /** The duties that a candidate may read about, as what is owed; the others go by "its next word". */
  readonly owed: Readonly<Partial<Record<ObligationKind, string>>>;
  readonly promise: (madeOn: string, by: string) => string;
  readonly promiseStates: Readonly<Record<PromiseStanding['state'], string>>;
  /** How a word reached the candidate, without its content. */
  readonly how: Readonly<Record<SpokenWord['evidence'], string>>;
  /** Stands after "how": what the word was about. */
  readonly about: Readonly<Partial<Record<Says, string>>>;
  /** The same where whoever decides is away: that somebody is, never who or why. */
  readonly whoDecidesIsAway: string;
  readonly anAnswer: string;
  readonly openingCancelled: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly dates: {
    readonly day: (weekday: string, date: string) => string;
    readonly moment: (day: string, time: string) => string;
    /** By a moment, and by the end of a day. */
    readonly by: (moment: string) => string;
    readonly byEndOf: (day: string) => string;
    readonly zone: (city: string, offset: string) => string;
  };
  readonly page: {
    readonly whose: (opening: string, team: string, person: string) => string;
    readonly whatNext: string;
    readonly late: string;
    readonly interviews: string;
    readonly confirmed: (moment: string) => string;
    readonly read: string;
    readonly promises: string;
    readonly words: string;
    readonly timeZone: string;
    readonly timesIn: (zone: string) => string;
    readonly otherPlace: string;
    readonly show: string;
    readonly language: string;
    readonly privacy: string;
    readonly linkEnded: string;
    readonly linkEndedWhy: string;
  };
}
