import type { Fact } from '../../domain/fact/fact.ts';
import type { Party } from '../../domain/party.ts';
import type { InEveryLanguage } from '../../domain/wording/language.ts';
import { GERMAN_FACTS } from './facts/de.ts';
import { ENGLISH_FACTS } from './facts/en.ts';
import { SPANISH_FACTS } from './facts/es.ts';
import type { FactSpeech, FactWords } from './facts/fact-speech.ts';
import { FRENCH_FACTS } from './facts/fr.ts';

const SPEECHES: InEveryLanguage<FactSpeech> = {
  en: ENGLISH_FACTS,
  fr: FRENCH_FACTS,
  de: GERMAN_FACTS,
  es: SPANISH_FACTS,
};

/** One fact as a sentence for members, without a full stop. */
export function factSentence(fact: Fact, words: FactWords): string {
  // The type of the fact chooses the entry that takes facts of that type.
  const tell = SPEECHES[words.language][fact.type] as (one: Fact, with_: FactWords) => string;
  return tell(fact, words);
}

/** Who spoke or acted in a fact, where somebody did. */
export function partyOf(fact: Fact): Party | null {
  if ('from' in fact && fact.type !== 'AbsenceStated') return fact.from;
  if ('by' in fact) return fact.by === 'interviewer' ? 'team' : fact.by;
  if ('party' in fact) return fact.party;
  return null;
}
