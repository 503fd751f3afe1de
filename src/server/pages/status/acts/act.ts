import type { InEveryLanguage, Language } from '../../../../domain/wording/language.ts';
import type { Instant } from '../../../../lib/instant.ts';
import type { ServerDeps } from '../../../deps.ts';
import type { ReaderTime } from '../reader-time.ts';
import type { StatusView } from '../status-view.ts';

/**
 * One thing that a candidate may do on their page. Whoever adds one writes a file like `interest.ts` and names it in
 * `acts.ts`; the form, the code by mail, the limits, the notice afterwards and the languages' frame are there.
 */
export interface StatusAct {
  /** Stands in the address of its form: small letters and hyphens. */
  readonly name: string;
  readonly group: ActGroup;
  readonly words: InEveryLanguage<ActWords>;
  readonly fields: readonly ActField[];
  /** Whether it makes sense now; answered from what the candidate knows, so that a button gives nothing away. */
  readonly isOffered: (seen: ActSeen) => boolean;
  /** Whether its form stands open, so that one tap is enough: where an answer was asked for. */
  readonly isOpen?: (seen: ActSeen) => boolean;
  /**
   * `code`: only with a code from the person's own mailbox. `codeOrYes`: with a code where one can be mailed, else after a
   * second yes. Left out: at once.
   */
  readonly guard?: 'code' | 'codeOrYes';
  /** Does it. Throws an `AppError` where a rule or the input says no. */
  readonly perform: (deps: ServerDeps, call: ActCall) => Promise<ActDone>;
}

/** Under which heading it stands. */
export type ActGroup = 'answer' | 'process' | 'data';

export interface ActWords {
  /** The line that opens it. */
  readonly title: string;
  /** What it means and what follows. */
  readonly about: string;
  readonly button: string;
  /** What is said once it was done. */
  readonly done: string;
}

export interface ActField {
  readonly name: string;
  readonly kind: 'line' | 'lines' | 'day' | 'time' | 'choice';
  readonly label: InEveryLanguage<string>;
  readonly isRequired: boolean;
  readonly choices?: (seen: ActSeen, language: Language, time: ReaderTime) => readonly ActChoice[];
}

export interface ActChoice {
  readonly value: string;
  readonly label: string;
}

/** What an act is offered by. */
export interface ActSeen {
  readonly view: StatusView;
  readonly now: Instant;
  /** Whether a mail of ours reaches the person: codes and new links need it. */
  readonly canMail: boolean;
  /** Whether they answered the pulse already. */
  readonly hasPulse: boolean;
  /** Their place on the bench, where they have one. */
  readonly bench?: BenchSeen | undefined;
}

export interface BenchSeen {
  readonly state: 'asked' | 'agreed' | 'left' | 'ended';
  /** The consent ends within a month. */
  readonly isEnding: boolean;
}

export interface ActCall {
  readonly workspaceId: string;
  readonly applicationId: string;
  readonly language: Language;
  /** The zone in which days and times of the form are meant. */
  readonly timeZone: string;
  readonly team: string;
  readonly seen: ActSeen;
  /** What was filled in, trimmed; empty where nothing was. */
  readonly values: Readonly<Record<string, string>>;
}

export type ActDone =
  /** Back to the page, which says so. */
  | { readonly is: 'done' }
  /** A file to keep. */
  | { readonly is: 'file'; readonly name: string; readonly body: string }
  /** The page is no longer there. */
  | { readonly is: 'gone' };

/** What a form needs to know of the page that it stands on. */
export interface ActFrame {
  readonly language: Language;
  readonly time: ReaderTime;
  /** Where the page itself is. */
  readonly path: string;
}

/** What is said first on the page: that something was done, or why it was not. */
export type Notice = { readonly is: 'done'; readonly act: StatusAct } | Problem;

export type ProblemKind = 'limited' | 'conflict' | 'invalid' | 'unavailable';

export interface Problem {
  readonly is: 'problem';
  readonly problem: ProblemKind;
  readonly status: 409 | 422 | 429 | 503;
}

export const DONE: ActDone = { is: 'done' };

/** Whether the process still goes on for the candidate, as far as they know. */
export function isGoingOn({ view }: ActSeen): boolean {
  const { closure, phase } = view.standing;
  return closure === null && phase !== 'hired';
}
