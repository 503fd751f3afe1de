import type { Hono } from 'hono';
import { leaveBench } from '../../../actions/bench/bench-place.ts';
import { AppError } from '../../../domain/app-error.ts';
import type { InEveryLanguage } from '../../../domain/wording/language.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Env } from '../../env.ts';
import { type OnePressWords, onePressPages } from '../one-press-pages.ts';

/** The end of being kept in touch with, by the link in such a mail. */
export function keepInTouchPages(deps: ServerDeps): Hono<Env> {
  return onePressPages({
    read: deps.mail.keys.readLeavingToken,
    end: async (about) => {
      try {
        await leaveBench(deps, { ...about, how: 'mail', memberId: null });
      } catch (error) {
        // Nothing is kept of them any more: then nobody writes to them either.
        if (!(error instanceof AppError)) throw error;
      }
    },
    words: (language) => WORDS[language],
  });
}

const WORDS: InEveryLanguage<OnePressWords> = {
  en: {
    ask: [
      'No more mail about future openings?',
      'One press, and nobody here writes to you about them any more.',
    ],
    done: [
      'Done',
      'Nobody here writes to you about future openings any more. Answers that are owed to you still come.',
    ],
    unknown: [
      'This link opens nothing',
      'It may have been cut short. Answer the mail instead: a person reads it.',
    ],
    button: 'Write no more',
  },
  fr: {
    ask: [
      'Ne plus recevoir de mails sur de futurs postes ?',
      'Un clic, et plus personne ici ne vous écrit à ce sujet.',
    ],
    done: [
      'C’est fait',
      'Plus personne ici ne vous écrit au sujet de futurs postes. Les réponses qui vous sont dues arrivent toujours.',
    ],
    unknown: [
      'Ce lien n’ouvre rien',
      'Il est peut-être incomplet. Répondez plutôt au mail : quelqu’un le lit.',
    ],
    button: 'Ne plus m’écrire',
  },
  de: {
    ask: ['Keine Mails mehr zu künftigen Stellen?', 'Ein Klick, und niemand hier schreibt Ihnen mehr dazu.'],
    done: [
      'Erledigt',
      'Niemand hier schreibt Ihnen mehr zu künftigen Stellen. Antworten, die wir Ihnen schulden, kommen weiterhin.',
    ],
    unknown: [
      'Dieser Link führt nirgendwohin',
      'Vielleicht wurde er abgeschnitten. Antworten Sie einfach auf die Mail: Ein Mensch liest Ihre Antwort.',
    ],
    button: 'Keine Mails mehr dazu',
  },
  es: {
    ask: [
      '¿No desea más correos sobre futuros puestos?',
      'Con un clic, nadie de este equipo volverá a escribirle sobre ellos.',
    ],
    done: [
      'Hecho',
      'Nadie de este equipo volverá a escribirle sobre futuros puestos. Las respuestas que se le deben seguirán llegando.',
    ],
    unknown: ['Este enlace no abre nada', 'Puede que se cortara. Responda al correo: una persona lo lee.'],
    button: 'No escribir más',
  },
};
