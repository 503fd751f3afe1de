import type { SourceReader } from '../../intake/calendar/sources/source-reader.ts';
import type { MessageDeps } from '../message-deps.ts';

/** What reading calendars needs beside the rest. */
export interface CalendarDeps extends MessageDeps {
  readonly readSource: SourceReader;
}
