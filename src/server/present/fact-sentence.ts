import type { Fact } from '../../domain/fact/fact.ts';
import type { Party } from '../../domain/party.ts';
import type { InEveryLanguage } from '../../domain/wording/language.ts';
import { GERMAN_FACTS } from './facts/de.ts';
import { ENGLISH_FACTS } from './facts/en.ts';
import { SPANISH_FACTS } from './facts/es.ts';
import type { FactSpeech, FactWords, SeekerSpeech } from './facts/fact-speech.ts';
import { FRENCH_FACTS } from './facts/fr.ts';
import { GERMAN_SEEKER_FACTS } from './facts/seeker/de.ts';
import { ENGLISH_SEEKER_FACTS } from './facts/seeker/en.ts';
import { SPANISH_SEEKER_FACTS } from './facts/seeker/es.ts';
import { FRENCH_SEEKER_FACTS } from './facts/seeker/fr.ts';

const SPEECHES: InEveryLanguage<FactSpeech> = {
  en: ENGLISH_FACTS,
  fr: FRENCH_FACTS,
  de: GERMAN_FACTS,
  es: SPANISH_FACTS,
};

const TO_SEEKERS: InEveryLanguage<SeekerSpeech> = {
  en: ENGLISH_SEEKER_FACTS,
  fr: FRENCH_SEEKER_FACTS,
  de: GERMAN_SEEKER_FACTS,
  es: SPANISH_SEEKER_FACTS,
};

/** One fact as a sentence for members, without a full stop; a job seeker is spoken to. */
export function factSentence(fact: Fact, words: FactWords): string {
  const { language, seeker } = words;
  const own = seeker === undefined ? undefined : TO_SEEKERS[language][fact.type];
  // The type of the fact chooses the entry that takes facts of that type.
  const tell = (own ?? SPEECHES[language][fact.type]) as (one: Fact, with_: FactWords) => string;
  return tell(fact, words);
}

/** Who spoke or acted in a fact, where somebody did. */
export function partyOf(fact: Fact): Party | null {
  if ('from' in fact && fact.type !== 'AbsenceStated') return fact.from;
  if ('by' in fact) return fact.by === 'interviewer' ? 'team' : fact.by;
  if ('party' in fact) return fact.party;
  return null;
}
