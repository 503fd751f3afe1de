import type { RefereeRelation } from '../fact/fact.ts';
import type { InEveryLanguage, Language } from './language.ts';

/** A question of the form, by an id that is the same in every language. */
export interface ReferenceQuestion {
  readonly id: ReferenceQuestionId;
  readonly asked: string;
}

export type ReferenceQuestionId = 'together' | 'craft' | 'growth' | 'others' | 'pressure' | 'again' | 'more';

const ORDER: Readonly<Record<RefereeRelation, readonly ReferenceQuestionId[]>> = {
  supervisor: ['together', 'craft', 'growth', 'others', 'pressure', 'again', 'more'],
  colleague: ['together', 'craft', 'others', 'pressure', 'again', 'more'],
  report: ['together', 'craft', 'growth', 'others', 'again', 'more'],
};

/**
 * What a referee is asked: what they did together, the work itself, working with people. Open questions: nothing is scored.
 * By relation, because whoever led somebody saw other things than whoever sat beside them.
 */
export function referenceQuestions(
  language: Language,
  relation: RefereeRelation,
  name: string,
): readonly ReferenceQuestion[] {
  const words = QUESTIONS[language];
  return ORDER[relation].map((id) => ({ id, asked: (OWN[language][relation][id] ?? words[id])(name) }));
}

type Words = Readonly<Record<ReferenceQuestionId, (name: string) => string>>;

const QUESTIONS: InEveryLanguage<Words> = {
  en: {
    together: (name) => `What did you and ${name} do together, and from when to when?`,
    craft: (name) => `What was ${name} especially good at in the work itself? An example says the most.`,
    growth: (name) => `In which part of the work would ${name} still have gained from help or time?`,
    others: (name) => `How did ${name} work with others, and with those who saw things differently?`,
    pressure: (name) => `How did ${name} do when time was short or something went wrong?`,
    again: (name) => `In which work would you like to have ${name} beside you again?`,
    more: () => 'Is there anything else that you would like to say?',
  },
  fr: {
    together: (name) => `Qu’avez-vous fait avec ${name}, et à quelle période ?`,
    craft: (name) =>
      `Dans le travail lui-même, quels étaient les points forts de ${name} ? Un exemple aide beaucoup.`,
    growth: (name) => `Dans quelle partie du travail un appui ou du temps aurait-il encore aidé ${name} ?`,
    others: (name) => `Comment se passait le travail de ${name} avec les autres, et en cas de désaccord ?`,
    pressure: (name) =>
      `Comment cela se passait-il pour ${name} quand le temps manquait ou que les choses tournaient mal ?`,
    again: (name) => `Pour quel travail aimeriez-vous retrouver ${name} à vos côtés ?`,
    more: () => 'Souhaitez-vous ajouter quelque chose ?',
  },
  de: {
    together: (name) => `Was haben Sie und ${name} zusammen gemacht, und von wann bis wann?`,
    craft: (name) => `Worin war ${name} in der Arbeit selbst besonders gut? Ein Beispiel sagt am meisten.`,
    growth: (name) => `Bei welchem Teil der Arbeit hätten Hilfe oder Zeit ${name} noch gutgetan?`,
    others: (name) => `Wie hat ${name} mit anderen gearbeitet, auch mit denen, die anderer Meinung waren?`,
    pressure: (name) => `Wie ging es ${name}, wenn die Zeit knapp war oder etwas schieflief?`,
    again: (name) => `Bei welcher Arbeit hätten Sie ${name} gern wieder an Ihrer Seite?`,
    more: () => 'Möchten Sie noch etwas sagen?',
  },
  es: {
    together: (name) => `¿En qué trabajaron usted y ${name}, y desde cuándo hasta cuándo?`,
    craft: (name) => `¿En qué destacaba ${name} en el trabajo en sí? Un ejemplo es lo que más dice.`,
    growth: (name) => `¿En qué parte del trabajo le habría venido bien a ${name} más ayuda o tiempo?`,
    others: (name) => `¿Cómo trabajaba ${name} con otras personas, y con quienes pensaban de otra manera?`,
    pressure: (name) => `¿Cómo le iba a ${name} cuando faltaba tiempo o algo salía mal?`,
    again: (name) => `¿En qué trabajo le gustaría volver a tener a ${name} a su lado?`,
    more: () => '¿Quiere añadir algo más?',
  },
};

type OwnWords = Readonly<Record<RefereeRelation, Partial<Words>>>;

/** Where the relation asks for other words. */
const OWN: InEveryLanguage<OwnWords> = {
  en: {
    supervisor: { growth: (name) => `If you led ${name} again, what would you help them with first?` },
    colleague: {},
    report: {
      craft: (name) => `What did ${name} do especially well in leading you? An example says the most.`,
      growth: (name) => `What would you have wished for more, or less, of from ${name}?`,
    },
  },
  fr: {
    supervisor: {
      growth: (name) => `Si vous encadriez de nouveau ${name}, sur quoi porterait d’abord votre aide ?`,
    },
    colleague: {},
    report: {
      craft: (name) =>
        `Qu’est-ce que ${name} faisait particulièrement bien en vous encadrant ? Un exemple aide beaucoup.`,
      growth: (name) => `Qu’auriez-vous souhaité de plus, ou de moins, de la part de ${name} ?`,
    },
  },
  de: {
    supervisor: { growth: (name) => `Wenn Sie ${name} noch einmal führten: Wobei würden Sie zuerst helfen?` },
    colleague: {},
    report: {
      craft: (name) => `Was ist ${name} beim Führen besonders gut gelungen? Ein Beispiel sagt am meisten.`,
      growth: (name) => `Wovon hätten Sie sich von ${name} mehr oder weniger gewünscht?`,
    },
  },
  es: {
    supervisor: {
      growth: (name) => `Si volviera a ser responsable de ${name}, ¿en qué le ayudaría primero?`,
    },
    colleague: {},
    report: {
      craft: (name) =>
        `¿Qué hacía especialmente bien ${name} al dirigir su trabajo? Un ejemplo es lo que más dice.`,
      growth: (name) => `¿Qué le habría gustado más, o menos, de ${name}?`,
    },
  },
};
