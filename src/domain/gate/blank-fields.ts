import { findBlanks } from '../draft/blanks.ts';

/** Longer than any letter; text from outside is never searched without a bound. */
const LONGEST = 100_000;
const MOST_SHOWN = 10;

/**
 * How fields of other systems look that nobody filled in: double brackets, Mailchimp's, capitals between percent signs,
 * and single brackets around a word that only ever stands for another. Our own blanks and Liquid are found beside them.
 */
const FIELDS: readonly RegExp[] = [
  /\[\[[^[\]]{0,80}\]\]/g,
  /<<[^<>]{1,80}>>/g,
  /\*\|[A-Z_:]{1,40}\|\*/g,
  /%%?[A-Z][A-Z_]{2,40}%%?/g,
  /\$\{[^{}]{1,80}\}/g,
  /\[(?:first |last |full |candidate'?s? |your |company |hiring manager'?s? |job |role )?(?:name|title|date|company|role|position|reason)\]/gi,
];

/** A greeting with nobody in it: "Dear ," is a merge field that was blank. */
const GREETING =
  /^[ \t]*(?:hi|hello|hey|dear|bonjour|cher|chère|hallo|liebe[r]?|guten tag|hola|estimad[oa])[ \t]{0,3},/gim;

/** The merge fields in a text that are blank or that nobody knows, as they stand there, each once. */
export function blankFields(text: string): readonly string[] {
  const searched = text.slice(0, LONGEST);
  const found = new Set(findBlanks(searched).map(({ field }) => field));
  for (const pattern of [...FIELDS, GREETING]) {
    for (const match of searched.matchAll(pattern)) {
      found.add(match[0].trim());
      if (found.size >= MOST_SHOWN) return [...found];
    }
  }
  return [...found];
}
