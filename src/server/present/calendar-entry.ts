import type { CalendarEntry } from '../../contract/calendar.ts';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.ts';
import type { Dated } from '../../domain/standing/dates.ts';
import type { Wording } from '../../domain/wording/sentences.ts';
import { obligationSentence } from '../../domain/wording/sentences.ts';
import { plainDateOf } from '../../lib/day-number.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import type { DatedApplication } from '../../storage/queries/calendar.ts';
import { type Names, namedOf } from './names.ts';

export interface CalendarReader {
  readonly application: DatedApplication;
  /** Of the workspace: in which days are counted. */
  readonly calendar: BusinessCalendar;
  readonly wording: Wording;
  readonly members: Names;
  readonly holderId: string | null;
  readonly now: Instant;
}

/** One thing with a date, as the wire has it. What is due by the end of a day stands on that day, without a time. */
export function calendarEntry(dated: Dated, reader: CalendarReader): CalendarEntry {
  const { application, calendar, wording, members, holderId, now } = reader;
  const isInterview = dated.kind === 'interview';
  const isWholeDay = !isInterview && calendar.startOfDay(calendar.dayOf(dated.at)) === dated.at;
  const owed = 'obligation' in dated ? dated.obligation : null;
  return {
    id: idOf(dated),
    moves: isInterview ? dated.moves : 0,
    applicationId: application.applicationId,
    person: { id: application.personId, name: application.personName },
    opening: { id: application.openingId, name: application.openingTitle },
    kind: dated.kind,
    on: plainDateOf(isWholeDay ? calendar.lastDayOf(dated.at) : calendar.dayOf(dated.at)),
    at: isWholeDay ? null : toIso(dated.at),
    until: isInterview && dated.until > dated.at ? toIso(dated.until) : null,
    owes: owed === null ? null : obligationSentence(owed, wording),
    stage: isInterview ? dated.interview.stage : null,
    state: isInterview ? stateOf(dated.interview.state.is) : null,
    owedBy: owed?.owedBy ?? null,
    isLate: dated.kind === 'law' ? dated.at <= now : (owed?.isLate ?? false),
    holder: namedOf(members, owed === null ? holderId : owed.ownerId),
  };
}

/** The same for the same thing, on whatever day it stands. */
function idOf(dated: Dated): string {
  switch (dated.kind) {
    case 'interview':
      return `interview-${dated.interview.id}`;
    case 'duty':
    case 'law':
      return `${dated.kind}-${dated.obligation.key}`;
    case 'offerExpires':
    case 'firstDay':
      return `${dated.kind}-${dated.offerId}`;
    case 'competingOffer':
      return `${dated.kind}-${dated.factId}`;
    default:
      return dated satisfies never;
  }
}

function stateOf(is: string): CalendarEntry['state'] {
  return is === 'held' || is === 'missed' ? is : 'booked';
}
