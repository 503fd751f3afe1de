import type { BackgroundCheck } from '../../../../contract/references.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';

export type Next = BackgroundCheck['next'][number];
export type Result = 'clear' | 'adverse' | 'inconclusive';

export const SUBJECTS: Readonly<Record<BackgroundCheck['what'], Phrase>> = {
  criminalRecord: phrase('Criminal record'),
  employment: phrase('Earlier work'),
  education: phrase('Education'),
  identity: phrase('Identity'),
  credit: phrase('Credit'),
  driving: phrase('Driving record'),
  other: phrase('Something else'),
};

export const SUBJECT_OPTIONS = (Object.entries(SUBJECTS) as [BackgroundCheck['what'], Phrase][]).map(
  ([value, label]) => ({ value, label }),
);

/** What may be done next, as a button says it. */
export const STEPS: Readonly<Record<Exclude<Next, 'report'>, Phrase>> = {
  disclosed: phrase('The disclosure was given'),
  authorised: phrase('They gave their written permission'),
  refused: phrase('They did not permit it'),
  preAdverse: phrase('They have a copy and their rights'),
  adverse: phrase('The notice was given'),
  setAside: phrase('The report plays no part'),
  cancelled: phrase('Not needed any more'),
};

export const REPORTS: Readonly<Record<Result, Phrase>> = {
  clear: phrase('Report: nothing stands against it'),
  adverse: phrase('Report: something needs a closer look'),
  inconclusive: phrase('Report: could not be completed'),
};

/** What was done, before its time. */
export const DONE: Readonly<Record<Exclude<Next, 'report'>, Phrase>> = {
  disclosed: phrase('Disclosure given'),
  authorised: phrase('Permission given'),
  refused: phrase('Not permitted'),
  preAdverse: phrase('Copy and rights given'),
  adverse: phrase('Notice given'),
  setAside: phrase('Set aside: it plays no part'),
  cancelled: phrase('Called off'),
};

export const RESULTS: Readonly<Record<Result, Phrase>> = {
  clear: phrase('Nothing stands against it'),
  adverse: phrase('Something needs a closer look'),
  inconclusive: phrase('Could not be completed'),
};
