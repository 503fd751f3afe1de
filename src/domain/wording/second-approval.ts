import type { InEveryLanguage } from './language.ts';

/** The sentences in which an approval is refused: what becomes of the mail, or who was faster and how far theirs is. */
export const CANNOT: InEveryLanguage<string> = {
  en: 'Cannot approve this mail:',
  fr: 'Ce mail ne peut pas être approuvé :',
  de: 'Diese Mail kann nicht freigegeben werden:',
  es: 'Este correo no se puede aprobar:',
};

export const LEFT: InEveryLanguage<string> = {
  en: 'it has left',
  fr: 'il est parti',
  de: 'sie ist hinausgegangen',
  es: 'ya ha salido',
};

export const PAST: Readonly<Record<string, InEveryLanguage<string>>> = {
  sending: {
    en: 'it is leaving at this moment',
    fr: 'il part en ce moment',
    de: 'sie geht in diesem Augenblick hinaus',
    es: 'está saliendo en este momento',
  },
  in_doubt: {
    en: 'nobody knows whether it left. Say first whether it arrived',
    fr: 'personne ne sait s’il est parti. Dites d’abord s’il est arrivé',
    de: 'Niemand weiß, ob sie hinausgegangen ist. Sagen Sie zuerst, ob sie angekommen ist',
    es: 'nadie sabe si salió. Diga primero si llegó',
  },
  cancelled: {
    en: 'it was discarded',
    fr: 'il a été abandonné',
    de: 'sie wurde verworfen',
    es: 'se descartó',
  },
};

export const ANOTHER: InEveryLanguage<string> = {
  en: 'Another member',
  fr: 'Un autre membre',
  de: 'Ein anderes Mitglied',
  es: 'Otro miembro',
};

export const FIRST: InEveryLanguage<(who: string, when: string, far: string) => string> = {
  en: (who, when, far) =>
    `Cannot send this mail: ${who} approved one with the same word on ${when}, and ${far}`,
  fr: (who, when, far) =>
    `Ce mail ne peut pas partir : ${who} en a approuvé un qui dit la même chose le ${when}, et ${far}`,
  de: (who, when, far) =>
    `Diese Mail kann nicht hinausgehen: ${who} hat am ${when} eine mit demselben Inhalt freigegeben, und ${far}`,
  es: (who, when, far) =>
    `Este correo no puede salir: ${who} aprobó otro con las mismas noticias el ${when}, y ${far}`,
};

export const IN_DOUBT: InEveryLanguage<string> = {
  en: 'nobody knows yet whether it arrived',
  fr: 'personne ne sait encore s’il est arrivé',
  de: 'noch weiß niemand, ob sie angekommen ist',
  es: 'nadie sabe todavía si llegó',
};

export const WAITS: InEveryLanguage<(when: string) => string> = {
  en: (when) => `it leaves on ${when}`,
  fr: (when) => `il part le ${when}`,
  de: (when) => `sie geht am ${when} hinaus`,
  es: (when) => `sale el ${when}`,
};

export const LEAVING: InEveryLanguage<string> = {
  en: 'it is leaving now',
  fr: 'il part maintenant',
  de: 'sie geht jetzt hinaus',
  es: 'está saliendo ahora',
};
