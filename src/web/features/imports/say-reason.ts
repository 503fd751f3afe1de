import type { TFunction } from 'i18next';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

/** Why a row could not be taken, as reports in English have it, too. */
export const REASONS: readonly Phrase[] = [
  phrase('has a quotation mark that is never closed'),
  phrase('has its cells separated otherwise than the header'),
  phrase('is no mail address'),
  phrase('is no length in minutes'),
  phrase('is no date'),
  phrase('is no date with the day first'),
  phrase('is no date with the month first'),
  phrase('lies in the future'),
  phrase('names nobody: no name, no address and no id'),
];

const TOO_WIDE = /^has (\d+) cells where the header has (\d+);/;

/** A reason in the reader's language; one that nobody knows here is shown as it came. */
export function sayReason(t: TFunction, reason: string): string {
  const [, cells, columns] = TOO_WIDE.exec(reason) ?? [];
  if (cells !== undefined)
    return t('has {{cells}} cells where the header has {{columns}}; a cell may hold an unquoted separator', {
      cells,
      columns,
    });
  const known = REASONS.find((one) => one === reason);
  return known === undefined ? reason : t(known);
}
