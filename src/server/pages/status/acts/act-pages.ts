import { html } from 'hono/html';
import type { Language } from '../../../../domain/wording/language.ts';
import { type Html, pageShell } from '../../page-shell.ts';
import { ACT_SPEECH } from '../speech/act-speech.ts';
import type { ActFrame, StatusAct } from './act.ts';
import { choicesOf } from './act-forms.ts';

export interface Confirming {
  readonly act: StatusAct;
  readonly frame: ActFrame;
  /** What was filled in before; it travels along. */
  readonly values: Readonly<Record<string, string>>;
  /** Where the code went; `null` where a second yes is all that there is. */
  readonly sentTo: string | null;
  readonly code: string;
  readonly isWrong: boolean;
}

/** The second step of what matters: the code from the mail, or one more yes. */
export function confirmPage({ act, frame, values, sentTo, code, isWrong }: Confirming): Html {
  const speech = ACT_SPEECH[frame.language];
  const { title, about, button } = act.words[frame.language];
  return pageShell({
    language: frame.language,
    title,
    body: html`<h1>${title}</h1>
<p>${about}</p>
${isWrong ? html`<p class="card late" role="alert">${speech.codeWrong}</p>` : ''}
<p>${sentTo === null ? speech.sure : speech.codeSent(sentTo)}</p>
<form method="post" action="${frame.path}/acts/${act.name}">${choicesOf(frame)}${Object.entries(values).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}${
      sentTo === null
        ? html`<input type="hidden" name="yes" value="1">`
        : html`<label>${speech.code}<input name="code" value="${code}" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" maxlength="9" required></label>`
    }<button class="main">${button}</button></form>
<p><a href="${frame.path}${queryOf(frame)}">${speech.back}</a></p>`,
  });
}

/** After an act that took the page itself away. */
export function farewellPage(act: StatusAct, language: Language): Html {
  const { title, done } = act.words[language];
  return pageShell({ language, title, body: html`<h1>${title}</h1><p role="status">${done}</p>` });
}

/** Where something cannot be done from here. */
export function notNowPage(act: StatusAct, frame: ActFrame): Html {
  const speech = ACT_SPEECH[frame.language];
  const { title } = act.words[frame.language];
  return pageShell({
    language: frame.language,
    title,
    body: html`<h1>${title}</h1><p role="alert">${speech.notNow}</p>
<p><a href="${frame.path}${queryOf(frame)}">${speech.back}</a></p>`,
  });
}

export function queryOf({ language, time }: Pick<ActFrame, 'language' | 'time'>): string {
  return `?${new URLSearchParams({ language, zone: time.timeZone })}`;
}
