import { HOUR, type Instant, MINUTE } from '../../../lib/instant.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 4.3; other letters mean "unknown", which counts as UTC. */
const ZONES = new Map([
  ['edt', -4],
  ['est', -5],
  ['cdt', -5],
  ['cst', -6],
  ['mdt', -6],
  ['mst', -7],
  ['pdt', -7],
  ['pst', -8],
  ['cet', 1],
  ['cest', 2],
  ['bst', 1],
  ['jst', 9],
]);
const FORM =
  /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?/i;

/** The Date header (RFC 5322 3.3, with the old forms of 4.3): the instant, and the offset that the sender lives by. */
export function readDate(value: string): { at: Instant; offsetMinutes: number | null } | null {
  const found = FORM.exec(value.slice(0, 200));
  if (found === null) return null;
  const [, day, monthName = '', year, hour, minute, second = '0', zone = ''] = found;
  const month = MONTHS.indexOf(monthName.toLowerCase());
  if (month < 0 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59) return null;
  const offsetMinutes = offsetOf(zone);
  const local = Date.UTC(
    fullYear(Number(year)),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return { at: local - (offsetMinutes ?? 0) * MINUTE, offsetMinutes };
}

/** `-0000` says that the sender's zone is not known (RFC 5322 3.3). */
function offsetOf(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign !== undefined) {
    const offset = Number(hours) * 60 + Number(minutes);
    if (offset > 14 * 60 || (sign === '-' && offset === 0)) return null;
    return sign === '-' ? -offset : offset;
  }
  const hoursEast = ZONES.get(zone.toLowerCase());
  return hoursEast === undefined ? null : (hoursEast * HOUR) / MINUTE;
}

function fullYear(year: number): number {
  if (year >= 1000) return year;
  if (year < 50) return 2000 + year;
  return 1900 + year;
}
