/** ISO weekdays, 1 for Monday to 7 for Sunday. */
type Weekend = readonly number[];

const SATURDAY_AND_SUNDAY: Weekend = [6, 7];

/** Where the weekend is another one than Saturday and Sunday. Source: Unicode CLDR, supplemental week data, 2026. */
const WEEKENDS: Readonly<Record<string, Weekend>> = {
  AF: [4, 5],
  BD: [5, 6],
  BH: [5, 6],
  BN: [5, 7],
  DJ: [5],
  DZ: [5, 6],
  EG: [5, 6],
  IL: [5, 6],
  IQ: [5, 6],
  IR: [5],
  JO: [5, 6],
  KW: [5, 6],
  LY: [5, 6],
  MV: [5, 6],
  NP: [6],
  OM: [5, 6],
  QA: [5, 6],
  SA: [5, 6],
  SD: [5, 6],
  SY: [5, 6],
  YE: [5, 6],
};

/** The days of rest of every week in a country (R2), as ISO weekdays. */
export function weekendOf(country: string): Weekend {
  return WEEKENDS[country] ?? SATURDAY_AND_SUNDAY;
}
