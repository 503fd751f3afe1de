import type { Movement } from '../advice/search-summary.ts';
import type { InEveryLanguage, Language } from './language.ts';

interface Job {
  readonly title: string;
  readonly company: string;
}

/** A job seeker's week by mail, and the page that ends it. */
export interface ReviewSpeech {
  readonly subject: (steps: number, moved: number) => string;
  readonly hello: (name: string | null) => string;
  readonly lead: string;
  readonly first: string;
  readonly job: (job: Job) => string;
  /** How one's own silence looks from there. */
  readonly yourSilence: (company: string, days: number) => string;
  readonly moved: Readonly<Record<Movement, string>>;
  readonly wholeWeek: string;
  readonly leave: string;
  readonly page: {
    readonly ask: readonly [title: string, lead: string];
    readonly done: readonly [title: string, lead: string];
    readonly unknown: readonly [title: string, lead: string];
    readonly button: string;
  };
}

export function reviewSpeech(language: Language): ReviewSpeech {
  return SPEECHES[language];
}

const SPEECHES: InEveryLanguage<ReviewSpeech> = {
  en: {
    subject: (steps, moved) =>
      steps > 0
        ? `Your week: ${steps === 1 ? 'one step' : `${steps} steps`} to take`
        : `Your week: ${moved} moved`,
    hello: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
    lead: 'What moved this week:',
    first: 'First:',
    job: ({ title, company }) => `${title} at ${company}`,
    yourSilence: (company, days) =>
      `${company} has waited for your word for ${days} business ${days === 1 ? 'day' : 'days'}. From there, silence reads as little interest; a short word with a date puts it right.`,
    moved: {
      new: 'new this week',
      interview: 'an interview',
      word: 'a word from them',
      offer: 'an offer',
      ended: 'came to an end',
    },
    wholeWeek: 'The whole week, in three minutes',
    leave: 'No more of these mails, with one press:',
    page: {
      ask: [
        'No more weekly review by mail?',
        'One press, and it stops. The review stays on the page “Your search”.',
      ],
      done: [
        'Done',
        'The weekly review no longer comes by mail. You can turn it on again under Settings, Notices.',
      ],
      unknown: [
        'This link opens nothing',
        'It may have been cut short. You can stop the mail under Settings, Notices.',
      ],
      button: 'Stop the weekly review',
    },
  },
  fr: {
    subject: (steps, moved) =>
      steps > 0
        ? `Votre semaine : ${steps === 1 ? 'une chose' : `${steps} choses`} à faire`
        : `Votre semaine : ce qui a bougé (${moved})`,
    hello: (name) => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
    lead: 'Ce qui a bougé cette semaine :',
    first: 'D’abord :',
    job: ({ title, company }) => `${title} chez ${company}`,
    yourSilence: (company, days) =>
      `${company} attend votre retour depuis ${days} ${days === 1 ? 'jour ouvré' : 'jours ouvrés'}. Vu de là-bas, le silence ressemble à peu d’intérêt ; un mot bref avec une date suffit.`,
    moved: {
      new: 'nouvelle cette semaine',
      interview: 'un entretien',
      word: 'un mot de leur part',
      offer: 'une offre',
      ended: 'terminé',
    },
    wholeWeek: 'Toute la semaine, en trois minutes',
    leave: 'Ne plus recevoir ces mails, en un clic :',
    page: {
      ask: [
        'Ne plus recevoir le bilan de la semaine par mail ?',
        'Un clic, et il s’arrête. Le bilan reste sur la page « Votre recherche ».',
      ],
      done: [
        'C’est fait',
        'Le bilan de la semaine ne vient plus par mail. Vous pouvez le rétablir sous Paramètres, Notifications.',
      ],
      unknown: [
        'Ce lien n’ouvre rien',
        'Il est peut-être incomplet. Vous pouvez arrêter ce mail sous Paramètres, Notifications.',
      ],
      button: 'Arrêter le bilan de la semaine',
    },
  },
  de: {
    subject: (steps, moved) =>
      steps > 0
        ? `Ihre Woche: ${steps === 1 ? 'ein Schritt steht' : `${steps} Schritte stehen`} an`
        : `Ihre Woche: was sich bewegt hat (${moved})`,
    hello: (name) => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
    lead: 'Was sich diese Woche bewegt hat:',
    first: 'Zuerst:',
    job: ({ title, company }) => `${title} bei ${company}`,
    yourSilence: (company, days) =>
      `${company} wartet seit ${days} ${days === 1 ? 'Arbeitstag' : 'Arbeitstagen'} auf Ihre Rückmeldung. Von dort sieht Schweigen nach wenig Interesse aus; ein kurzes Wort mit einem Datum genügt.`,
    moved: {
      new: 'neu in dieser Woche',
      interview: 'ein Gespräch',
      word: 'eine Nachricht von dort',
      offer: 'ein Angebot',
      ended: 'zu Ende',
    },
    wholeWeek: 'Die ganze Woche, in drei Minuten',
    leave: 'Keine dieser Mails mehr, mit einem Klick:',
    page: {
      ask: [
        'Keinen Wochenrückblick mehr per Mail?',
        'Ein Klick, und er kommt nicht mehr. Auf der Seite „Ihre Suche“ bleibt er stehen.',
      ],
      done: [
        'Erledigt',
        'Der Wochenrückblick kommt nicht mehr per Mail. Unter „Einstellungen“, „Hinweise“ können Sie ihn wieder einschalten.',
      ],
      unknown: [
        'Dieser Link führt nirgendwohin',
        'Vielleicht wurde er abgeschnitten. Unter „Einstellungen“, „Hinweise“ können Sie die Mail abstellen.',
      ],
      button: 'Wochenrückblick abstellen',
    },
  },
  es: {
    subject: (steps, moved) =>
      steps > 0
        ? `Su semana: ${steps === 1 ? 'un paso' : `${steps} pasos`} por dar`
        : `Su semana: lo que se ha movido (${moved})`,
    hello: (name) => (name === null ? 'Hola:' : `Hola, ${name}:`),
    lead: 'Lo que se ha movido esta semana:',
    first: 'Lo primero:',
    job: ({ title, company }) => `${title} en ${company}`,
    yourSilence: (company, days) =>
      `${company} espera noticias suyas desde hace ${days} ${days === 1 ? 'día hábil' : 'días hábiles'}. Visto desde allí, el silencio parece poco interés; basta una nota breve con una fecha.`,
    moved: {
      new: 'nueva esta semana',
      interview: 'una entrevista',
      word: 'noticias suyas',
      offer: 'una oferta',
      ended: 'terminó',
    },
    wholeWeek: 'Toda la semana, en tres minutos',
    leave: 'No recibir más estos correos, con un clic:',
    page: {
      ask: [
        '¿No desea más el repaso semanal por correo?',
        'Con un clic deja de llegar. El repaso sigue en la página «Su búsqueda».',
      ],
      done: [
        'Hecho',
        'El repaso semanal ya no llega por correo. Puede volver a activarlo en Ajustes, Avisos.',
      ],
      unknown: [
        'Este enlace no abre nada',
        'Puede que se cortara. Puede detener el correo en Ajustes, Avisos.',
      ],
      button: 'Detener el repaso semanal',
    },
  },
};
