import { html } from 'hono/html';
import type { Language } from '../../../domain/wording/language.ts';
import { type Html, pageShell } from '../page-shell.ts';
import { ACT_SPEECH } from './speech/act-speech.ts';
import { pageSpeech } from './speech/page-speeches.ts';

export interface LinkEnded {
  readonly language: Language;
  /** Where a new link is asked for; `mailed` once it was; `null` for what was never a link. */
  readonly renewal: string | null;
}

/** For a link that leads nowhere: replaced by a newer one, mistyped, or never ours. */
export function linkEndedPage({ language, renewal }: LinkEnded): Html {
  const { linkEnded, linkEndedWhy } = pageSpeech(language).page;
  return pageShell({
    language,
    title: linkEnded,
    body: html`<h1>${linkEnded}</h1>
<p>${linkEndedWhy}</p>
${renewal === null ? '' : renewing(language, renewal)}`,
  });
}

function renewing(language: Language, renewal: string): Html {
  const { mailNewLink, linkMailed } = ACT_SPEECH[language];
  if (renewal === 'mailed') return html`<p role="status"><strong>${linkMailed}</strong></p>`;
  return html`<form method="post" action="${renewal}"><input type="hidden" name="language" value="${language}"><button class="main">${mailNewLink}</button></form>`;
}
