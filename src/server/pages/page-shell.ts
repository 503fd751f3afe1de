import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../../domain/wording/language.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

/** A page for people without an account: no script, one style, light and dark, made for a phone first. */
export function pageShell({ language, title, body }: Page): Html {
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
}

// Colours hold 4.5 : 1 and more against their ground, in both schemes (WCAG 2.2, 1.4.3).
const STYLE = `
:root{--ground:#fbfaf8;--card:#fff;--ink:#1d2127;--soft:#565d66;--line:#dcd8d0;--accent:#0b6357;--late:#a3231b}
@media (prefers-color-scheme:dark){:root{--ground:#15181c;--card:#1d2127;--ink:#eceae6;--soft:#a9b0b9;--line:#3a4048;--accent:#6fd3c1;--late:#ff9d92}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1rem;text-wrap:balance}
h2{font-size:1.1rem;margin:2rem 0 .5rem}
.card h2{margin-top:0}
p{margin:.5rem 0}
.soft{color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-inline-start:.3rem solid var(--accent);border-radius:.6rem;padding:1rem 1.1rem}
p.card{margin-bottom:1rem}
.late{border-inline-start-color:var(--late)}
.late strong{color:var(--late)}
ul{margin:.5rem 0;padding:0;list-style:none}
li{padding:.6rem 0;border-top:1px solid var(--line)}
li:first-child{border-top:0}
form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin:.75rem 0}
label{display:grid;grid-template-columns:minmax(0,auto);gap:.25rem;font-size:.95rem;min-width:0;max-width:100%}
select,input,textarea,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.5rem;padding:.6rem .8rem;min-height:2.75rem;max-width:100%}
button{cursor:pointer}
a{color:var(--accent)}
.wide{flex:1 1 100%}
.wide textarea{width:100%}
details{background:var(--card);border:1px solid var(--line);border-radius:.6rem;margin:.5rem 0;padding:0 1rem}
summary{cursor:pointer;padding:.7rem 0;min-height:2.75rem}
details[open]{padding-bottom:.5rem}
blockquote{margin:.5rem 0;padding:.5rem 1rem;border-inline-start:.2rem solid var(--line);white-space:pre-line}
.languages{display:flex;flex-wrap:wrap;gap:1rem}
button.main{background:var(--accent);border-color:var(--accent);color:var(--ground);font-weight:600}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`;

/** Nothing but this one style may load, and nothing may frame the page or learn of its address. */
export const PAGE_HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'cache-control': 'no-store',
} as const;
