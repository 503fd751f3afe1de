import { zoneOf } from '../../../domain/calendar/calendars.ts';
import { isTimeZone } from '../../../domain/calendar/zone.ts';
import { type DayNumber, plainDateOf } from '../../../lib/day-number.ts';
import { HOUR, type Instant, MINUTE } from '../../../lib/instant.ts';
import type { WrittenAt } from '../absence/read-absence.ts';
import type { NamedTime } from '../mail.ts';

const NOON =
  /\b(?:noon|midday|12 ?noon|midi|(?:\p{L}+tag|mittwoch)?mittags?|mediodia|mezzogiorno|meio-dia|twaalf uur)\b/u;
const MIDNIGHT = /\b(?:midnight|minuit|mitternacht|medianoche|mezzanotte|meia-noite)\b/u;
const CLOCK =
  /(?<![\d.,/:-])(\d{1,2})(?:(?:[:.h]|uhr ?)(\d{2}))?\s?(am|pm|a\.m\.?|p\.m\.?|uhr|h|hs|horas|heures|uur|o'clock)?(?![\d\p{L}]|[.,/]\d)/gu;

/** Names of zones as people write them. A summer name in winter still means the place. */
const ZONES = new Map(
  Object.entries({
    'Etc/UTC': 'utc gmt z',
    'Europe/Berlin': 'cet cest mez mesz',
    'Europe/London': 'bst wet',
    'Europe/Athens': 'eet eest',
    'Europe/Moscow': 'msk',
    'America/New_York': 'et est edt eastern',
    'America/Chicago': 'ct cst cdt central',
    'America/Denver': 'mt mst mdt mountain',
    'America/Los_Angeles': 'pt pst pdt pacific',
    'Asia/Kolkata': 'ist',
    'Asia/Tokyo': 'jst',
    'Asia/Seoul': 'kst',
    'Asia/Singapore': 'sgt',
    'Asia/Hong_Kong': 'hkt',
    'Australia/Sydney': 'aest aedt',
    'Pacific/Auckland': 'nzst nzdt',
    'America/Sao_Paulo': 'brt',
  }).flatMap(([zone, names]) => names.split(' ').map((name): [string, string] => [name, zone])),
);
const PLACES = new Map(
  'london:Europe/London|berlin:Europe/Berlin|paris:Europe/Paris|madrid:Europe/Madrid|rome:Europe/Rome|amsterdam:Europe/Amsterdam|dublin:Europe/Dublin|zurich:Europe/Zurich|vienna:Europe/Vienna|wien:Europe/Vienna|new york:America/New_York|toronto:America/Toronto|chicago:America/Chicago|sydney:Australia/Sydney|tokyo:Asia/Tokyo|singapore:Asia/Singapore|lisbon:Europe/Lisbon|mexico:America/Mexico_City|bogota:America/Bogota|buenos aires:America/Argentina/Buenos_Aires'
    .split('|')
    .map((part): [string, string] => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
);

export interface TimeInText {
  readonly day: DayNumber;
  /** What stands around the date, folded. */
  readonly around: string;
  /** The sentence before folding, for names of zones such as `Europe/Paris`. */
  readonly sentence: string;
  readonly isEarliest: boolean;
}

/** The day, or the instant where a time of day stands beside it; in the zone that is named, else in the writer's. */
export function namedTime({ day, around, sentence, isEarliest }: TimeInText, written: WrittenAt): NamedTime {
  const named = zoneNamed(around, sentence);
  const minutes = minutesIn(around);
  const zone = named ?? written.zone;
  const at =
    minutes === null
      ? null
      : instantOf(day, minutes, named === null ? written : { ...written, zone, offsetMinutes: null });
  return { on: plainDateOf(day), at, zone, isEarliest };
}

function instantOf(
  day: DayNumber,
  minutes: number,
  { sentAt, zone, offsetMinutes = null }: WrittenAt,
): Instant {
  const there = zoneOf(zone);
  const inZone = there.hourOfDay(day, Math.floor(minutes / 60)) + (minutes % 60) * MINUTE;
  if (offsetMinutes === null) return inZone;
  // Where the writer's clock is that of the zone, its summer time holds too.
  const midnight = there.startOfDay(there.dayOf(sentAt));
  const offsetOfZone = (there.dayOf(sentAt) * 24 * HOUR - midnight) / MINUTE;
  return offsetOfZone === offsetMinutes ? inZone : day * 24 * HOUR + (minutes - offsetMinutes) * MINUTE;
}

/** Minutes after midnight; `null` where no time of day is said. "5" alone is no time. */
function minutesIn(around: string): number | null {
  if (NOON.test(around)) return 12 * 60;
  if (MIDNIGHT.test(around)) return 23 * 60 + 59;
  for (const [, hourText, minuteText, half] of around.matchAll(CLOCK)) {
    if (minuteText === undefined && half === undefined) continue;
    const hour = Number(hourText);
    const minute = Number(minuteText ?? 0);
    if (hour > 24 || minute > 59) continue;
    const isAfternoon = /^p/.test(half ?? '') && hour < 12;
    const isMidnight = /^a\.?m/.test(half ?? '') && hour === 12;
    return Math.min((isMidnight ? 0 : hour + (isAfternoon ? 12 : 0)) * 60 + minute, 23 * 60 + 59);
  }
  return null;
}

function zoneNamed(around: string, sentence: string): string | null {
  const [iana] = /\b[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/.exec(sentence) ?? [];
  if (iana !== undefined && isTimeZone(iana)) return iana;
  for (const [, word = ''] of sentence.matchAll(
    /\b([A-Z]{2,5}|Eastern|Pacific|Central|Mountain)\b(?:[- ](?:time|Time))?/g,
  )) {
    const zone = ZONES.get(word.toLowerCase());
    if (zone !== undefined && around.includes(word.toLowerCase())) return zone;
  }
  const [, before, after] =
    /\b(\p{L}+(?: york| aires)?) time\b|\b(?:heure de|hora de|ora di|ortszeit|zeit in) (\p{L}+(?: york| aires)?)/u.exec(
      around,
    ) ?? [];
  return PLACES.get(before ?? '') ?? PLACES.get(after ?? '') ?? null;
}
