import type { ErrorSentence } from '../app-error.ts';
import type { InEveryLanguage } from './language.ts';

interface SheetWords {
  readonly noHeader: (columns: string) => string;
  readonly isEmpty: string;
  readonly orderOpen: (date: string) => string;
  readonly tooLong: (rows: number, most: number) => string;
}

const WORDS: InEveryLanguage<SheetWords> = {
  en: {
    noHeader: (columns) =>
      `Nothing was taken over: no row names a column for the company and one for the job, such as “Company” and “Job title”. The sheet begins with: ${columns}`,
    isEmpty: 'Nothing was taken over: the sheet is empty.',
    orderOpen: (date) =>
      `Nothing was taken over yet: “${date}” can be read with the day first or with the month first, and nothing in the sheet tells which.`,
    tooLong: (rows, most) =>
      `Nothing was taken over: the sheet has ${rows} rows, and at most ${most} are read at once.`,
  },
  fr: {
    noHeader: (columns) =>
      `Rien n’a été repris : aucune ligne ne nomme une colonne pour l’entreprise et une pour le poste, comme « Entreprise » et « Poste ». La feuille commence par : ${columns}`,
    isEmpty: 'Rien n’a été repris : la feuille est vide.',
    orderOpen: (date) =>
      `Rien n’a encore été repris : « ${date} » peut se lire avec le jour ou avec le mois en premier, et rien dans la feuille ne le dit.`,
    tooLong: (rows, most) =>
      `Rien n’a été repris : la feuille compte ${rows} lignes, et ${most} au plus sont lues à la fois.`,
  },
  de: {
    noHeader: (columns) =>
      `Nichts wurde übernommen: Keine Zeile nennt eine Spalte für die Firma und eine für die Stelle, etwa „Firma“ und „Stelle“. Die Tabelle beginnt mit: ${columns}`,
    isEmpty: 'Nichts wurde übernommen: Die Tabelle ist leer.',
    orderOpen: (date) =>
      `Noch wurde nichts übernommen: „${date}“ lässt sich mit dem Tag oder mit dem Monat zuerst lesen, und nichts in der Tabelle sagt, wie.`,
    tooLong: (rows, most) =>
      `Nichts wurde übernommen: Die Tabelle hat ${rows} Zeilen, und höchstens ${most} werden auf einmal gelesen.`,
  },
  es: {
    noHeader: (columns) =>
      `No se tomó nada: ninguna fila nombra una columna para la empresa y otra para el puesto, como «Empresa» y «Puesto». La hoja empieza por: ${columns}`,
    isEmpty: 'No se tomó nada: la hoja está vacía.',
    orderOpen: (date) =>
      `Todavía no se tomó nada: «${date}» puede leerse con el día o con el mes primero, y nada en la hoja lo aclara.`,
    tooLong: (rows, most) =>
      `No se tomó nada: la hoja tiene ${rows} filas, y se leen ${most} como máximo a la vez.`,
  },
};

/** Where a sheet names no company and no job, with what its first line says. */
export function noHeaderSentence(cells: readonly string[]): ErrorSentence {
  const columns = cells.map((cell) => cell.trim().slice(0, 40)).slice(0, 12);
  return (language) =>
    columns.length === 0 ? WORDS[language].isEmpty : WORDS[language].noHeader(columns.join(', '));
}

/** Where a date of a sheet can be read both ways. */
export function orderOpenSentence(date: string): ErrorSentence {
  return (language) => WORDS[language].orderOpen(date.slice(0, 40));
}

/** Where a sheet is longer than is read. */
export function tooLongSentence(rows: number, most: number): ErrorSentence {
  return (language) => WORDS[language].tooLong(rows, most);
}
