import type { CalendarSource } from '../../../../contract/calendar-sources.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';

/** Why a calendar could not be read, and what would help. */
export const FAULTS: Readonly<Record<NonNullable<CalendarSource['fault']>, Phrase>> = {
  addressUnreadable: phrase('The address is not one that can be read. It begins with https.'),
  notEncrypted: phrase('The address is not encrypted. Use the one that begins with https.'),
  notPublic: phrase(
    'The address lies in a private network. Whoever runs this installation can allow it (PRIVATE_CALENDAR_HOSTS).',
  ),
  nameUnknown: phrase('There is no server of this name. Check the address.'),
  unreachable: phrase('The server does not answer. Check the address, or wait.'),
  tooSlow: phrase('The server took too long to answer.'),
  tooLarge: phrase('The calendar is larger than 20 MB. Share a smaller one.'),
  tooManyMoves: phrase('The address leads from one to the next without end. Ask for the final one.'),
  gone: phrase('There is no calendar at this address any more. Ask for a new one.'),
  refused: phrase('The server refused: the login, the password or the address is not right.'),
  busy: phrase('The server is busy.'),
  noCalendar: phrase(
    'There is no calendar at this address. Often it is the page to look at, and not the one to subscribe to.',
  ),
};
