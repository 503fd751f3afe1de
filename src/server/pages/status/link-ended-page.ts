import { html } from 'hono/html';
import type { Language } from '../../../domain/wording/language.ts';
import { type Html, pageShell } from '../page-shell.ts';
import { pageSpeech } from './speech/page-speeches.ts';

/** For a link that leads nowhere: replaced by a newer one, mistyped, or never ours. */
export function linkEndedPage(language: Language): Html {
  const { linkEnded, linkEndedWhy } = pageSpeech(language).page;
  return pageShell({
    language,
    title: linkEnded,
    body: html`<h1>${linkEnded}</h1>
<p>${linkEndedWhy}</p>`,
  });
}
