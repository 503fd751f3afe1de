import { currentLocale } from './language/language.ts';

/** A count that is never worked out beyond a bound reads as "500+". */
export function sayCount({ count, isBounded }: { count: number; isBounded: boolean }): string {
  return `${sayNumber(count)}${isBounded ? '+' : ''}`;
}

/** A number as the language of the app writes it. */
export function sayNumber(value: number): string {
  return value.toLocaleString(currentLocale());
}

/** "a, b and c" in the language of the app. */
export function sayList(items: readonly string[]): string {
  return new Intl.ListFormat(currentLocale()).format(items);
}
