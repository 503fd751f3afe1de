import { findIana } from 'windows-iana';
import { isTimeZone } from '../../../domain/calendar/zone.ts';
import { minutesAhead } from '../stamp.ts';
import { DISPLAY_NAMES } from './display-names.ts';
import { fixedClock, ianaClock, UTC, type WallClock } from './wall-clock.ts';

/** A name that the IANA database has, and that means the same whoever writes it. */
export function ianaNamed(name: string): WallClock | null {
  if (/^(utc|z|gmt|etc\/utc|etc\/gmt|zulu)$/i.test(name)) return UTC;
  // "+01:00" is a zone to Temporal; to us it is an offset, and comes last.
  if (!/^[A-Za-z]/.test(name) || name.length > 60) return null;
  return isTimeZone(name) ? ianaClock(name) : null;
}

/**
 * The zone that a name means which is none of the IANA database's: with something written before or after it, as
 * Windows and Outlook call zones, an abbreviation that means one zone only, an offset. `null` where nobody can tell.
 */
export function understoodZone(name: string): WallClock | null {
  return innerName(name) ?? windowsName(name) ?? displayName(name) ?? offsetName(name) ?? cityIn(name);
}

const REGION =
  /(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Canada|Brazil|Chile|Mexico|Etc)[/-][A-Za-z_]+(?:[/-][A-Za-z_]+)*(?:[+-]\d{1,2})?/g;

/** `/mozilla.org/20070129_1/Europe/Berlin`, `custom_America/New_York`, `US-Mountain`, `America/New_York-1`. */
function innerName(name: string): WallClock | null {
  for (const match of name.slice(0, 200).match(REGION) ?? []) {
    const slashed = match.replace(/^([A-Za-z]+)-/, '$1/');
    for (const part of [slashed, slashed.replace(/[+-]\d+$/, ''), slashed.split('/').slice(0, 2).join('/')])
      if (isTimeZone(part)) return ianaClock(part);
  }
  return null;
}

/** `W. Europe Standard Time`; Windows names the zone in summer `W. Europe Daylight Time`. */
function windowsName(name: string): WallClock | null {
  const plain = name.replace(/\s+/g, ' ').trim();
  if (/^tzone:\/\/microsoft\/utc$/i.test(plain)) return UTC;
  for (const one of [plain, plain.replace(/ (Daylight|Summer) Time$/i, ' Standard Time')]) {
    const found = findIana(one)[0];
    if (found !== undefined) return ianaClock(found, 'outlook');
  }
  return null;
}

/** `(UTC-05:00) Eastern Time (US & Canada)`, also in a hurry: `Eastern`. */
function displayName(name: string): WallClock | null {
  const plain = plainName(name);
  if (plain === '') return null;
  if (/^(coordinated universal time|universal time|utc|gmt)$/.test(plain)) return UTC;
  const found = DISPLAY_NAMES.find(([pattern]) => pattern.test(plain));
  return found === undefined ? null : ianaClock(found[1], 'outlook');
}

function plainName(name: string): string {
  return name
    .slice(0, 200)
    .replace(/\((?:UTC|GMT)[^)]*\)/gi, ' ')
    .replace(/^(?:UTC|GMT)\s*[+-]\s*\d{1,2}:?(?:\d{2})?(?=\s)/i, ' ')
    .replace(/[\\"']/g, '')
    .replace(/[-_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** `GMT+01:00`, `UTC-5`, `(GMT-03:00)`, `+0530`. Two of them, one for summer, say nothing about when each holds. */
function offsetName(name: string): WallClock | null {
  const found = [
    ...name.slice(0, 200).matchAll(/(?:\b(?:UTC|GMT)\s*|^\s*\(?)([+-])\s*(\d{1,2})(?::?(\d{2}))?(?!\d)/gi),
  ];
  const offsets = new Set(
    found.map(([, sign, hours, minutes]) =>
      minutesAhead(`${sign}${hours?.padStart(2, '0')}${minutes ?? '00'}`),
    ),
  );
  const [only] = offsets;
  return offsets.size === 1 && only !== undefined && Math.abs(only) <= 14 * 60
    ? fixedClock(only, name.trim())
    : null;
}

let cities: ReadonlyMap<string, string> | undefined;

/** `Kuala Lumpur, Singapore`: Outlook names zones by their cities, and the IANA database by one of them. */
function cityIn(name: string): WallClock | null {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
      .map((zone) => [
        zone
          .slice(zone.lastIndexOf('/') + 1)
          .replace(/_/g, ' ')
          .toLowerCase(),
        zone,
      ]),
  );
  for (const part of plainName(name).split(/[,;/]/)) {
    const zone = cities.get(part.trim());
    if (zone !== undefined) return ianaClock(zone, 'outlook');
  }
  return null;
}
