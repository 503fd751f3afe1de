/** A count that is never worked out beyond a bound reads as "500+". */
export function sayCount({ count, isBounded }: { count: number; isBounded: boolean }): string {
  return `${count.toLocaleString('en-GB')}${isBounded ? '+' : ''}`;
}
