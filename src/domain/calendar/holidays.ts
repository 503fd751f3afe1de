import type { PlainDate } from '../../lib/instant.ts';

/** The public holidays of one country (and region) in one year. Given from outside, so that the domain stays pure. */
export type HolidaysOf = (country: string, region: string | undefined, year: number) => readonly PlainDate[];
