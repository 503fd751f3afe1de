import type { PlainDate } from '../../lib/instant.ts';

/** A day as the library has it: its calendar day, its rule in the library's own words, how many days it lasts. */
export interface ListedHoliday {
  readonly on: PlainDate;
  readonly rule: string;
  readonly days: number;
}

/** Where the library and the law of a place part: what is a business day after all, what is a day off, what is shifted. */
export interface Correction {
  readonly country: string;
  /** The whole country when left out. */
  readonly region?: string;
  readonly isBusinessDay?: (holiday: ListedHoliday) => boolean;
  /** Days off that the library leaves out, as `MM-DD`. */
  readonly alsoOff?: readonly string[];
  /** By how many days a listed holiday really starts later (or, below nought, earlier). */
  readonly shift?: (holiday: ListedHoliday) => number;
  readonly because: string;
  readonly source: string;
  /** When the difference was noted; look again when the library is raised. */
  readonly notedOn: PlainDate;
}

export const CORRECTIONS: readonly Correction[] = [
  {
    country: 'CA',
    region: 'ON',
    isBusinessDay: ({ on, rule }) =>
      rule.startsWith('easter 1') ||
      on.endsWith('-09-30') ||
      on.endsWith('-11-11') ||
      isFirstMondayOfAugust(on),
    alsoOff: ['12-26'],
    because:
      'Ontario has nine public holidays. Easter Monday, the Civic Holiday, 30 September and 11 November are not among them; Boxing Day is (R2).',
    source: 'Employment Standards Act, 2000 (Ontario), s. 1 (1) "public holiday"',
    notedOn: '2026-11-22',
  },
  {
    country: 'KR',
    shift: ({ rule }) => (rule.startsWith('korean 01-0-01') ? -1 : 0),
    because:
      'Seollal is the day before, the day itself and the day after; the library starts it on the day itself.',
    source: 'Regulations on holidays of public offices (Korea), article 2, number 4',
    notedOn: '2026-11-22',
  },
];

function isFirstMondayOfAugust(on: PlainDate): boolean {
  const day = Number(on.slice(8));
  return on.slice(5, 7) === '08' && day <= 7 && new Date(`${on}T00:00:00Z`).getUTCDay() === 1;
}
