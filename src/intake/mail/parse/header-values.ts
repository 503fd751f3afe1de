import type { ParsedMail } from './parse-mime.ts';

/** The first value of a header, decoded of nothing; `''` where it is missing. Names are lower case. */
export function headerOf({ headers }: Pick<ParsedMail, 'headers'>, name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? '';
}

/** True where the header is there, whatever it says. */
export function hasHeader({ headers }: Pick<ParsedMail, 'headers'>, name: string): boolean {
  return headers.some(({ key }) => key === name);
}

/** All values of a header, the topmost first: the one that was added last. */
export function headersOf({ headers }: Pick<ParsedMail, 'headers'>, name: string): string[] {
  return headers.filter(({ key }) => key === name).map(({ value }) => value);
}
