import type { RecordSpeech } from './record-speech.ts';

export const de: RecordSpeech = {
  title: (team) => `Wie ${team} antwortet`,
  headline: (percent) => `${percent} % der Menschen, die zum Gespräch da waren, bekamen eine Antwort`,
  lead: ({ people, days, ninety }) =>
    `Gezählt an ${people} Personen. Die Hälfte der Antworten kam innerhalb von ${days} Tagen nach dem letzten Gespräch, neun von zehn innerhalb von ${ninety}.`,
  seen: ({ seen, recorded }) =>
    `${seen} Antworten hat eine Maschine gesehen: eine E-Mail, die angenommen wurde und nicht zurückkam, eine gelesene Seite. ${recorded} wurden mündlich oder auf anderem Weg gegeben, wie ein namentlich bekanntes Mitglied festgehalten hat.`,
  tooFew: (least) =>
    `Bisher zählen weniger als ${least} Personen. Ein Anteil von so wenigen würde wenig sagen.`,
  period: (from, until) => `Gespräche vom ${from} bis ${until}.`,
  counted: (day) => `Gezählt am ${day}, jeden Tag neu.`,
  howTitle: 'Wie gezählt wird',
  how: [
    'Es zählen alle, deren Gespräch in den letzten 12 Monaten und vor mindestens zwei Wochen endete, einmal je Stelle; niemand wird ausgesucht.',
    'Eine Antwort ist ein Ergebnis, ein nächster Schritt oder ein Angebot, das angekommen ist. Ein Klick, eine automatische Antwort und eine zurückgekommene E-Mail sind keine.',
    'Ein Verfahren zu schließen, eine Datei einzulesen, eine Person zu löschen oder ein Gespräch zurückzunehmen ändert hier nichts. Was mit einem Import kam, ist keine Antwort.',
    'Was ein Mitglied von Hand festhält, zählt ab dem Tag, an dem es festgehalten wurde.',
  ],
  signed: 'Dieselben Zahlen, signiert, für Programme',
  ended: 'Hier gibt es keine öffentliche Antwortbilanz.',
  badgeName: 'Antworten',
  badge: ({ percent, days, people }) =>
    `${percent} % beantwortet, Median ${days} Tage, letzte 12 Monate, ${people} Personen`,
  badgeTooFew: 'zu wenige Personen',
};
