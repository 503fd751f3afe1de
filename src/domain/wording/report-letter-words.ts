import type { NextStep } from '../measures/next-steps.ts';
import type { Improvement } from '../measures/what-improved.ts';
import type { InEveryLanguage, Language } from './language.ts';

/** What whoever leads is told of the numbers: each week, each month, and when debts pile up. */
export interface ReportLetterSpeech {
  readonly weekly: (team: string) => string;
  readonly monthly: (team: string) => string;
  readonly weeklyLead: string;
  readonly monthlyLead: string;
  readonly waiting: (given: {
    readonly waiting: number;
    readonly untold: number;
    readonly longest: string;
  }) => string;
  readonly nobodyWaits: string;
  readonly promises: (given: { readonly kept: number; readonly all: number }) => string;
  readonly noPromises: string;
  readonly answered: (given: {
    readonly answered: number;
    readonly ended: number;
    readonly days: number | null;
  }) => string;
  readonly better: Readonly<Record<Improvement, string>>;
  readonly nothingBetter: string;
  readonly oneThing: string;
  readonly steps: Readonly<Record<NextStep, string>>;
  readonly pile: (name: string, debts: number) => string;
  readonly pileLead: (name: string) => string;
  readonly pileHelp: string;
}

export function reportLetterSpeech(language: Language): ReportLetterSpeech {
  return SPEECHES[language];
}

const SPEECHES: InEveryLanguage<ReportLetterSpeech> = {
  en: {
    weekly: (team) => `${team}: who still waits, and what got better`,
    monthly: (team) => `${team}: the month in numbers`,
    weeklyLead: 'The week on one page.',
    monthlyLead: 'The month on one page.',
    waiting: ({ waiting, untold, longest }) =>
      `Still waiting for an answer: ${waiting}. Decided and not told: ${untold}. Waiting longest: ${longest}.`,
    nobodyWaits: 'Nobody who was interviewed waits for an answer.',
    promises: ({ kept, all }) => `Promises kept, or renewed in time: ${kept} of ${all}.`,
    noPromises: 'No promised day fell into this time.',
    answered: ({ answered, ended, days }) =>
      `Told how it ended: ${answered} of ${ended}${days === null ? '' : `, the middle one ${days} days after the last interview`}.`,
    better: {
      answered: 'Better than before: more of them were told how it ended.',
      days: 'Better than before: the last word came sooner.',
      promises: 'Better than before: more promises were kept.',
      chasers: 'Better than before: fewer people had to ask.',
    },
    nothingBetter: 'Nothing got better this time.',
    oneThing: 'One thing to do:',
    steps: {
      tellUntold: 'tell those who are decided and have not been told; their letters are ready.',
      answerWaiting: 'give everybody who waits a dated word, even if it is “not yet”.',
      keepPromises: 'send a holding note before a promised day passes.',
      promiseDates: 'name a day when an interview ends.',
      thankAtOnce: 'send the thank-you on the day of the interview.',
      answerFirst: 'write before people have to ask.',
      callFinalists: 'call finalists; a call ends the wait at once.',
      closeByWord: 'close with a short letter instead of a reason.',
      meetTheLaw: 'send the notices whose day in law has passed.',
      recallRunnersUp: 'look at the bench before you post again.',
      keepGoing: 'keep going.',
    },
    pile: (name, debts) => `${name} has ${debts} late words`,
    pileLead: (name) => `Debts pile up at ${name}. These have waited longest:`,
    pileHelp: 'Ask what would help, or pass some to somebody else',
  },
  fr: {
    weekly: (team) => `${team} : qui attend encore, et ce qui va mieux`,
    monthly: (team) => `${team} : le mois en chiffres`,
    weeklyLead: 'La semaine sur une page.',
    monthlyLead: 'Le mois sur une page.',
    waiting: ({ waiting, untold, longest }) =>
      `Personnes qui attendent encore une réponse : ${waiting}. Décision prise sans être annoncée : ${untold}. Plus longue attente : ${longest}.`,
    nobodyWaits: 'Parmi les personnes reçues en entretien, aucune n’attend de réponse.',
    promises: ({ kept, all }) => `Promesses tenues, ou renouvelées à temps : ${kept} sur ${all}.`,
    noPromises: 'Aucune date promise ne tombait dans cette période.',
    answered: ({ answered, ended, days }) =>
      `Personnes qui connaissent l’issue : ${answered} sur ${ended}${days === null ? '' : `, délai médian de ${days} jours après le dernier entretien`}.`,
    better: {
      answered: 'Mieux qu’avant : davantage de personnes ont appris l’issue.',
      days: 'Mieux qu’avant : le dernier mot est venu plus tôt.',
      promises: 'Mieux qu’avant : davantage de promesses ont été tenues.',
      chasers: 'Mieux qu’avant : moins de personnes ont dû relancer.',
    },
    nothingBetter: 'Rien ne s’est amélioré cette fois.',
    oneThing: 'Une chose à faire :',
    steps: {
      tellUntold: 'prévenez celles et ceux pour qui la décision est prise ; leurs lettres sont prêtes.',
      answerWaiting: 'donnez à chaque personne qui attend un mot daté, même si c’est « pas encore ».',
      keepPromises: 'envoyez un mot d’attente avant que la date promise ne passe.',
      promiseDates: 'donnez une date à la fin de l’entretien.',
      thankAtOnce: 'envoyez le remerciement le jour de l’entretien.',
      answerFirst: 'écrivez avant que l’on doive vous relancer.',
      callFinalists: 'appelez les finalistes ; un appel met fin à l’attente.',
      closeByWord: 'terminez par une courte lettre plutôt que par un motif.',
      meetTheLaw: 'envoyez les avis dont le délai légal est passé.',
      recallRunnersUp: 'regardez le vivier avant de publier à nouveau.',
      keepGoing: 'continuez ainsi.',
    },
    pile: (name, debts) => `${name} a ${debts} réponses en retard`,
    pileLead: (name) =>
      `Les réponses dues s’accumulent chez ${name}. Celles-ci attendent depuis le plus longtemps :`,
    pileHelp: 'Demandez ce qui aiderait, ou confiez-en à quelqu’un d’autre',
  },
  de: {
    weekly: (team) => `${team}: wer noch wartet, und was besser wurde`,
    monthly: (team) => `${team}: der Monat in Zahlen`,
    weeklyLead: 'Die Woche auf einer Seite.',
    monthlyLead: 'Der Monat auf einer Seite.',
    waiting: ({ waiting, untold, longest }) =>
      `Warten noch auf eine Antwort: ${waiting}. Entschieden und nicht benachrichtigt: ${untold}. Am längsten warten: ${longest}.`,
    nobodyWaits: 'Niemand, der zum Gespräch da war, wartet auf eine Antwort.',
    promises: ({ kept, all }) => `Zusagen gehalten oder rechtzeitig erneuert: ${kept} von ${all}.`,
    noPromises: 'In diese Zeit fiel kein zugesagter Tag.',
    answered: ({ answered, ended, days }) =>
      `Über den Ausgang benachrichtigt: ${answered} von ${ended}${days === null ? '' : `, im Mittel ${days} Tage nach dem letzten Gespräch`}.`,
    better: {
      answered: 'Besser als zuvor: Mehr Menschen erfuhren, wie es ausging.',
      days: 'Besser als zuvor: Die abschließende Rückmeldung kam früher.',
      promises: 'Besser als zuvor: Mehr Zusagen wurden gehalten.',
      chasers: 'Besser als zuvor: Weniger mussten nachfragen.',
    },
    nothingBetter: 'Diesmal wurde nichts besser.',
    oneThing: 'Eines ist zu tun:',
    steps: {
      tellUntold: 'Benachrichtigen Sie alle, über die entschieden ist; die Briefe liegen bereit.',
      answerWaiting: 'Geben Sie allen, die warten, eine Nachricht mit Datum, und sei es „noch nicht“.',
      keepPromises: 'Schicken Sie eine Zwischennachricht, bevor ein zugesagter Tag verstreicht.',
      promiseDates: 'Nennen Sie am Ende des Gesprächs einen Tag.',
      thankAtOnce: 'Schicken Sie den Dank am Tag des Gesprächs.',
      answerFirst: 'Schreiben Sie, bevor jemand nachfragen muss.',
      callFinalists: 'Rufen Sie die engere Wahl an; ein Anruf beendet das Warten.',
      closeByWord: 'Schließen Sie mit einem kurzen Brief statt mit einem Grund.',
      meetTheLaw: 'Schicken Sie die Mitteilungen, deren gesetzlicher Tag verstrichen ist.',
      recallRunnersUp: 'Sehen Sie in den Kontaktkreis, bevor Sie neu ausschreiben.',
      keepGoing: 'Machen Sie so weiter.',
    },
    pile: (name, debts) => `${name}: ${debts} verspätete Rückmeldungen`,
    pileLead: (name) => `Bei ${name} häufen sich die Rückmeldungen. Am längsten warten:`,
    pileHelp: 'Fragen Sie, was helfen würde, oder geben Sie einiges an andere weiter',
  },
  es: {
    weekly: (team) => `${team}: quién sigue esperando y qué ha mejorado`,
    monthly: (team) => `${team}: el mes en cifras`,
    weeklyLead: 'La semana en una página.',
    monthlyLead: 'El mes en una página.',
    waiting: ({ waiting, untold, longest }) =>
      `Siguen esperando respuesta: ${waiting}. Decididas y sin avisar: ${untold}. Quienes más esperan: ${longest}.`,
    nobodyWaits: 'Ninguna persona entrevistada espera respuesta.',
    promises: ({ kept, all }) => `Promesas cumplidas o renovadas a tiempo: ${kept} de ${all}.`,
    noPromises: 'En este tiempo no vencía ninguna fecha prometida.',
    answered: ({ answered, ended, days }) =>
      `Supieron cómo terminó: ${answered} de ${ended}${days === null ? '' : `, con una mediana de ${days} días tras la última entrevista`}.`,
    better: {
      answered: 'Mejor que antes: más personas supieron cómo terminó.',
      days: 'Mejor que antes: la respuesta final llegó más pronto.',
      promises: 'Mejor que antes: se cumplieron más promesas.',
      chasers: 'Mejor que antes: menos personas tuvieron que preguntar.',
    },
    nothingBetter: 'Esta vez nada ha mejorado.',
    oneThing: 'Una cosa por hacer:',
    steps: {
      tellUntold: 'avise a quienes ya tienen decisión; sus cartas están listas.',
      answerWaiting: 'dé a cada persona que espera noticias con fecha, aunque sean «todavía no».',
      keepPromises: 'envíe un aviso de espera antes de que pase el día prometido.',
      promiseDates: 'indique una fecha al terminar la entrevista.',
      thankAtOnce: 'envíe el agradecimiento el día de la entrevista.',
      answerFirst: 'escriba antes de que tengan que preguntar.',
      callFinalists: 'llame a las personas finalistas; una llamada acaba con la espera.',
      closeByWord: 'cierre con una carta breve en lugar de un motivo.',
      meetTheLaw: 'envíe los avisos cuyo plazo legal ha pasado.',
      recallRunnersUp: 'mire la bolsa antes de publicar de nuevo.',
      keepGoing: 'siga así.',
    },
    pile: (name, debts) => `${name} tiene ${debts} respuestas atrasadas`,
    pileLead: (name) => `A ${name} se le acumulan las respuestas. Estas son las que más esperan:`,
    pileHelp: 'Pregunte qué ayudaría o pase algunas a otra persona',
  },
};
