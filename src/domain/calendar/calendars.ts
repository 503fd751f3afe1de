import type { PlainDate } from '../../lib/instant.ts';
import type { Place } from '../party.ts';
import { type BusinessCalendar, createBusinessCalendar } from './business-calendar.ts';
import { createBusinessDays } from './business-days.ts';
import type { HolidaysOf } from './holidays.ts';
import { weekendOf } from './weekend.ts';
import { createZone, type Zone } from './zone.ts';

/** The calendar of a party, by where it lives. The same place gives the same calendar. */
export type CalendarOf = (place: Place) => BusinessCalendar;

/** Zones are the same for everybody, and each keeps what Temporal told it. */
const zones = new Map<string, Zone>();

/** The one zone of a name; throws `RangeError` for a name that the IANA database does not know. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = createZone(name);
    zones.set(name, zone);
  }
  return zone;
}

/** Calendars for any place, from the public holidays there (R2) and the closed days of one workspace. */
export function createCalendars(holidaysOf: HolidaysOf, closedDays: readonly PlainDate[] = []): CalendarOf {
  const calendars = new Map<string, BusinessCalendar>();
  const calendarsByPlace = new WeakMap<Place, BusinessCalendar>();

  function findByValue(place: Place): BusinessCalendar {
    const key = `${place.country}/${place.region ?? ''}/${place.timeZone}`;
    let calendar = calendars.get(key);
    if (calendar === undefined) {
      const ofYear = (year: number) => holidaysOf(place.country, place.region, year);
      const days = createBusinessDays(weekendOf(place.country), ofYear, closedDays);
      calendar = createBusinessCalendar(zoneOf(place.timeZone), days);
      calendars.set(key, calendar);
    }
    return calendar;
  }

  return (place) => {
    let calendar = calendarsByPlace.get(place);
    if (calendar === undefined) {
      calendar = findByValue(place);
      calendarsByPlace.set(place, calendar);
    }
    return calendar;
  };
}
