import { EAST_ASIAN } from './east-asian.ts';
import { EASTERN } from './eastern.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { NORTHERN } from './northern.ts';
import type { Language, Phrase } from './phrase.ts';
import { SPANISH } from './spanish.ts';
import { WESTERN } from './western.ts';

/** Little words of each language: without one of them a sentence is not in it, and its phrases need not be tried. */
const HINTS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the|you|we|i|by|will|is|our|my|please|it|on|to|before|a|an|from|within|for|of)\b|\bi'/,
  fr: /\b(?:je|nous|vous|le|la|les|de|d'|avant|une?|merci|offre|est|il|on)\b|[djl]'/,
  de: /\b(?:ich|wir|sie|du|ihr|bis|am|bitte|das|die|der|unser\p{L}{0,30}|angebot)\b/u,
  es: /\b(?:el|la|los|le|les|nos|antes|hasta|de|por|que|te|una?|para|se)\b/,
  it: /\b(?:il|la|le|vi|ti|ci|entro|si|un|una|da|per)\b|l'/,
  pt: /\b(?:ate|em|a|o|as|os|te|lhe|um|uma|dia|de|para|amanha|hoje)\b/,
  nl: /\b(?:ik|we|wij|u|je|voor|uiterlijk|het|de|van)\b/,
  pl: /\b(?:do|na|w|we|sie|pan\p{L}{0,30}|pros[zi]\p{L}{1,30}|najpozniej|jutro|dzis|oferta)\b/u,
  cs: /\b(?:do|na|v|ve|se|vam|vas|prosi\p{L}{1,30}|nejpozdeji|zitra|dnes|nabidka)\b/u,
  sv: /\b(?:jag|vi|du|ni|senast|pa|det|och|vanligen|erbjudandet)\b/,
  da: /\b(?:jeg|vi|du|dere|de|senest|pa|det|og|ven+ligst|tilbud\p{L}{0,30})\b/u,
  fi: /\b(?:viimeistaan|mennessa|ennen|\p{L}{1,30}(?:mme|tte|han|na))\b/u,
  tr: /\b(?:size|sizi|siz|bir|ve|kadar|gec|lutfen|yarin|bugun|icinde|\p{L}{1,30}(?:acag|eceg)\p{L}{1,30})\b/u,
  ru: /[а-я]/,
  ja: /[\u3040-\u30ff]/,
  zh: /[\u4e00-\u9fff]/,
  ko: /[\uac00-\ud7af]/,
};

const ALL: readonly Phrase[] = [
  ...ENGLISH,
  ...FRENCH,
  ...GERMAN,
  ...SPANISH,
  ...WESTERN,
  ...NORTHERN,
  ...EASTERN,
  ...EAST_ASIAN,
].toSorted((one, other) => Number(one.what === 'promise') - Number(other.what === 'promise'));

/** The phrases that a folded sentence may hold: what is asked first, then what is promised. */
export function phrasesFor(folded: string): readonly Phrase[] {
  const spoken = new Set(
    (Object.keys(HINTS) as Language[]).filter((language) => HINTS[language].test(folded)),
  );
  // Han letters stand in Japanese too, where its own letters say which of the two it is.
  if (spoken.has('ja')) spoken.delete('zh');
  return ALL.filter(({ language }) => spoken.has(language));
}
