import type { Fact } from '../../../domain/fact/fact.ts';
import { HOUR, type Instant, MINUTE } from '../../../lib/instant.ts';
import { readWrittenDate } from '../dates/written-date.ts';
import type { Reading } from '../reading.ts';
import { readFlag } from '../words/flag-words.ts';
import { isScreening, understandInterview } from '../words/interview-words.ts';
import type { InterviewMeaning, Understood } from '../words/meanings.ts';
import { type Chronicle, factAt, type Meeting } from './chronicle.ts';

/** Where an export has the start of an interview and not its end. */
const USUAL_LENGTH = HOUR;
const UNNAMED = 'Interview';
const MOST_INTERVIEWERS = 20;

/** Finds the interviews in the rows of an application, the earliest first, each once. */
export function findMeetings(readings: readonly Reading[]): Meeting[] {
  const [only] = readings;
  if (readings.length === 1 && only && only.interviews.length === 0) return onlyMeeting(only);
  const meetings = new Map<string, Meeting>();
  for (const reading of readings)
    for (const meeting of meetingsIn(reading)) meetings.set(meeting.id, meeting);
  return [...meetings.values()].sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
}

/** Most rows have one interview or none. */
function onlyMeeting(reading: Reading): Meeting[] {
  const meeting = ownMeeting(reading);
  return meeting === null ? [] : [meeting];
}

/** Adds what the rows say of each interview: arranged, held, moved, called off, missed. */
export function tellMeetings(chronicle: Chronicle): void {
  let before: Meeting | null = null;
  for (const meeting of chronicle.meetings) {
    tellMeeting(chronicle, meeting, before);
    before = meeting;
  }
}

function meetingsIn(reading: Reading): readonly Meeting[] {
  const ofColumns = reading.interviews.map(({ stage, at }) => ({
    id: `${stage}@${at}`,
    stage,
    startsAt: at - USUAL_LENGTH,
    endsAt: at,
    bookedAt: null,
    status: null,
    interviewers: [],
    scorecardAt: null,
  }));
  const own = ownMeeting(reading);
  return own === null ? ofColumns : [...ofColumns, own];
}

/** The interview of the row's own start and end. */
function ownMeeting(reading: Reading): Meeting | null {
  const startsAt =
    reading.interviewStartsAt ?? (reading.interviewEndsAt && reading.interviewEndsAt - USUAL_LENGTH);
  if (startsAt === null) return null;
  const stage = reading.interviewKind ?? UNNAMED;
  return {
    id: reading.interviewId ?? `${stage}@${startsAt}`,
    stage,
    startsAt,
    endsAt: endOf(reading, startsAt),
    bookedAt: reading.interviewBookedAt,
    status: statusOf(reading),
    interviewers: splitNames(reading.interviewer),
    scorecardAt: reading.scorecardAt,
  };
}

/** A column that says yes to a miss or to a cancelled interview says more than one that says how it stands. */
function statusOf({ interviewStatus, interviewCancelled, interviewMissed }: Reading): string | null {
  if (saysYes(interviewMissed)) return 'no show';
  return saysYes(interviewCancelled) ? 'cancelled' : interviewStatus;
}

/** A yes, or the moment at which it happened. */
function saysYes(text: string | null): boolean {
  if (text === null) return false;
  return readFlag(text) ?? (readWrittenDate(text, 'dmy') ?? readWrittenDate(text, 'mdy')) !== null;
}

function endOf(reading: Reading, startsAt: Instant): Instant {
  const stated = reading.interviewEndsAt;
  if (stated !== null && stated > startsAt) return stated;
  return startsAt + (reading.interviewMinutes === null ? USUAL_LENGTH : reading.interviewMinutes * MINUTE);
}

function splitNames(text: string | null): readonly string[] {
  if (text === null) return [];
  const names = text.split(/\s*[;,|\n]\s*|\s+(?:and|&|und|et)\s+/).filter((name) => name !== '');
  return [...new Set(names)].slice(0, MOST_INTERVIEWERS);
}

function tellMeeting(chronicle: Chronicle, meeting: Meeting, before: Meeting | null): void {
  const { now, facts } = chronicle;
  const plannedAt = Math.min(
    meeting.bookedAt ?? before?.endsAt ?? chronicle.merged.appliedAt ?? meeting.startsAt,
    meeting.startsAt,
    now,
  );
  const countsAsInterview = !isScreening(meeting.stage);
  const what = {
    interviewId: meeting.id,
    stage: meeting.stage,
    interviewers: meeting.interviewers,
    countsAsInterview,
  };
  const { startsAt, endsAt } = meeting;
  facts.push({
    ...factAt(`scheduled:${meeting.id}:${startsAt}`, plannedAt),
    type: 'InterviewScheduled',
    ...what,
    startsAt,
    endsAt,
  });
  const fate = fateOf(meeting, understandInterview(meeting.status), now);
  if (fate !== null) facts.push({ ...fate, ...(fate.type === 'InterviewHeld' ? what : {}) } as Fact);
  const [first] = meeting.interviewers;
  if (meeting.scorecardAt !== null && first !== undefined && fate?.type === 'InterviewHeld') {
    const at = Math.max(meeting.scorecardAt, meeting.endsAt);
    facts.push({
      ...factAt(`scorecard:${meeting.id}`, at),
      type: 'ScorecardFiled',
      interviewId: meeting.id,
      interviewerId: first,
      judgements: {},
    });
  }
}

/** What became of it. A planned one whose time has passed stays planned: the rules presume it held and ask. */
function fateOf(meeting: Meeting, status: Understood<InterviewMeaning>, now: Instant) {
  const { id, startsAt, endsAt } = meeting;
  const noLaterThanNow = Math.min(startsAt, now);
  const about = { interviewId: id };
  switch (status.means) {
    case 'planned':
      // Without any status a past interview took place, as far as the export can tell.
      return meeting.status === null && endsAt <= now ? held(meeting) : null;
    case 'held':
      return endsAt <= now ? held(meeting) : null;
    case 'cancelled':
      return {
        ...factAt(`cancelled:${id}`, noLaterThanNow),
        type: 'InterviewCancelled',
        ...about,
        by: 'team',
      } as const;
    case 'cancelledByCandidate':
      return {
        ...factAt(`cancelled:${id}`, noLaterThanNow),
        type: 'InterviewCancelled',
        ...about,
        by: 'candidate',
      } as const;
    case 'moved':
      return {
        ...factAt(`moved:${id}`, noLaterThanNow),
        type: 'InterviewMoved',
        ...about,
        by: 'team',
      } as const;
    case 'missedByCandidate':
      return startsAt > now
        ? null
        : ({
            ...factAt(`missed:${id}`, startsAt),
            type: 'InterviewMissed',
            ...about,
            by: 'candidate',
          } as const);
    case 'missedByInterviewer':
      return startsAt > now
        ? null
        : ({
            ...factAt(`missed:${id}`, startsAt),
            type: 'InterviewMissed',
            ...about,
            by: 'interviewer',
          } as const);
    default:
      return exhausted(status.means);
  }
}

function held({ id, endsAt }: Meeting) {
  return { ...factAt(`held:${id}:${endsAt}`, endsAt), type: 'InterviewHeld' } as const;
}

function exhausted(meaning: never): never {
  throw new TypeError(`Cannot tell an interview that is ${String(meaning)}`);
}
