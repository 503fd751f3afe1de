/** Why a calendar could not be read. */
export const CALENDAR_FAULTS = [
  'addressUnreadable',
  'notEncrypted',
  'notPublic',
  'nameUnknown',
  'unreachable',
  'tooSlow',
  'tooLarge',
  'tooManyMoves',
  'gone',
  'refused',
  'busy',
  'noCalendar',
] as const;

export type CalendarFault = (typeof CALENDAR_FAULTS)[number];
