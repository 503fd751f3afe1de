import type { ListedPeople } from '../../../domain/measures/listed-people.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

/** What each list of people is, as the head of its page. */
export const LISTED_NAMES: Readonly<Record<ListedPeople, Phrase>> = {
  interviewed: phrase('Interviewed in this time'),
  waiting: phrase('Interviewed, and no answer yet'),
  untold: phrase('Decided, and not told'),
  ended: phrase('Processes that ended'),
  answered: phrase('Told how it ended'),
  unanswered: phrase('Ended, and not told'),
  waived: phrase('Closed with a written reason'),
  withdrew: phrase('Withdrew'),
  kept: phrase('Promises that were kept'),
  slipped: phrase('Promises that were renewed in time'),
  broken: phrase('Promises that were broken'),
  late: phrase('Words that came late'),
  chasers: phrase('Had to ask for a word'),
  neverAnswered: phrase('Said that they never got an answer'),
  candidateMissed: phrase('Missed their interview'),
  teamMissed: phrase('Were let down at an interview'),
  candidateMoved: phrase('Asked for another time'),
  teamMoved: phrase('Were given another time'),
  lawMissed: phrase('Clocks of the law that passed'),
  hires: phrase('Hired'),
  benchHires: phrase('Hired from the bench'),
};
