/**
 * An export as a spreadsheet leaves it: a title above the header, semicolons, Windows-1252, days first, notes over
 * several lines, and rows that are wrong in all the usual ways.
 */
export function messyCsv(): Uint8Array {
  return toWindows1252(LINES.join('\r\n'));
}

const LINES: readonly string[] = [
  'Bewerberliste Küche & Empfang;;;;;;;;;',
  'Stand: 20.11.2026;;;;;;;;;',
  '',
  'Bewerber;E-Mail;Stelle;Recruiter;Beworben am;Intervew Date;Ergebnis;Absage am;Absage versendet am;Bemerkung',
  'Jörg Müller;joerg.mueller@mail.example;Köchin / Koch;Änne Weiß;01.10.2026;14/10/2026 14:00;Absage;20/10/2026;21.10.2026;"freundlich; sehr genau"',
  'Zoë Sørensen;zoe@mail.example;Köchin / Koch;Änne Weiß;02.10.2026;15/10/2026 10:00;Absage;19/10/2026;;"Zwei Zeilen:',
  'wartet auf Antwort"',
  'François Petit;francois@mail.example;Empfang;Änne Weiß;3. Okt. 2026;16/10/2026;Interviewing;;;',
  'Ünal Öz;;Empfang;Änne Weiß;05.10.2026;19/10/2026;abgelehnt;;;',
  // Wrong: a day that does not exist.
  'Łukasz Nowak;lukasz@mail.example;Empfang;Änne Weiß;31.09.2026;20/10/2026;Interviewing;;;'.replace('Ł', 'L'),
  // Wrong: a month that does not exist, day and month mixed up by hand.
  'Mia Braun;mia@mail.example;Empfang;Änne Weiß;06.10.2026;10/21/2026;Interviewing;;;',
  // Wrong: nobody is named.
  ';;Empfang;Änne Weiß;07.10.2026;22/10/2026;Interviewing;;;',
  // Wrong: a separator that was not quoted moves the cells.
  'Nico Wolf;nico@mail.example;Empfang; Nacht;Änne Weiß;08.10.2026;23/10/2026;Interviewing;;;;',
  // Wrong: an address that is none.
  'Olga Fuchs;olga at mail.example;Köchin / Koch;Änne Weiß;08.10.2026;23/10/2026;Interviewing;;;',
  // Short rows are fine: what is missing is empty.
  'Paul Engel;paul@mail.example;Köchin / Koch;Änne Weiß;09.10.2026',
  // Wrong: it lies in the future.
  'Rita Sommer;rita@mail.example;Köchin / Koch;Änne Weiß;09.10.2026;26/10/2026;Absage;20/12/2062;;',
  // The same person twice for the same opening is one application.
  'Jörg Müller;joerg.mueller@mail.example;Köchin / Koch;Änne Weiß;01.10.2026;;;;;doppelt',
  '',
  // Wrong: a quotation mark that is never closed costs this row and no other.
  'Sven "der Koch;"sven@mail.example;Köchin / Koch;Änne Weiß;12.10.2026;28/10/2026;zurückgezogen;;;',
  'Tilda Kraft;tilda@mail.example;Köchin / Koch;Änne Weiß;13.10.2026;29/10/2026;Eingestellt;;;',
  'Udo Stein;udo@mail.example;Köchin / Koch;Änne Weiß;14.10.2026;30/10/2026;Warteliste A;;;N/A',
];

/** Letters that Windows-1252 has beside Latin-1 are not used here. */
function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}
