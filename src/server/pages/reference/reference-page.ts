import { html } from 'hono/html';
import type { Language } from '../../../domain/wording/language.ts';
import type { ReferenceQuestion } from '../../../domain/wording/reference-questions.ts';
import { languageLinks } from '../language-links.ts';
import { type Html, pageShell } from '../page-shell.ts';
import { REFERENCE_WORDS } from './reference-words.ts';

export interface ReferencePage {
  readonly language: Language;
  readonly path: string;
  readonly candidate: string;
  readonly opening: string;
  readonly team: string;
  readonly state: 'open' | 'given' | 'declined' | 'over';
  readonly questions: readonly ReferenceQuestion[];
  /** Nothing was written, so nothing was taken. */
  readonly isEmpty: boolean;
}

/** The referee's form: looking changes nothing, each of its two buttons does one thing. */
export function referencePage(page: ReferencePage): Html {
  const { language, path, candidate, opening, team, state } = page;
  const words = REFERENCE_WORDS[language];
  const title = state === 'open' ? words.title(candidate) : state === 'over' ? words.over : words.thanks;
  return pageShell({
    language,
    title,
    body: html`<p class="soft">${words.about(opening, team)}</p>
<h1>${title}</h1>
${state === 'open' ? form(page) : html`<div class="card"><p>${said(page)}</p></div>`}
<h2>${words.language}</h2>
${languageLinks(language, path)}`,
  });
}

function said({ language, state, team, candidate }: ReferencePage): string {
  const words = REFERENCE_WORDS[language];
  if (state === 'given') return words.received(team, candidate);
  return state === 'declined' ? words.declined(team) : words.overLead(team);
}

function form({ language, path, candidate, team, questions, isEmpty }: ReferencePage): Html {
  const words = REFERENCE_WORDS[language];
  return html`<p>${words.lead(candidate, team)}</p>
<div class="card"><p>${words.confidence(candidate)}</p><p class="soft">${words.howLong}</p></div>
${isEmpty ? html`<p class="card late" role="alert"><strong>${words.nothingWritten}</strong></p>` : ''}
<h2>${words.answers}</h2>
<form method="post" action="${path}/answers">
<input type="hidden" name="language" value="${language}">
${questions.map(
  ({ id, asked }) => html`<label class="wide">${asked}
<textarea name="q_${id}" rows="4" maxlength="4000"></textarea></label>`,
)}
<button class="main">${words.send}</button>
</form>
<h2>${words.ratherNot}</h2>
<p>${words.ratherNotLead}</p>
<form method="post" action="${path}/declining">
<input type="hidden" name="language" value="${language}">
<button>${words.decline}</button>
</form>`;
}
