import { html } from 'hono/html';
import { type Html, pageShell } from '../page-shell.ts';
import { headline, nextStep, promiseSentence, wordSentence } from './page-words.ts';
import { cityOf, type ReaderTime } from './reader-time.ts';
import type { StatusView } from './status-view.ts';
import { ZONE_CHOICES } from './zone-choices.ts';

export interface StatusPage {
  readonly view: StatusView;
  readonly team: string;
  readonly opening: string;
  readonly person: string;
  readonly time: ReaderTime;
  /** Where the page itself is, for its forms. */
  readonly path: string;
}

/** The candidate's page: where it stands, what comes next, who owes the next word and by when. */
export function statusPage(page: StatusPage): Html {
  const title = headline(page.view, page.team);
  return pageShell({
    title: `${title}: ${page.opening}`,
    body: html`<p class="soft">${page.opening} at ${page.team}, for ${page.person}</p>
<h1>${title}</h1>
${nextCard(page)}
${upcomingInterviews(page)}
${confirmation(page)}
${promises(page)}
${wordsSoFar(page)}
${zoneChooser(page)}
<p class="soft">Only people with this link see this page. It shows what you have been told, never what is still being weighed.</p>`,
  });
}

function nextCard({ view, team, time }: StatusPage): Html {
  const isLate = view.isLate && view.turn === 'team' && view.standing.closure === null;
  return html`<div class="card${isLate ? ' late' : ''}">
<h2>What happens next</h2>
<p>${isLate ? html`<strong>Late.</strong> ` : ''}${nextStep(view, team, time)}</p>
</div>`;
}

function upcomingInterviews({ view, time }: StatusPage): Html | '' {
  if (view.upcoming.length === 0) return '';
  return html`<h2>Interviews to come</h2>
<ul>${view.upcoming.map(({ startsAt }) => html`<li>${time.moment(startsAt)}</li>`)}</ul>`;
}

function confirmation({ view, time, path }: StatusPage): Html | '' {
  if (view.unread === null) {
    return view.readAt === null
      ? ''
      : html`<p class="soft">You confirmed on ${time.moment(view.readAt)} that you read this.</p>`;
  }
  return html`<form method="post" action="${path}/reading">
<input type="hidden" name="zone" value="${time.timeZone}">
<input type="hidden" name="word" value="${view.unread.factId}">
<button class="main">I have read this</button>
</form>`;
}

function promises({ view, time }: StatusPage): Html | '' {
  if (view.promises.length === 0) return '';
  return html`<h2>What you were promised</h2>
<ul>${view.promises.map((promise) => html`<li>${promiseSentence(promise, time)}</li>`)}</ul>`;
}

function wordsSoFar({ view, time }: StatusPage): Html | '' {
  if (view.words.length === 0) return '';
  const newestFirst = view.words.toReversed();
  return html`<h2>What you have been told</h2>
<ul>${newestFirst.map((word) => html`<li>${wordSentence(word, view)}.<br><span class="soft">${time.moment(word.at)}</span></li>`)}</ul>`;
}

function zoneChooser({ time, path }: StatusPage): Html {
  const zones = new Set<string>([time.timeZone, ...ZONE_CHOICES]);
  return html`<h2>Your time zone</h2>
<p>Times on this page are in ${time.zoneName}.</p>
<form method="get" action="${path}">
<label>Show them for another place
<select name="zone">${[...zones].map((zone) => html`<option value="${zone}"${zone === time.timeZone ? html` selected` : ''}>${cityOf(zone)}</option>`)}</select></label>
<button>Show</button>
</form>`;
}
