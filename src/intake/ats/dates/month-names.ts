/** Beginnings of month names that are enough to know the month, in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen', 'jaen'],
  ['feb', 'fev', 'febr'],
  ['mar', 'mrz', 'maer', 'mars', 'maart', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago', 'agosto'],
  ['sep', 'set', 'sept'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** 1 to 12 for the name of a month or its usual short form; `null` for anything else. */
export function monthNamed(name: string): number | null {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace('ä', 'ae');
  // The longest beginning wins: French "juil" is July though "jui" alone could be June.
  let best: { readonly month: number; readonly length: number } | null = null;
  for (const [index, beginnings] of BEGINNINGS.entries()) {
    for (const beginning of beginnings) {
      if (plain.startsWith(beginning) && beginning.length > (best?.length ?? 0))
        best = { month: index + 1, length: beginning.length };
    }
  }
  return best?.month ?? null;
}
