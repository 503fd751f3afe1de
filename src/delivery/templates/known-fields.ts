import { REFERENCE_FORM_SLOT, STATUS_PAGE_SLOT } from '../../domain/draft/blanks.ts';
import type { DraftKind } from '../../domain/draft/draft-kind.ts';
import { DRAFT_RULES } from '../../domain/draft/draft-kind.ts';
import type { FieldValues } from '../../domain/draft/fields.ts';
import { judgedOf } from '../../domain/draft/judged.ts';
import { listMet } from '../../domain/draft/met.ts';
import type { SpokenWord } from '../../domain/history/history.ts';
import type { ObligationKind } from '../../domain/obligation/obligation.ts';
import { type DateReader, dayFor, deadlineFor, localeFor, plainDayFor } from './dates.ts';
import type { DraftInput, DraftPerson } from './draft-input.ts';
import { greetingName } from './greeting-name.ts';

export interface FieldsAsked extends DraftInput {
  readonly kind: DraftKind;
  readonly holdingCause: NonNullable<SpokenWord['holdingCause']>;
  /** The word to pass on, where this one goes to an agency. */
  readonly word: string | null;
}

/** What is known of each field at this moment; a field about which nothing is known is `null`, never guessed. */
export function knownFields(asked: FieldsAsked): FieldValues {
  const { history, now, language, candidate, recruiter, members, kind } = asked;
  const { circumstances } = history;
  const { isToAgency, isToReferee } = DRAFT_RULES[kind];
  const reader = (isToAgency ? recruiter : isToReferee ? asked.referee : null) ?? candidate;
  const dates = readerOf(asked, reader);
  const last = listMet(history, now).at(-1);
  const { strength, reason } = judgedOf(history);
  const heard = history.words.findLast((word) => word.from !== 'team' && word.automatic === null);
  return {
    name: candidate.name,
    first_name: greetingName(candidate),
    company: asked.company,
    opening: asked.opening,
    sender_name: asked.senderName,
    interview_day: last ? dayFor(dates, last.at) : null,
    interviewers: last
      ? listNames(
          language,
          last.interview.interviewers.map((id) => members.get(id)),
        )
      : null,
    answer_by: asked.promise ? deadlineFor(dates, asked.promise, circumstances.team.timeZone) : null,
    personal_line: asked.personalLine ?? null,
    strength,
    reason,
    cause: asked.holdingCause,
    away_until: awayUntil(asked, dates),
    new_times: asked.filled?.new_times ?? null,
    next_step: asked.filled?.next_step ?? null,
    their_word: theirWord(asked.duty?.kind),
    their_deadline: theirDeadline(asked, dates),
    message_day: heard ? dayFor(dates, heard.at) : null,
    offer_ends: offerEnds(asked, dates),
    start_day: startDay(asked, dates),
    status_page: STATUS_PAGE_SLOT,
    recruiter_name: recruiter === null ? null : greetingName(recruiter),
    referee_name: asked.referee ? (isToReferee ? greetingName(asked.referee) : asked.referee.name) : null,
    referees_count: history.refereesAsked === null ? null : String(history.refereesAsked.count),
    reference_form: REFERENCE_FORM_SLOT,
    team_notes: teamNotes(asked),
    asks_referral: asksReferral(asked) ? 'yes' : null,
    freeze_cause: history.freezes.at(-1)?.cause ?? null,
    new_opening: asked.filled?.new_opening ?? null,
    bench_until: asked.benchUntil ? plainDayFor(dates, asked.benchUntil) : null,
    word: asked.word,
  };
}

/** Each note with who wrote it, as a paragraph of its own. */
function teamNotes({ teamNotes: notes = [] }: FieldsAsked): string | null {
  if (notes.length === 0) return null;
  return notes.map(({ text, by }) => (by === null ? text : `${text}\n– ${by}`)).join('\n\n');
}

/** Whoever left because of us, or belongs to an agency, is not asked for a favour. */
function asksReferral({ history }: FieldsAsked): boolean {
  const declined = [...history.offers.values()].findLast((offer) => offer.declined !== null)?.declined;
  return history.circumstances.channel !== 'agency' && declined?.reason !== 'process';
}

function readerOf({ language, history }: FieldsAsked, person: DraftPerson): DateReader {
  return {
    language,
    country: person.country,
    timeZone: person.timeZone ?? history.circumstances.team.timeZone,
  };
}

function listNames(language: DraftInput['language'], names: readonly (string | undefined)[]): string | null {
  const known = names.filter((name) => name !== undefined);
  if (known.length === 0) return null;
  return new Intl.ListFormat(localeFor(language, null), { type: 'conjunction' }).format(known);
}

function theirWord(kind: ObligationKind | undefined): string {
  if (kind === 'candidateTask') return 'task';
  return kind === 'candidateAvailability' ? 'times' : 'reply';
}

function awayUntil({ history }: FieldsAsked, dates: DateReader): string | null {
  const away = history.absences.findLast((one) => one.party === 'team');
  return away === undefined ? null : plainDayFor(dates, away.until);
}

function theirDeadline({ history, kind }: FieldsAsked, dates: DateReader): string | null {
  const zone = history.circumstances.candidate.timeZone;
  if (kind === 'timetable') {
    const shared = history.competingOffers.at(-1);
    return shared === undefined ? null : deadlineFor(dates, shared.deadline, zone);
  }
  const deadline = history.tasks.at(-1)?.deadline ?? history.asks.at(-1)?.deadline ?? null;
  return deadline === null ? null : deadlineFor(dates, deadline, zone);
}

function offerEnds({ history, standing }: FieldsAsked, dates: DateReader): string | null {
  const offer = [...history.offers.values()].at(-1);
  if (offer === undefined) return null;
  if (offer.expires !== null)
    return deadlineFor(dates, offer.expires, history.circumstances.candidate.timeZone);
  const due = standing.obligations.find(
    (owed) => owed.kind === 'offerDecision' && owed.key.endsWith(offer.id),
  );
  return due === undefined ? null : dayFor(dates, due.dueAt - 1);
}

function startDay({ history }: FieldsAsked, dates: DateReader): string | null {
  const accepted = [...history.offers.values()].findLast((offer) => offer.accepted !== null)?.accepted;
  return accepted?.startsOn ? plainDayFor(dates, accepted.startsOn) : null;
}
