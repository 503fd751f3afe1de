import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../src/domain/wording/language.ts';
import type { Sentence } from './find-sentences.ts';

export type Catalogue = Readonly<Record<string, string>>;

export function readCatalogues(): Readonly<Record<Language, Catalogue>> {
  const read = (language: Language): Catalogue =>
    JSON.parse(readFileSync(`src/web/lib/language/${language}.json`, 'utf8'));
  return Object.fromEntries(LANGUAGES.map((one) => [one, read(one)])) as Record<Language, Catalogue>;
}

/** What is wrong with one catalogue: a sentence or a plural form that it lacks, one that nobody says, other placeholders. */
export function faultsOf(language: Language, catalogue: Catalogue, sentences: readonly Sentence[]): string[] {
  const wanted = wantedEntries(language, sentences);
  const unused = Object.keys(catalogue).filter((entry) => !wanted.has(entry));
  return [
    ...[...wanted].flatMap(([entry, english]) => faultOfEntry(catalogue[entry], entry, english)),
    ...unused.map((entry) => `nobody says “${entry}”`),
  ].map((fault) => `${language}: ${fault}`);
}

/** Every entry that a catalogue needs, with the English sentence whose placeholders it shares. */
function wantedEntries(language: Language, sentences: readonly Sentence[]): Map<string, string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = new Set(sentences.filter((one) => one.hasCount).map((one) => one.key));
  const wanted = new Map<string, string>();
  for (const { key } of sentences) {
    if (counted.has(key)) for (const form of forms) wanted.set(`${key}_${form}`, key);
    else if (language !== 'en') wanted.set(key, key);
  }
  return wanted;
}

function faultOfEntry(said: string | undefined, entry: string, english: string): string[] {
  if (said === undefined) return [`“${entry}” is missing`];
  if (said.trim() === '') return [`“${entry}” is empty`];
  const differing = differenceOf(placeholdersOf(said), placeholdersOf(english), entry);
  return differing.length > 0 ? [`“${entry}” differs in ${differing.join(', ')}`] : [];
}

/** The form for one may say "one person" without its number. */
function differenceOf(said: readonly string[], english: readonly string[], entry: string): string[] {
  const mayLack = /_(zero|one|two)$/.test(entry) ? ['{{count}}', '{{shown}}'] : [];
  return [
    ...said.filter((one) => !english.includes(one)),
    ...english.filter((one) => !said.includes(one) && !mayLack.includes(one)),
  ];
}

/** `{{name}}` and the tags of parts that are drawn, `<when/>` and `<link>`. */
function placeholdersOf(sentence: string): string[] {
  return [...new Set(sentence.match(/\{\{\w+\}\}|<\/?\w+\/?>/g) ?? [])].sort();
}
