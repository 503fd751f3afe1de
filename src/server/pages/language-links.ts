import { html } from 'hono/html';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../domain/wording/language.ts';
import type { Html } from './page-shell.ts';

/** Each language by its own name, so that whoever landed in the wrong one finds the way out. */
export function languageLinks(current: Language, path: string): Html {
  const links = LANGUAGES.map((one) =>
    one === current
      ? html`<strong lang="${one}">${LANGUAGE_NAMES[one]}</strong>`
      : html`<a lang="${one}" hreflang="${one}" href="${path}?language=${one}">${LANGUAGE_NAMES[one]}</a>`,
  );
  return html`<p class="languages">${links}</p>`;
}
