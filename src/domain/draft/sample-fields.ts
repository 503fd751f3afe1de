import type { Language } from '../wording/language.ts';
import { REFERENCE_FORM_SLOT, STATUS_PAGE_SLOT } from './blanks.ts';
import type { FieldValues } from './fields.ts';

/** A made-up person, to see how a wording reads while there is nobody real to try it on. */
export function sampleFields(language: Language): FieldValues {
  const { day, line, word } = IN[language];
  return {
    name: 'Ada Park',
    first_name: 'Ada',
    company: 'Hartwell',
    opening: 'Platform engineer',
    sender_name: 'Grace Hart',
    interview_day: day,
    interviewers: 'Ken Ito',
    answer_by: day,
    personal_line: line,
    strength: 'Mentoring',
    reason: 'Queueing theory',
    cause: 'delay',
    away_until: day,
    new_times: day,
    next_step: day,
    their_word: 'task',
    their_deadline: day,
    message_day: day,
    offer_ends: day,
    start_day: day,
    status_page: STATUS_PAGE_SLOT,
    recruiter_name: 'Lee',
    freeze_cause: 'budget',
    new_opening: 'Reliability engineer',
    bench_until: day,
    referee_name: 'Kim Lund',
    referees_count: '2',
    reference_form: REFERENCE_FORM_SLOT,
    team_notes: line,
    asks_referral: 'yes',
    word,
  };
}

const IN: Readonly<Record<Language, { readonly day: string; readonly line: string; readonly word: string }>> =
  {
    en: {
      day: 'Friday, 27 November 2026',
      line: 'What you told us about the night shift in the harbour stayed with me.',
      word: '> Dear Ada,\n>\n> …',
    },
    de: {
      day: 'Freitag, 27. November 2026',
      line: 'Was Sie uns über die Nachtschicht im Hafen erzählt haben, ist mir im Gedächtnis geblieben.',
      word: '> Guten Tag Ada Park,\n>\n> …',
    },
    fr: {
      day: 'vendredi 27 novembre 2026',
      line: 'Ce que vous nous avez dit du travail de nuit au port m’est resté en mémoire.',
      word: '> Bonjour Ada Park,\n>\n> …',
    },
    es: {
      day: 'viernes, 27 de noviembre de 2026',
      line: 'Lo que nos contó sobre el turno de noche en el puerto se me ha quedado grabado.',
      word: '> Hola, Ada Park:\n>\n> …',
    },
  };
