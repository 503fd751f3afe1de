import { findBlanks } from '../draft/blanks.ts';
import type { DraftKind } from '../draft/draft-kind.ts';
import { LANGUAGES, type Language } from '../wording/language.ts';
import { checkDates } from './check-dates.ts';
import { checkName } from './check-name.ts';
import { checkNo } from './check-no.ts';
import { checkReason } from './check-reason.ts';
import { type Finding, SERIOUS } from './finding.ts';
import { findPhrases, fold, LONGEST_TEXT, mask } from './fold.ts';
import type { LetterToCheck, Remark, WordsToCheck } from './letter.ts';
import type { PhraseRule } from './phrases/phrase-list.ts';
import { PHRASES } from './phrases/phrases.ts';

/**
 * Everything in a letter that is worth another look, in the order in which it stands. Nothing is changed and nothing held
 * back: each finding says where and what to write instead. Takes time in proportion to the text, whatever it holds.
 */
export function checkWords(words: WordsToCheck): readonly Finding[] {
  const languages = languagesOf(words);
  return [...checkPart(words, 'subject', languages), ...checkPart(words, 'body', languages)];
}

function checkPart(words: WordsToCheck, part: Finding['part'], languages: readonly Language[]): Finding[] {
  const text = (part === 'subject' ? words.subject : words.text).slice(0, LONGEST_TEXT);
  const folded = mask(fold(text), [...words.names, words.receiver, words.candidate]);
  const remarks: Remark[] = [
    ...findBlanks(text).map(({ start, end }) => ({ rule: 'blank' as const, start, end, better: null })),
    ...languages.flatMap((language) => questioned(words, folded, language)),
    ...otherPeople(words, fold(text)),
  ];
  if (part === 'body') {
    const asked: LetterToCheck = { words, text, folded, languages };
    remarks.push(...checkName(asked), ...checkNo(asked), ...checkDates(asked), ...checkReason(asked));
  }
  return ordered(remarks).map((remark) => ({
    rule: remark.rule,
    part,
    start: remark.start,
    end: remark.end,
    quote: text.slice(remark.start, remark.end),
    better: remark.better,
    weight: SERIOUS.has(remark.rule) ? 'serious' : 'mild',
  }));
}

/** Letters that decide nothing about anybody: words about families or health may well be kind there. */
const GLAD: ReadonlySet<DraftKind | null> = new Set([
  'celebration',
  'welcome',
  'startLogistics',
  'startHello',
  'offerTold',
  'offerCheck',
  'offerAnswer',
  'offerDeclinedThanks',
  'withdrawalThanks',
  'applicationReceived',
  'newTime',
  'apology',
]);

/** Rules about how somebody is judged. */
const JUDGING: ReadonlySet<PhraseRule> = new Set([
  'unsafe',
  'vagueReason',
  'comparison',
  'falseHope',
  'followUpReason',
]);

function questioned(words: WordsToCheck, folded: string, language: Language): Remark[] {
  const list = PHRASES[language];
  return (Object.entries(list.questioned) as [PhraseRule, readonly string[]][])
    .filter(([rule]) => applies(rule, words))
    .flatMap(([rule, phrases]) =>
      findPhrases(folded, phrases).map((span) => ({ ...span, rule, better: list.better[rule] ?? null })),
    );
}

function applies(rule: PhraseRule, { kind, isOnBench }: WordsToCheck): boolean {
  if (JUDGING.has(rule) && GLAD.has(kind)) return false;
  return rule !== 'falsePromise' || !isOnBench;
}

/** Nobody is told about somebody else by name. One word alone may be anybody's name, so only whole names count. */
function otherPeople({ others, receiver, candidate, names }: WordsToCheck, folded: string): Remark[] {
  const known = new Set([receiver, candidate, ...names].map((name) => fold(name).trim()));
  const strange = others
    .map((name) => fold(name).trim())
    .filter((name) => name.includes(' ') && !known.has(name));
  return findPhrases(folded, strange).map((span) => ({ ...span, rule: 'otherPerson', better: null }));
}

/** One finding a place and rule; of two rules on the very same words the one that weighs more. */
function ordered(remarks: readonly Remark[]): Remark[] {
  const byPlace = new Map<string, Remark>();
  for (const remark of remarks) {
    const place =
      remark.start === remark.end ? `${remark.rule}/${remark.start}` : `${remark.start}-${remark.end}`;
    const known = byPlace.get(place);
    if (known === undefined || (SERIOUS.has(remark.rule) && !SERIOUS.has(known.rule)))
      byPlace.set(place, remark);
  }
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The language it is meant to be in, and the one it is plainly written in where that is another. */
function languagesOf({ text, language }: WordsToCheck): readonly Language[] {
  const folded = fold(text);
  const counts = LANGUAGES.map((one) => ({
    language: one,
    count: findPhrases(folded, PHRASES[one].common).length,
  }));
  const own = counts.find((one) => one.language === language)?.count ?? 0;
  const most = counts.toSorted((a, b) => b.count - a.count)[0];
  const isOther = most !== undefined && most.language !== language && most.count >= 4 && most.count > own * 2;
  return isOther ? [language, most.language] : [language];
}
