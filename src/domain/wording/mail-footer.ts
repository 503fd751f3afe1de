import type { Language } from './language.ts';

/** The line under every mail to a candidate that leads to their private page. */
export function statusPageLine(language: Language, address: string): string {
  return `${LINES[language]}\n${address}`;
}

const LINES: Readonly<Record<Language, string>> = {
  en: 'Where your application stands, at any time, on a page that only you can open:',
  fr: 'Où en est votre candidature, à tout moment, sur une page qui vous est réservée :',
  de: 'Wie es um Ihre Bewerbung steht, jederzeit, auf einer Seite, die nur Sie öffnen können:',
  es: 'En qué punto está su candidatura, en todo momento, en una página que solo usted puede abrir:',
};
