/** What interviews are called, in the languages of the product; a workspace sets its own. */
export const TITLE_WORDS: readonly string[] = [
  'interview',
  'phone screen',
  'screening',
  'technical interview',
  'final round',
  'onsite',
  'vorstellungsgespräch',
  'bewerbungsgespräch',
  'kennenlerngespräch',
  'probetag',
  "entretien d'embauche",
  'entretien',
  'entrevue',
  'entrevista',
];

/** What else people meet about. */
export const OTHER_WORDS: readonly string[] = [
  'onboarding',
  'first day',
  'reference check',
  'offer call',
  'erster arbeitstag',
  'einarbeitung',
  'premier jour',
  'intégration',
  'primer día',
  'incorporación',
];

/** What whole days away are called. */
export const AWAY_WORDS: readonly string[] = [
  'out of office',
  'ooo',
  'vacation',
  'holiday',
  'annual leave',
  'parental leave',
  'urlaub',
  'abwesend',
  'elternzeit',
  'congés',
  'vacances',
  'absence',
  'absent',
  'vacaciones',
  'ausente',
];

/** A first talk, which does not count before the law (R6). */
const PRELIMINARY: readonly string[] = [
  'screening',
  'phone screen',
  'pre-screen',
  'intro call',
  'kennenlerngespräch',
  'telefoninterview',
  'présélection',
  'préqualification',
  'preselección',
];

export function isPreliminary(title: string): boolean {
  return hasWord(title, PRELIMINARY);
}

/** Whether one of the words stands in a text, as a word of its own, whatever its capitals. */
export function hasWord(text: string, words: readonly string[]): boolean {
  const plain = ` ${plainWords(text)} `;
  return words.some((word) => word.trim() !== '' && plain.includes(` ${plainWords(word)} `));
}

function plainWords(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
