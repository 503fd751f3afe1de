import type { Language } from './language.ts';

/** The line under every mail to a candidate that leads to their private page. */
export function statusPageLine(language: Language, address: string): string {
  return `${LINES[language]}\n${address}`;
}

const LINES: Readonly<Record<Language, string>> = {
  en: 'Where your application stands, at any time, on a page of your own:',
  fr: 'Pour savoir à tout moment où en est votre candidature, une page qui vous est réservée :',
  de: 'Wie es um Ihre Bewerbung steht, sehen Sie jederzeit auf Ihrer eigenen Seite:',
  es: 'En qué punto está su candidatura, en todo momento, en su propia página:',
};

/** The line under every mail to an agency's recruiter that leads to the page of their people. */
export function agencyPageLine(language: Language, address: string): string {
  return `${AGENCY_LINES[language]}\n${address}`;
}

const AGENCY_LINES: Readonly<Record<Language, string>> = {
  en: 'Your people with us, whose turn it is and by when; you can answer and confirm there, without an account:',
  fr: 'Où en sont les personnes que vous nous avez présentées, qui doit répondre et pour quand ; vous pouvez y répondre et confirmer, sans compte :',
  de: 'Ihre Kandidatinnen und Kandidaten bei uns: wer am Zug ist und bis wann. Ohne Konto antworten und bestätigen können Sie hier:',
  es: 'Sus candidaturas con nosotros, a quién le toca y hasta cuándo; allí puede responder y confirmar sin crear una cuenta:',
};
