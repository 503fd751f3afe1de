import type { InEveryLanguage } from '../wording/language.ts';

interface FeedbackSpeech {
  readonly strength: (criterion: string) => string;
  readonly decided: (criteria: string) => string;
  readonly quoted: (criterion: string) => string;
}

/** How feedback is said in each language: about one position and its requirements, and about nothing else. */
export const FEEDBACK_SPEECHES: InEveryLanguage<FeedbackSpeech> = {
  en: {
    strength: (criterion) => `Everybody who met you noted “${criterion}” as a strength of yours.`,
    decided: (criteria) =>
      `What decided was what this position requires: ${criteria}, of which we needed to see more.`,
    quoted: (criterion) => `“${criterion}”`,
  },
  fr: {
    strength: (criterion) =>
      `Toutes les personnes qui vous ont parlé notent « ${criterion} » parmi vos points forts.`,
    decided: (criteria) =>
      `Ce qui a été déterminant, c’est ce que ce poste demande : ${criteria}. Sur ce point, il nous aurait fallu en voir davantage.`,
    quoted: (criterion) => `« ${criterion} »`,
  },
  de: {
    strength: (criterion) =>
      `Alle, die mit Ihnen gesprochen haben, nennen „${criterion}“ als eine Ihrer Stärken.`,
    decided: (criteria) =>
      `Den Ausschlag gab, was diese Stelle verlangt: ${criteria}; davon hätten wir mehr sehen müssen.`,
    quoted: (criterion) => `„${criterion}“`,
  },
  es: {
    strength: (criterion) =>
      `Quienes hablaron con usted señalan «${criterion}» como uno de sus puntos fuertes.`,
    decided: (criteria) =>
      `Lo decisivo ha sido lo que pide este puesto: ${criteria}. Ahí necesitábamos ver más.`,
    quoted: (criterion) => `«${criterion}»`,
  },
};
