import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { leaveBench } from '../../../actions/bench/bench-place.ts';
import { AppError } from '../../../domain/app-error.ts';
import type { InEveryLanguage } from '../../../domain/wording/language.ts';
import { askedLanguage } from '../../asked-language.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { PAGE_HEADERS, pageShell } from '../page-shell.ts';

const LARGEST_FORM = 4 * 1024;

/**
 * The end of being kept in touch with, by the link in such a mail. Looking changes nothing, because programs open links
 * before people do; a press of the button, or the mail program's own (RFC 8058), ends it at once and asks nothing.
 */
export function keepInTouchPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:token', async (c) => {
    const isKnown = deps.mail.keys.readLeavingToken(c.req.param('token')) !== null;
    return await show(c, isKnown ? 'ask' : 'unknown', isKnown ? 200 : 404);
  });
  pages.post('/:token', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const about = deps.mail.keys.readLeavingToken(c.req.param('token'));
    if (about === null) return await show(c, 'unknown', 404);
    try {
      await leaveBench(deps, { ...about, how: 'mail', memberId: null });
    } catch (error) {
      // Nothing is kept of them any more: then nobody writes to them either.
      if (!(error instanceof AppError)) throw error;
    }
    return await show(c, 'done', 200);
  });
  return pages;
}

type Moment = 'ask' | 'done' | 'unknown';

async function show(c: Ctx, moment: Moment, status: 200 | 404): Promise<Response> {
  const language = askedLanguage(c);
  const words = WORDS[language];
  const [title, lead] = words[moment];
  const button =
    moment === 'ask'
      ? html`<form method="post"><button class="main">${words.button}</button></form>`
      : html``;
  const body = html`<h1>${title}</h1><p>${lead}</p>${button}`;
  return c.html(await pageShell({ language, title, body }), status, PAGE_HEADERS);
}

interface Words extends Readonly<Record<Moment, readonly [title: string, lead: string]>> {
  readonly button: string;
}

const WORDS: InEveryLanguage<Words> = {
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
