import type { InEveryLanguage } from '../../../domain/wording/language.ts';

/** What the referee's form says in one language. */
export interface ReferenceWords {
  readonly about: (opening: string, team: string) => string;
  readonly title: (candidate: string) => string;
  readonly lead: (candidate: string, team: string) => string;
  readonly confidence: (candidate: string) => string;
  readonly howLong: string;
  readonly answers: string;
  readonly send: string;
  readonly nothingWritten: string;
  readonly ratherNot: string;
  readonly ratherNotLead: string;
  readonly decline: string;
  readonly thanks: string;
  readonly received: (team: string, candidate: string) => string;
  readonly declined: (team: string) => string;
  readonly over: string;
  readonly overLead: (team: string) => string;
  readonly language: string;
}

export const REFERENCE_WORDS: InEveryLanguage<ReferenceWords> = {
  en: {
    about: (opening, team) => `${opening} at ${team}`,
    title: (candidate) => `A few questions about working with ${candidate}`,
    lead: (candidate, team) => `${candidate} has told ${team} that it may ask you.`,
    confidence: (candidate) =>
      `What you write is read by those who decide, and by nobody else. ${candidate} does not see it, and it is told to nobody.`,
    howLong: 'About ten minutes. Leave out what you would rather not answer.',
    answers: 'Your answers',
    send: 'Send my answers',
    nothingWritten:
      'Nothing is written yet. Answer at least one question, or say below that you would rather not.',
    ratherNot: 'Rather not?',
    ratherNotLead: 'That is fine. One press tells the team, nobody asks why, and nobody writes again.',
    decline: 'I would rather not answer',
    thanks: 'Thank you',
    received: (team, candidate) =>
      `Your answers are with ${team}. ${candidate} does not see them. There is nothing more to do.`,
    declined: (team) =>
      `${team} knows that you would rather not answer. Nobody will write to you about it again.`,
    over: 'There is nothing to answer any more',
    overLead: (team) =>
      `${team} does not need a reference for this application any more. Thank you all the same.`,
    language: 'Language of this page',
  },
  fr: {
    about: (opening, team) => `${opening} chez ${team}`,
    title: (candidate) => `Quelques questions sur votre travail avec ${candidate}`,
    lead: (candidate, team) => `${candidate} a permis à ${team} de vous interroger.`,
    confidence: (candidate) =>
      `Ce que vous écrivez est lu par celles et ceux qui décident, et par personne d’autre. ${candidate} ne le voit pas, et rien n’est répété.`,
    howLong: 'Une dizaine de minutes. Laissez de côté ce à quoi vous préférez ne pas répondre.',
    answers: 'Vos réponses',
    send: 'Envoyer mes réponses',
    nothingWritten:
      'Rien n’est encore écrit. Répondez à une question au moins, ou indiquez plus bas que vous préférez ne pas répondre.',
    ratherNot: 'Vous préférez ne pas répondre ?',
    ratherNotLead:
      'C’est très bien ainsi. Un clic prévient l’équipe, personne ne demande pourquoi, et personne n’écrira de nouveau.',
    decline: 'Je préfère ne pas répondre',
    thanks: 'Merci',
    received: (team, candidate) =>
      `Vos réponses sont arrivées chez ${team}. ${candidate} ne les voit pas. Il n’y a plus rien à faire.`,
    declined: (team) =>
      `${team} sait que vous préférez ne pas répondre. Personne ne vous écrira plus à ce sujet.`,
    over: 'Il n’y a plus besoin de répondre',
    overLead: (team) => `${team} n’a plus besoin de référence pour cette candidature. Merci tout de même.`,
    language: 'Langue de cette page',
  },
  de: {
    about: (opening, team) => `${opening} bei ${team}`,
    title: (candidate) => `Ein paar Fragen zur Zusammenarbeit mit ${candidate}`,
    lead: (candidate, team) => `${candidate} hat ${team} erlaubt, Sie zu fragen.`,
    confidence: (candidate) =>
      `Was Sie schreiben, lesen nur die Personen, die entscheiden. ${candidate} sieht es nicht, und es wird niemandem weitergesagt.`,
    howLong: 'Etwa zehn Minuten. Lassen Sie aus, worauf Sie lieber nicht antworten möchten.',
    answers: 'Ihre Antworten',
    send: 'Meine Antworten senden',
    nothingWritten:
      'Noch ist nichts ausgefüllt. Beantworten Sie mindestens eine Frage, oder sagen Sie unten, dass Sie lieber nicht möchten.',
    ratherNot: 'Lieber nicht?',
    ratherNotLead:
      'Das ist in Ordnung. Ein Klick genügt: Niemand fragt nach dem Grund, und niemand schreibt Ihnen noch einmal.',
    decline: 'Ich möchte lieber nicht antworten',
    thanks: 'Vielen Dank',
    received: (team, candidate) =>
      `Ihre Antworten sind bei ${team}. ${candidate} sieht sie nicht. Es ist nichts weiter zu tun.`,
    declined: (team) =>
      `${team} weiß, dass Sie lieber nicht antworten möchten. Niemand schreibt Ihnen deswegen noch einmal.`,
    over: 'Hier gibt es nichts mehr zu beantworten',
    overLead: (team) => `${team} braucht für diese Bewerbung keine Referenz mehr. Trotzdem vielen Dank.`,
    language: 'Sprache dieser Seite',
  },
  es: {
    about: (opening, team) => `${opening} en ${team}`,
    title: (candidate) => `Unas preguntas sobre su trabajo con ${candidate}`,
    lead: (candidate, team) => `${candidate} ha dicho a ${team} que puede preguntarle a usted.`,
    confidence: (candidate) =>
      `Lo que escriba lo leen quienes deciden y nadie más. ${candidate} no lo ve, y no se comenta con nadie.`,
    howLong: 'Unos diez minutos. Deje en blanco lo que prefiera no responder.',
    answers: 'Sus respuestas',
    send: 'Enviar mis respuestas',
    nothingWritten:
      'Aún no hay nada escrito. Responda al menos a una pregunta, o diga más abajo que prefiere no responder.',
    ratherNot: '¿Prefiere no responder?',
    ratherNotLead:
      'No pasa nada. Un clic avisa al equipo; nadie preguntará por qué y nadie volverá a escribirle.',
    decline: 'Prefiero no responder',
    thanks: 'Gracias',
    received: (team, candidate) =>
      `${team} ya tiene sus respuestas. ${candidate} no las ve. No hay nada más que hacer.`,
    declined: (team) => `${team} sabe que prefiere no responder. Nadie volverá a escribirle sobre esto.`,
    over: 'Ya no hay nada que responder',
    overLead: (team) =>
      `${team} ya no necesita una referencia para esta candidatura. Gracias de todos modos.`,
    language: 'Idioma de esta página',
  },
};
