import { type Language, localeOf } from '../../domain/wording/language.ts';
import { currentLanguage } from './language/language.ts';
import { regionName } from './region-names.ts';

// ISO 3166-1 alpha-2, without the territories that share another country's law and holidays.
const COUNTRY_CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );

// Where days off or hiring law differ inside the country: the part of ISO 3166-2 after the hyphen, and its name.
const REGIONS: Readonly<Record<string, string>> = {
  AU: 'ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland|SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia',
  CA: 'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon',
  CH: 'AG Aargau|BE Bern|BS Basel-Stadt|GE Geneva|LU Lucerne|SG St. Gallen|TI Ticino|VD Vaud|VS Valais|ZG Zug|ZH Zurich',
  DE: 'BB Brandenburg|BE Berlin|BW Baden-Württemberg|BY Bavaria|HB Bremen|HE Hesse|HH Hamburg|MV Mecklenburg-Vorpommern|NI Lower Saxony|NW North Rhine-Westphalia|RP Rhineland-Palatinate|SH Schleswig-Holstein|SL Saarland|SN Saxony|ST Saxony-Anhalt|TH Thuringia',
  ES: 'AN Andalusia|CT Catalonia|GA Galicia|MD Madrid|PV Basque Country|VC Valencia',
  GB: 'ENG England|NIR Northern Ireland|SCT Scotland|WLS Wales',
  US: 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming',
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function countryChoices(language: Language): readonly Choice[] {
  const names = new Intl.DisplayNames([localeOf(language)], { type: 'region' });
  return COUNTRY_CODES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    a.label.localeCompare(b.label, localeOf(language)),
  );
}

/** The regions of a country that make a difference; none for most countries. */
export function regionChoices(country: string): readonly Choice[] {
  const listed = REGIONS[country]?.split('|') ?? [];
  return listed.map((entry) => {
    const space = entry.indexOf(' ');
    const value = entry.slice(0, space);
    return { value, label: regionName(currentLanguage(), country, value, entry.slice(space + 1)) };
  });
}

export function timeZoneChoices(present: string): readonly Choice[] {
  const zones = new Set([present, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The country whose clock the browser keeps; failing that, the one in its language. */
export function likelyCountry(timeZone: string, language: string): string {
  const spoken = new Intl.Locale(language).region ?? '';
  const inZone = COUNTRY_CODES.filter((code) => zonesOf(code).includes(timeZone));
  if (inZone.includes(spoken)) return spoken;
  return inZone[0] ?? (COUNTRY_CODES.includes(spoken) ? spoken : '');
}

interface LocaleWithZones extends Intl.Locale {
  getTimeZones?: () => string[] | undefined;
  readonly timeZones?: string[];
}

function zonesOf(country: string): readonly string[] {
  const locale: LocaleWithZones = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** The region that a time zone gives away, where a law hangs on it. */
export function likelyRegion(country: string, timeZone: string): string {
  if (country === 'CA' && timeZone === 'America/Toronto') return 'ON';
  if (country === 'CA' && timeZone === 'America/Vancouver') return 'BC';
  return '';
}
