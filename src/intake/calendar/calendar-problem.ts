/** What could not be read in a calendar file, and where. */
export interface CalendarProblem {
  readonly problem:
    | 'noCalendar'
    | 'brokenLine'
    | 'neverEnded'
    | 'endWithoutBeginning'
    | 'tooLong'
    | 'tooMuch'
    | 'noStart'
    | 'startUnreadable'
    | 'endUnreadable'
    | 'zoneUnknown'
    | 'ruleUnreadable'
    | 'timeUnreadable';
  /** The line of the file, counted from 1. */
  readonly at: number;
  /** The word that it is about: the name of a zone or of a block, the text of a line. */
  readonly text?: string;
}
