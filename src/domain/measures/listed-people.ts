/** The people behind a figure: each figure of a report opens the list of them. */
export const LISTED_PEOPLE = [
  'interviewed',
  'waiting',
  'untold',
  'ended',
  'answered',
  'unanswered',
  'waived',
  'withdrew',
  'kept',
  'slipped',
  'broken',
  'late',
  'chasers',
  'neverAnswered',
  'candidateMissed',
  'teamMissed',
  'candidateMoved',
  'teamMoved',
  'lawMissed',
  'hires',
  'benchHires',
] as const;

export type ListedPeople = (typeof LISTED_PEOPLE)[number];
