import type { InEveryLanguage, Language } from './language.ts';
import type { NoticeSpeech } from './notice-speech.ts';

/** What members are told of their work outside the app. */
export function noticeSpeech(language: Language): NoticeSpeech {
  return SPEECHES[language];
}

const SPEECHES: InEveryLanguage<NoticeSpeech> = {
  en: {
    hello: (name) => (name === null ? 'Good morning,' : `Good morning ${name},`),
    digestLead: 'First today:',
    afterwards: 'Then:',
    more: (count) => `And ${count} more on Today`,
    today: 'Today',
    nudges: (count) => (count === 1 ? 'A word is due' : `${count} words are due`),
    courtesies: 'Worth writing today',
    heldBy: (name) => `${name} holds it.`,
    debriefSubject: (candidate) => `What was said to ${candidate}?`,
    debriefLead:
      'The interview is over. A minute now, while you remember: what was said about the next step, and by when.',
    onboardingSubject: (person, opening) => `${person} starts as ${opening}, and you see them through`,
    onboardingLead:
      'They said yes, and their first weeks are with you. What must be ready for the first day:',
    onboardingFirstDay: 'The first day, for your calendar',
    testLead: 'It works: what is due will be told here.',
    tested: 'The test was taken. Look whether you see it.',
    settings: 'What you are told, and where:',
  },
  fr: {
    hello: (name) => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
    digestLead: 'Aujourd’hui, d’abord :',
    afterwards: 'Ensuite :',
    more: (count) => (count === 1 ? 'Et 1 autre sous Aujourd’hui' : `Et ${count} autres sous Aujourd’hui`),
    today: 'Aujourd’hui',
    nudges: (count) => (count === 1 ? 'Une réponse est due' : `${count} réponses sont dues`),
    courtesies: 'Un bon jour pour écrire',
    heldBy: (name) => `C’est ${name} qui en a la charge.`,
    debriefSubject: (candidate) => `Qu’avez-vous dit à ${candidate} ?`,
    debriefLead:
      'L’entretien est terminé. Une minute maintenant, tant que vous vous en souvenez : ce qui a été dit de la suite, et pour quand.',
    onboardingSubject: (person, opening) => `${person} commence (${opening}), et vous l’accompagnez`,
    onboardingLead:
      'L’offre est acceptée, et vous suivez les premières semaines. Ce qui doit être prêt pour le premier jour :',
    onboardingFirstDay: 'Le premier jour, pour votre agenda',
    testLead: 'Cela fonctionne : ce qui est dû vous sera dit ici.',
    tested: 'Le message d’essai a été accepté. Vérifiez qu’il est bien arrivé.',
    settings: 'Ce qui vous est dit, et où :',
  },
  de: {
    hello: (name) => (name === null ? 'Guten Morgen,' : `Guten Morgen ${name},`),
    digestLead: 'Heute zuerst:',
    afterwards: 'Danach:',
    more: (count) => (count === 1 ? 'Und eine weitere unter „Heute“' : `Und ${count} weitere unter „Heute“`),
    today: 'Heute',
    nudges: (count) => (count === 1 ? 'Eine Rückmeldung ist fällig' : `${count} Rückmeldungen sind fällig`),
    courtesies: 'Heute lohnt sich eine Nachricht',
    heldBy: (name) => `Zuständig: ${name}.`,
    debriefSubject: (candidate) => `Was wurde im Gespräch mit ${candidate} gesagt?`,
    debriefLead:
      'Das Gespräch ist zu Ende. Eine Minute jetzt, solange Sie sich erinnern: was zum nächsten Schritt gesagt wurde, und bis wann.',
    onboardingSubject: (person, opening) => `${person} fängt an (${opening}), und Sie begleiten den Start`,
    onboardingLead:
      'Die Zusage ist da, und die ersten Wochen liegen bei Ihnen. Was zum ersten Tag bereit sein muss:',
    onboardingFirstDay: 'Der erste Tag, für Ihren Kalender',
    testLead: 'Es funktioniert: Was fällig ist, steht künftig hier.',
    tested: 'Der Test wurde angenommen. Sehen Sie nach, ob er da ist.',
    settings: 'Was Sie erfahren, und wo:',
  },
  es: {
    hello: (name) => (name === null ? 'Buenos días:' : `Buenos días, ${name}:`),
    digestLead: 'Hoy, lo primero:',
    afterwards: 'Después:',
    more: (count) => `Y ${count} más en Hoy`,
    today: 'Hoy',
    nudges: (count) => (count === 1 ? 'Se debe una respuesta' : `Se deben ${count} respuestas`),
    courtesies: 'Hoy es buen día para escribir',
    heldBy: (name) => `Le corresponde a ${name}.`,
    debriefSubject: (candidate) => `¿Qué se dijo a ${candidate}?`,
    debriefLead:
      'La entrevista ha terminado. Un minuto ahora, mientras lo recuerda: qué se dijo del siguiente paso y para cuándo.',
    onboardingSubject: (person, opening) => `${person} empieza (${opening}), y usted le acompaña`,
    onboardingLead:
      'Ha dicho que sí, y usted acompaña sus primeras semanas. Lo que debe estar listo para el primer día:',
    onboardingFirstDay: 'El primer día, para su calendario',
    testLead: 'Funciona: aquí se le dirá lo que esté pendiente.',
    tested: 'La prueba fue aceptada. Compruebe si la ve.',
    settings: 'Qué se le dice y dónde:',
  },
};
