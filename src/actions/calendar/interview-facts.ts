import type { AppointmentPerson } from '../../domain/appointment/appointment.ts';
import { isPreliminary } from '../../domain/appointment/title-words.ts';
import type { RecordableFact } from '../../domain/decision/request.ts';
import type { History, Interview } from '../../domain/history/history.ts';
import type { KnownPerson } from '../../domain/kept-mail/known-around.ts';
import type { Party } from '../../domain/party.ts';
import type { Change } from '../../intake/calendar/itip/change.ts';
import { HOUR, type Instant } from '../../lib/instant.ts';
import type { KeptAppointment } from '../../storage/queries/appointments.ts';
import { stageOf } from '../save-standing-rows.ts';

/** Who is who among those whom an appointment names. */
export interface Around {
  readonly people: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Members by their address. */
  readonly members: ReadonlyMap<string, string>;
}

export interface Telling {
  readonly kept: KeptAppointment;
  readonly history: History;
  readonly around: Around;
  readonly now: Instant;
}

/**
 * What a change of an appointment says about the interview that it is: planned, moved, called off, and by whom. Nothing
 * where the interview knows it already, and nothing once it took place. The ids come from the appointment and its version,
 * so that the same change told twice is one.
 */
export function interviewFacts(change: Change, telling: Telling): readonly RecordableFact[] {
  const interview = telling.history.interviews.get(telling.kept.row.interview_id ?? '');
  const isDone = interview?.state.is === 'held' || interview?.state.is === 'missed';
  if (isDone) return [];
  switch (change.is) {
    case 'scheduled':
      return interview === undefined ? [scheduledFact(telling)] : [];
    case 'moved':
      return interview === undefined
        ? [scheduledFact(telling)]
        : movedFacts(interview, telling, moverOf(change, telling));
    case 'cancelled':
      return interview === undefined ? [] : [cancelledFact(telling, organizerParty(telling))];
    case 'answered':
      return interview === undefined ? [] : answeredFacts(interview, change.by, telling);
    case 'revised':
      return interview === undefined ? [scheduledFact(telling)] : [];
    case 'proposed':
    case 'proposalDeclined':
      return [];
    default:
      return change satisfies never;
  }
}

/** The interview that somebody wrote down by hand, or that another calendar told, at the same hour. */
export function sameInterview(
  history: History,
  { row }: KeptAppointment,
  linked: ReadonlySet<string>,
): string | null {
  for (const { id, state } of history.interviews.values()) {
    if (linked.has(id) || state.is !== 'booked') continue;
    if (Math.abs(state.startsAt - row.starts_at) <= HOUR / 4) return id;
  }
  return null;
}

/** The interview at its planned end, when nobody said otherwise; `null` where somebody did. */
export function heldFact({ kept, history, now }: Telling): RecordableFact | null {
  const interview = history.interviews.get(kept.row.interview_id ?? '');
  if (interview?.state.is !== 'booked' || interview.state.endsAt > now) return null;
  const { id: interviewId, stage, interviewers, countsAsInterview, state } = interview;
  const at = Math.max(interview.plannedAt, state.endsAt);
  return {
    type: 'InterviewHeld',
    ...envelope(kept, 'held', now),
    at,
    interviewId,
    stage,
    interviewers,
    countsAsInterview,
  };
}

function scheduledFact({ kept, history, around, now }: Telling): RecordableFact {
  const { row, words } = kept;
  return {
    type: 'InterviewScheduled',
    ...envelope(kept, 'scheduled', now),
    // It was planned when the calendar says so: one that is read after its end was not planned after it.
    at: Math.min(now, row.starts_at, row.stamp ?? now),
    interviewId: row.interview_id ?? row.appointment_id,
    stage: stageOf(history) ?? 'Interview',
    startsAt: row.starts_at,
    endsAt: endOf(row),
    interviewers: interviewersAmong(words.people, around),
    countsAsInterview: !isPreliminary(words.summary ?? ''),
  };
}

function movedFacts(interview: Interview, { kept, now }: Telling, by: Party): readonly RecordableFact[] {
  const { row } = kept;
  const { state } = interview;
  if (state.is === 'booked' && state.startsAt === row.starts_at && state.endsAt === endOf(row)) return [];
  const when = { startsAt: row.starts_at, endsAt: endOf(row) };
  return [
    {
      type: 'InterviewMoved',
      ...envelope(kept, `moved:${row.starts_at}:${row.ends_at}`, now),
      interviewId: interview.id,
      by,
      ...when,
    },
  ];
}

function cancelledFact({ kept, now }: Telling, by: Party): RecordableFact {
  const interviewId = kept.row.interview_id ?? kept.row.appointment_id;
  return { type: 'InterviewCancelled', ...envelope(kept, 'cancelled', now), interviewId, by };
}

/** A no to this time is no withdrawal: another one is to be found. A yes after it takes the time back on. */
function answeredFacts(interview: Interview, address: string, telling: Telling): readonly RecordableFact[] {
  const { kept, now } = telling;
  const by = partyOf(address, telling);
  if (by === null || by === 'team' || kept.row.ends_at <= now) return [];
  const participation = kept.words.answers[address]?.participation;
  if (participation === 'DECLINED' && interview.state.is === 'booked')
    return [
      {
        type: 'InterviewMoved',
        ...envelope(kept, `declined:${kept.words.answers[address]?.stamp ?? ''}`, now),
        interviewId: interview.id,
        by,
      },
    ];
  if (participation === 'ACCEPTED' && interview.state.is === 'unbooked')
    return movedFacts(interview, telling, by);
  return [];
}

/** Whoever asked for the other time; nobody did, then whoever organizes it. */
function moverOf({ was }: Extract<Change, { is: 'moved' }>, telling: Telling): Party {
  const asked = was.proposal?.by ?? null;
  const declined = Object.entries(was.answers).find(([, answer]) => answer.participation === 'DECLINED')?.[0];
  for (const address of [asked, declined]) {
    const party = address == null ? null : partyOf(address, telling);
    if (party !== null && party !== 'team') return party;
  }
  return organizerParty(telling);
}

function organizerParty(telling: Telling): Party {
  const organizer = telling.kept.words.people.find(({ isOrganizer }) => isOrganizer);
  return (organizer === undefined ? null : partyOf(organizer.address, telling)) ?? 'team';
}

/** On whose side somebody is in this application; `null` for whom we do not know. */
export function partyOf(address: string, { kept, around }: Pick<Telling, 'kept' | 'around'>): Party | null {
  if (around.members.has(address)) return 'team';
  const known = (around.people.get(address) ?? []).find(({ applications }) =>
    applications.some((one) => one.applicationId === kept.row.application_id),
  );
  if (known === undefined) return null;
  return known.kind === 'agencyRecruiter' ? 'agency' : 'candidate';
}

/** Whoever organizes it and sits in no other chair does not interview where another member does. */
function interviewersAmong(people: readonly AppointmentPerson[], { members }: Around): readonly string[] {
  const ours = people.flatMap(({ address, isOrganizer }) => {
    const id = members.get(address);
    return id === undefined ? [] : [{ id, isOrganizer }];
  });
  const invited = ours.filter(({ isOrganizer }) => !isOrganizer);
  return [...new Set((invited.length > 0 ? invited : ours).map(({ id }) => id))];
}

/** An appointment without a length still ends. */
function endOf({ starts_at, ends_at }: KeptAppointment['row']): Instant {
  return ends_at > starts_at ? ends_at : starts_at + HOUR;
}

function envelope({ row }: KeptAppointment, what: string, now: Instant) {
  const id = `appointment:${row.appointment_id}:${row.sequence}:${what}`;
  return { id, at: now, recordedAt: now, actor: { kind: 'system' } } as const;
}
