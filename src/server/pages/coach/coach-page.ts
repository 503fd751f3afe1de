import { html } from 'hono/html';
import type { SearchRead, Sought } from '../../../actions/search/read-search.ts';
import { adviceDay } from '../../../domain/advice/advice-day.ts';
import type { AdviceKind } from '../../../domain/advice/advice-kind.ts';
import { insightsOf } from '../../../domain/advice/search-summary.ts';
import type { InEveryLanguage, Language } from '../../../domain/wording/language.ts';
import { type Html, pageShell } from '../page-shell.ts';
import { readerTime } from '../status/reader-time.ts';

export interface CoachPage {
  readonly language: Language;
  readonly search: SearchRead;
  readonly name: string;
  readonly timeZone: string;
}

interface CoachSpeech {
  readonly what: string;
  readonly figures: string;
  readonly none: string;
  readonly line: (title: string, company: string) => string;
  readonly funnel: (applied: number, interviewed: number, offered: number) => string;
  readonly unanswered: (neverAnswered: number, declined: number) => string;
  readonly advice: Readonly<Record<AdviceKind, string>>;
  readonly privacy: string;
}

const SPEECH: InEveryLanguage<CoachSpeech> = {
  en: {
    what: 'What is next',
    figures: 'What became of it',
    none: 'There is no application yet.',
    line: (title, company) => `${title} at ${company}`,
    funnel: (applied, interviewed, offered) =>
      `${applied} applied, ${interviewed} interviewed, ${offered} offered.`,
    unanswered: (never, declined) => `${never} never answered, ${declined} told no.`,
    advice: {
      answer: 'An answer is due',
      thank: 'A thank-you is due',
      write: 'Time to write',
      call: 'Time to call',
      checkIn: 'Time to ask about the freeze',
      noteInterview: 'In interviews, without a day',
      wait: 'Waiting',
      prepare: 'An interview is coming up',
      moveOn: 'Time to move on',
      askFeedback: 'May ask for feedback',
      nothing: 'Nothing to do',
    },
    privacy: 'To read only. Notes and pay are not shown.',
  },
  fr: {
    what: 'La suite',
    figures: 'Ce qui en est advenu',
    none: 'Il n’y a pas encore de candidature.',
    line: (title, company) => `${title} chez ${company}`,
    funnel: (applied, interviewed, offered) =>
      `${applied} candidatures, ${interviewed} avec entretien, ${offered} avec offre.`,
    unanswered: (never, declined) => `${never} restées sans réponse, ${declined} refusées.`,
    advice: {
      answer: 'Une réponse est attendue',
      thank: 'Un remerciement est attendu',
      write: 'Il est temps d’écrire',
      call: 'Il est temps d’appeler',
      checkIn: 'Il est temps de demander où en est la pause',
      noteInterview: 'En entretien, sans date',
      wait: 'En attente',
      prepare: 'Un entretien approche',
      moveOn: 'Il est temps de passer à la suite',
      askFeedback: 'Peut demander un retour',
      nothing: 'Rien à faire',
    },
    privacy: 'En lecture seule. Notes et rémunération ne sont pas montrées.',
  },
  de: {
    what: 'Was ansteht',
    figures: 'Was daraus wurde',
    none: 'Noch gibt es keine Bewerbung.',
    line: (title, company) => `${title} bei ${company}`,
    funnel: (applied, interviewed, offered) =>
      `${applied} Bewerbungen, ${interviewed} mit Gespräch, ${offered} mit Angebot.`,
    unanswered: (never, declined) => `${never} nie beantwortet, ${declined} mit Absage.`,
    advice: {
      answer: 'Eine Antwort ist fällig',
      thank: 'Ein Dank ist fällig',
      write: 'Zeit zu schreiben',
      call: 'Zeit anzurufen',
      checkIn: 'Zeit, nach dem Einstellungsstopp zu fragen',
      noteInterview: 'In Interviews, ohne Tag',
      wait: 'Abwarten',
      prepare: 'Ein Gespräch steht bevor',
      moveOn: 'Zeit, nach vorn zu schauen',
      askFeedback: 'Kann um Feedback bitten',
      nothing: 'Nichts zu tun',
    },
    privacy: 'Nur zum Lesen. Notizen und Gehalt sind nicht zu sehen.',
  },
  es: {
    what: 'Lo que sigue',
    figures: 'En qué han quedado',
    none: 'Todavía no hay candidaturas.',
    line: (title, company) => `${title} en ${company}`,
    funnel: (applied, interviewed, offered) =>
      `${applied} candidaturas, ${interviewed} con entrevista, ${offered} con oferta.`,
    unanswered: (never, declined) => `${never} sin ninguna respuesta, ${declined} con una negativa.`,
    advice: {
      answer: 'Hay una respuesta pendiente',
      thank: 'Hay un agradecimiento pendiente',
      write: 'Es momento de escribir',
      call: 'Es momento de llamar',
      checkIn: 'Es momento de preguntar por la suspensión',
      noteInterview: 'En entrevistas, sin fecha',
      wait: 'En espera',
      prepare: 'Se acerca una entrevista',
      moveOn: 'Es momento de seguir adelante',
      askFeedback: 'Puede pedir comentarios',
      nothing: 'Nada que hacer',
    },
    privacy: 'Solo lectura. No se muestran notas ni salario.',
  },
};

/** The search as somebody reads it who helps: where each stands and what is next; nothing that was kept in private. */
export function coachPage({ language, search, name, timeZone }: CoachPage): Html {
  const speech = SPEECH[language];
  const time = readerTime(language, timeZone, search.now);
  const { funnel } = insightsOf(search.all, search.times);
  return pageShell({
    language,
    title: name,
    body: html`<h1>${name}</h1>
<h2>${speech.what}</h2>
${search.all.length === 0 ? html`<p>${speech.none}</p>` : html`<ul>${search.all.map((one) => html`<li>${rowOf(one)}</li>`)}</ul>`}
<h2>${speech.figures}</h2>
<p>${speech.funnel(funnel.applied, funnel.interviewed, funnel.offered)}</p>
<p>${speech.unanswered(funnel.neverAnswered, funnel.declinedByThem)}</p>
<p class="soft">${speech.privacy}</p>`,
  });

  function rowOf({ title, company, advice }: Sought): Html {
    const by =
      advice.at === null
        ? ''
        : html`<br><span class="soft">${time.day(adviceDay(advice.kind, advice.at))}</span>`;
    return html`<strong>${speech.line(title, company)}</strong><br>${speech.advice[advice.kind]}${by}`;
  }
}
