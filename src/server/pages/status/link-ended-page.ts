import { html } from 'hono/html';
import { type Html, pageShell } from '../page-shell.ts';

/** For a link that leads nowhere: replaced by a newer one, mistyped, or never ours. */
export function linkEndedPage(): Html {
  return pageShell({
    title: 'This link has ended',
    body: html`<h1>This link has ended</h1>
<p>It may have been replaced by a newer one, or a part of it got lost on the way. The team that you are talking with can send you a new link.</p>`,
  });
}
