/**
 * Beginnings of month names that are enough to know the month, without accents, in English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Scandinavian languages, Polish, Czech, Hungarian, Turkish and Russian.
 */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen', 'jaen', 'sty', 'led', 'oca', 'янв'],
  ['feb', 'fev', 'febr', 'lut', 'unor', 'sub', 'фев'],
  ['mar', 'mrz', 'maer', 'mars', 'maart', 'mrt', 'brez', 'мар'],
  ['apr', 'avr', 'abr', 'kwi', 'dub', 'nis', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'kvet', 'маи', 'мая'],
  ['jun', 'juin', 'giu', 'cze', 'cervn', 'cerven', 'haz', 'июн'],
  ['jul', 'juil', 'lug', 'lipc', 'lipi', 'cervenc', 'tem', 'июл'],
  ['aug', 'aou', 'ago', 'agosto', 'agu', 'sie', 'srpna', 'srpen', 'авг'],
  ['sep', 'set', 'sept', 'szep', 'wrz', 'zari', 'eyl', 'сен'],
  ['oct', 'okt', 'out', 'ott', 'paz', 'rijn', 'rijen', 'eki', 'окт'],
  ['nov', 'lis', 'kas', 'ноя'],
  ['dec', 'dez', 'dic', 'des', 'gru', 'prosin', 'ara', 'дек'],
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
