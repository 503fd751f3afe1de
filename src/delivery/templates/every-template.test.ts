import { describe, expect, it } from 'vitest';
import { checkWords } from '../../domain/checker/check-words.ts';
import { DRAFT_KINDS, DRAFT_RULES, type DraftKind } from '../../domain/draft/draft-kind.ts';
import { FIELD_NAMES, type FieldValues } from '../../domain/draft/fields.ts';
import { sampleFields } from '../../domain/draft/sample-fields.ts';
import { LANGUAGES, type Language } from '../../domain/wording/language.ts';
import { faultsOf } from './faults.ts';
import { originalOf } from './originals.ts';
import { renderTemplate } from './render.ts';

/** What there must be for any letter to be written; the rest may be unknown. */
const NEEDED = ['name', 'first_name', 'company', 'opening', 'sender_name', 'recruiter_name'] as const;

const full = sampleFields;

/** Only what is needed, and what the kind says it needs. */
function minimal(language: Language, kind: DraftKind): FieldValues {
  const rule = DRAFT_RULES[kind];
  const kept = new Set<string>([...NEEDED, 'cause', 'their_word', 'status_page']);
  if (rule.promises) kept.add('answer_by');
  if (rule.personalLine === 'required') kept.add('personal_line');
  for (const field of PRINTED[kind] ?? []) kept.add(field);
  const all = full(language);
  return Object.fromEntries(
    FIELD_NAMES.map((name) => [name, kept.has(name) ? all[name] : null]),
  ) as FieldValues;
}

/** Fields that a kind can't do without, besides what its rule says. */
const PRINTED: Partial<Record<DraftKind, readonly string[]>> = {
  thankYou: ['interview_day'],
  nextStep: ['next_step'],
  reserveNextStep: ['next_step'],
  offerTold: ['next_step'],
  apology: ['new_times'],
  newTime: ['new_times'],
  offerCheck: ['offer_ends'],
  offerAnswer: ['offer_ends'],
  offerLapsed: ['offer_ends'],
  startLogistics: ['start_day'],
  startHello: ['start_day'],
  agencyRelay: ['word'],
  reconnect: ['new_opening'],
  referenceRequest: ['referee_name', 'reference_form'],
  referenceReminder: ['referee_name', 'reference_form'],
  refereeReminder: ['referee_name'],
  refereeReplacement: ['referee_name'],
};

const all = LANGUAGES.flatMap((language) => DRAFT_KINDS.map((kind) => [language, kind] as const));

function findingsIn(language: Language, kind: DraftKind, values: FieldValues) {
  const { subject, text } = renderTemplate(originalOf(language, kind), values);
  const { isToAgency, isToReferee } = DRAFT_RULES[kind];
  return checkWords({
    subject,
    text,
    language,
    kind,
    receiver: isToReferee ? 'Kim Lund' : isToAgency ? 'Lee Rey' : 'Ada Park',
    candidate: 'Ada Park',
    others: ['Ben Osei'],
    names: ['Platform engineer', 'Hartwell', 'Grace Hart', 'Ken Ito'],
    recordedReasons: ['Queueing theory'],
    isOnBench: false,
  });
}

describe('every template in every language', () => {
  it.each(all)('%s %s is filled whole, and the checker has nothing to say', (language, kind) => {
    const { missing, subject, text } = renderTemplate(originalOf(language, kind), full(language));
    expect(missing).toEqual([]);
    expect(subject.length).toBeLessThan(140);
    expect(text).not.toMatch(/\{\{|\{%|\n{3,}|⟦/);
    expect(findingsIn(language, kind, full(language))).toEqual([]);
  });

  it.each(all)('%s %s reads well with only what is needed', (language, kind) => {
    const values = minimal(language, kind);
    const { missing, text } = renderTemplate(originalOf(language, kind), values);
    expect(missing).toEqual([]);
    expect(text).not.toMatch(/\n{3,}| {2,}| [.,;](?!\.)/);
    expect(findingsIn(language, kind, values)).toEqual([]);
  });

  it.each(all)(
    '%s %s names no field that does not exist, also where a condition hides it',
    (language, kind) => {
      expect(faultsOf(originalOf(language, kind))).toEqual([]);
    },
  );

  it.each(all)('%s %s names its sender and the company at the end', (language, kind) => {
    expect(
      renderTemplate(originalOf(language, kind), full(language)).text.endsWith('Grace Hart\nHartwell'),
    ).toBe(true);
  });

  it.each(all)('%s %s can’t go without its sender', (language, kind) => {
    const { missing } = renderTemplate(originalOf(language, kind), { ...full(language), sender_name: null });
    expect(missing).toEqual(['sender_name']);
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      ['delay', 'away', 'freeze', 'runnerUp'].map((cause) => [language, cause] as const),
    ),
  )('%s: a holding note for %s says that nothing is decided', (language, cause) => {
    const values = { ...full(language), cause };
    expect(findingsIn(language, 'holdingNote', values)).toEqual([]);
    const said = {
      en: 'No decision',
      de: 'noch nicht entschieden',
      fr: 'Aucune décision',
      es: 'ninguna decisión',
    };
    expect(renderTemplate(originalOf(language, 'holdingNote'), values).text).toContain(said[language]);
  });
});

describe('a no to somebody who was met', () => {
  it.each(
    LANGUAGES.flatMap((language) =>
      (
        [
          'noAfterScreen',
          'noAfterInterview',
          'noAfterFinal',
          'runnerUpTold',
          'openingCancelled',
          'agencyNo',
        ] as const
      ).map((kind) => [language, kind] as const),
    ),
  )('%s %s can’t go without a line of one’s own', (language, kind) => {
    const { missing, text } = renderTemplate(originalOf(language, kind), {
      ...full(language),
      personal_line: null,
    });
    expect(missing).toEqual(['personal_line']);
    expect(text).toContain('⟦personal_line⟧');
  });
});
