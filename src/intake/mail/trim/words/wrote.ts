/**
 * How programs say "wrote" in the line above what they quote: Gmail, Thunderbird, Apple Mail, K-9, Roundcube, Outlook, Yahoo and
 * their like, in the languages that they speak.
 */
const WITH_BLANKS = [
  // English
  'wrote',
  'writes',
  'has written',
  // French, Catalan, Galician, Basque, Breton
  'a écrit',
  'a ecrit',
  'écrivait',
  'a envoyé le message suivant',
  'ha escrit',
  'va escriure',
  'escrigué',
  'escribiu',
  'idatzi du',
  'idatzi zuen',
  'hau idatzi zuen',
  'bet skrivet gant',
  // German, Luxembourgish, Dutch, Frisian, Afrikaans
  'schrieb',
  'schrieben',
  'schreibt',
  'geschrieben',
  'schreift',
  'schriwwen',
  'schreef',
  'geschreven',
  'skreau',
  'geskryf',
  // Spanish, Portuguese, Italian, Romanian, Esperanto
  'escribió',
  'escribio',
  'ha escrito',
  'escribía',
  'escreveu',
  'ha scritto',
  'scrisse',
  'scrive',
  'scriveva',
  'a scris',
  'skribis',
  'hà scrittu',
  // Swedish, Danish, Norwegian, Icelandic, Faroese, Finnish
  'skrev',
  'skreiv',
  'skrifaði',
  'skrivaði',
  'kirjoitti',
  // Polish, Czech, Slovak, Slovenian, Croatian, Bosnian, Serbian
  'napisał',
  'napisała',
  'napisał(a)',
  'napisał/a',
  'napisal',
  'napisal(a)',
  'pisze',
  'napsal',
  'napsala',
  'napsal(a)',
  'napsal/a',
  'píše',
  'napísal',
  'napísala',
  'napísal(a)',
  'je napisal',
  'je napisala',
  'je napisal/a',
  'je napisao',
  'je napisala',
  'je napisao/la',
  'je napisao(la)',
  'napisao je',
  'napisala je',
  'piše',
  'sporoča',
  // Hungarian, Estonian, Latvian, Lithuanian, Albanian, Turkish, Azerbaijani, Uzbek
  'írta',
  'írta a következőt',
  'kirjutas',
  'rakstīja',
  'raksta',
  'rašė',
  'parašė',
  'shkroi',
  'ka shkruar',
  'yazdı',
  'yazmış',
  'yazıyor',
  'yazıb',
  // Russian, Ukrainian, Belarusian, Bulgarian, Macedonian, Serbian, Kazakh
  'написал',
  'написала',
  'написал(а)',
  'писал',
  'писала',
  'писал(а)',
  'пишет',
  'написав',
  'написала',
  'написав(-ла)',
  'писав',
  'пише',
  'піша',
  'напісаў',
  'написа',
  'напиша',
  'је написао',
  'је написао/ла',
  'жазды',
  // Greek, Georgian, Armenian
  'έγραψε',
  'έγραψαν',
  'დაწერა',
  'գրեց',
  'գրել է',
  // Hebrew, Arabic, Persian, Urdu, Hindi
  'כתב',
  'כתבה',
  'כתב/ה',
  'כתב(ה)',
  'كتب',
  'كتبت',
  'كتب(ت)',
  'كَتَب',
  'نوشت',
  'نوشته است',
  'نے لکھا',
  'ने लिखा',
  // Indonesian, Malay, Vietnamese, Welsh, Irish, Gaelic, Filipino, Swahili
  'menulis',
  'đã viết',
  'viết',
  'ysgrifennodd',
  'scríobh',
  'sgrìobh',
  'sumulat',
  'aliandika',
];

/** Scripts that put no blanks between words. */
const WITHOUT_BLANKS = [
  '写道',
  '寫道',
  '写到',
  '寫到',
  '写了',
  '来信',
  'のメール',
  '書きました',
  '書いていました',
  'さんからのメール',
  '작성',
  '쓴 내용',
  '이 씀',
  '님이 쓰셨습니다',
  'เขียนว่า',
  'เขียน',
  'បានសរសេរ',
];

/** Sorted, so that the longest of those which begin alike is found. */
const WORDS = [...new Set(WITH_BLANKS)].sort((one, other) => other.length - one.length).map(escaped);
const WROTE = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])|(?<=>))(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])|${WITHOUT_BLANKS.join('|')}`,
  'iu',
);

/** True where a line says that somebody wrote something. */
export function saysWrote(text: string): boolean {
  return WROTE.test(text);
}

function escaped(word: string): string {
  return word.replace(/[()/|]/g, '\\$&');
}
