import { html } from 'hono/html';
import type { Invited } from '../../../actions/invite.ts';
import type { Language } from '../../../domain/wording/language.ts';
import { type Html, pageShell } from '../page-shell.ts';
import { ENTRY_WORDS } from './entry-words.ts';

export interface JoinPage extends Invited {
  readonly language: Language;
  readonly path: string;
  /** What the form said before, and why it was not taken. */
  readonly name: string;
  readonly problem: string | null;
}

/** Joining a workspace: looking at it changes nothing, only the button does. */
export function joinPage({ language, path, name, problem, workspace, invitation }: JoinPage): Html {
  const words = ENTRY_WORDS[language];
  const title = words.joinTitle(workspace.name);
  return pageShell({
    language,
    title,
    body: html`<p class="soft">Heardback</p>
<h1>${title}</h1>
<p>${words.joinLead(invitation.address)}</p>
${problem === null ? '' : html`<p class="card late" role="alert"><strong>${problem}</strong></p>`}
<form method="post" action="${path}" class="card">
<input type="hidden" name="username" autocomplete="username" value="${invitation.address}">
<label>${words.name}<input name="name" required maxlength="200" autocomplete="name" value="${name}"></label>
<label>${words.password}<input name="password" type="password" required minlength="10" maxlength="128"
autocomplete="new-password" aria-describedby="hint"><span class="soft" id="hint">${words.passwordHint}</span></label>
<button class="main">${words.join}</button>
</form>`,
  });
}

/** A link from a mail: mail programs open such links by themselves, so that only the button signs in. */
export function signInPage(language: Language, path: string): Html {
  const words = ENTRY_WORDS[language];
  return pageShell({
    language,
    title: words.signInTitle,
    body: html`<p class="soft">Heardback</p>
<h1>${words.signInTitle}</h1>
<p>${words.signInLead}</p>
<form method="post" action="${path}"><button class="main">${words.signIn}</button></form>`,
  });
}

export function endedPage(language: Language): Html {
  const words = ENTRY_WORDS[language];
  return pageShell({
    language,
    title: words.endedTitle,
    body: html`<h1>${words.endedTitle}</h1><p>${words.endedLead}</p><p><a href="/">${words.toApp}</a></p>`,
  });
}
