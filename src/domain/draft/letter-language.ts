import type { Language } from '../wording/language.ts';

/** Countries in which one of our languages is what a letter from an employer is usually written in. */
const COUNTRIES: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  fr: ['FR', 'MC', 'SN', 'CI'],
  de: ['DE', 'AT', 'LI'],
  es: 'ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY'.split(' '),
};

/** In which language somebody is written to: the one they chose, else the one of where they live; English where that says nothing. */
export function letterLanguage(
  chosen: Language | null,
  country: string | null,
  region?: string | null,
): Language {
  if (chosen !== null) return chosen;
  if (country === 'CA') return region === 'QC' ? 'fr' : 'en';
  for (const [language, countries] of Object.entries(COUNTRIES))
    if (country !== null && countries.includes(country)) return language as Language;
  return 'en';
}
